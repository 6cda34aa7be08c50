import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { freshUrl } from '../support/database.ts';
import { folderOf } from '../support/folder.ts';
import { sqlOf } from '../support/sql.ts';

const TEXT = 'The note says it all.';
const EACH = 8;

/** A note about a fact that all notes state; its second version has another name for the person. */
const writeNote = (slug: string, version: number): Promise<string> =>
  folderOf({
    'article.txt': TEXT,
    'graph.yaml': `article: { slug: ${slug}, lang: en }
sentences: [{ number: 1, span: [0, ${TEXT.length}], mentions: [{ span: [4, 8], surface: note, kind: NOMINAL, entity: asel }] }]
entities:
  fund: { kind: FUND, names: [{ text: Fund, lang: en }] }
  asel:
    kind: PERSON
    names: [{ text: Asel ${slug} ${version}, lang: en }]
    statements: [{ predicate: AFFILIATED_WITH, entity: fund, evidence: [1] }]
`,
  });

async function ingestApart(url: string, folders: readonly string[]): Promise<unknown> {
  const script = resolve(import.meta.dirname, '../support/ingesting.ts');
  const [code] = await once(spawn(process.execPath, [script, url, ...folders], { stdio: ['ignore', 'ignore', 'inherit'] }), 'exit');
  return code;
}

test('two processes that write at once about the same lose nothing', async () => {
  const url = await freshUrl('empty');
  const sql = sqlOf(url);
  const slugs = ['a', 'b'].map((writer) => Array.from({ length: EACH }, (_, nth) => `note-${writer}-${nth}`));
  const folders = await Promise.all(
    slugs.map((own) => Promise.all([1, 2].flatMap((version) => own.map((slug) => writeNote(slug, version))))),
  );
  expect(await Promise.all(folders.map((own) => ingestApart(url, own)))).toEqual([0, 0]);

  expect(await sql`select count(*)::int from statements`).toEqual([{ count: 1 }]);
  expect(await sql`select slug from entities order by slug`).toEqual([{ slug: 'asel' }, { slug: 'fund' }]);
  const own = slugs.flat().sort();
  expect((await sql`select a.slug from evidence v join articles a on a.id = v.article_id order by 1`).map(({ slug }) => slug)).toEqual(own);
  const names = (await sql`select n.text from names n join entities e on e.id = n.entity_id where e.slug = 'asel'`).map(({ text }) => text);
  expect(names.sort()).toEqual(own.map((slug) => `Asel ${slug} 2`));
  const revisions = await sql`select id::int, is_open, at > lag(at, 1, '-infinity') over (order by id) as later from revisions order by id`;
  expect(revisions).toEqual(Array.from({ length: 4 * EACH }, (_, nth) => ({ id: nth + 1, is_open: false, later: true })));
});
