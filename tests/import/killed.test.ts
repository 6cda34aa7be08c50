import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importFile, scanFile } from '../../src/import/import-file.ts';
import { openSource } from '../../src/import/open-source.ts';
import { freshDatabase } from '../support/database.ts';
import { folderOf } from '../support/folder.ts';
import { toLines } from '../support/import.ts';
import { runProgram } from '../support/run.ts';
import { sqlOf } from '../support/sql.ts';

const PART_ROWS = 4;
/** Invented people, each the employer of the next, so that parts refer to each other. */
const ROWS = Array.from({ length: 6 }, (_, index) => [
  { id: `p${index}`, schema: 'Person', properties: { name: [`Adam ${index} Ulytau`], birthDate: [`197${index}`] } },
  {
    id: `e${index}`,
    schema: 'Employment',
    properties: { employer: [`c${index % 2}`], employee: [`p${(index + 3) % 6}`], startDate: ['2030'] },
  },
]).flat();
const CONTENT = toLines([
  ...ROWS,
  { id: 'c0', schema: 'Company', properties: { name: ['Aq Zhol'] } },
  { id: 'c1', schema: 'Company', properties: { name: ['Kok Zhol'] } },
]);

/** What the graph says after an import, without the ids. */
const count = async (url: string) => {
  const sql = sqlOf(url);
  const articles = await sql`select slug from articles order by 1`;
  const statements = await sql`
    select s.predicate, a.slug as subject, b.slug as object from statements s join entities a on a.id = s.subject_id left join entities b on b.id = s.object_id
    where s.retracted_in is null order by 1, 2, 3`;
  return { articles: articles.map(({ slug }) => slug), statements: statements.map((row) => Object.values(row).join(' ')) };
};

test('an import that kill -9 ends within a part goes on at that part, and says what an import in one piece says', async () => {
  const file = join(await folderOf({ 'killed.jsonl': CONTENT }), 'killed.jsonl');
  const [broken, whole] = [await freshDatabase('empty'), await freshDatabase('empty')];
  const { code } = await runProgram(process.execPath, ['tests/support/killed-import.ts', file, broken.url, String(PART_ROWS)], {}).ended;
  expect(code).toBeNull();
  expect((await count(broken.url)).articles).toEqual(['killed']);
  const written: boolean[] = [];
  for (const database of [broken, whole]) {
    const source = await openSource(file);
    const onPart = ({ summary }: { readonly summary: unknown }): void => {
      if (database === broken) written.push(summary !== undefined);
    };
    await importFile(database, source, await scanFile(database, source), { partRows: PART_ROWS, onPart });
  }
  expect(written).toEqual([false, true, true, true]);
  const { articles, statements } = await count(whole.url);
  expect(articles).toHaveLength(4);
  expect(statements).toHaveLength(12);
  expect(await count(broken.url)).toEqual({ articles, statements });
});
