import { expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { folderOf, ingestFolder } from '../support/folder.ts';
import { sqlOf } from '../support/sql.ts';

const FIRST = 'Зере келді.\nОл кітап әкелді.\nКүн ашық еді.\n';
/** A sentence more at the start, one that is changed, and one that stands elsewhere. */
const SECOND = 'Кеше жиын болды.\nЗере келді.\nКүн ашық еді.\nОл екі кітап әкелді.\n';

const folderWith = (text: string, statements: string) => {
  const points = [...text].join('');
  let at = 0;
  const sentences = text
    .trimEnd()
    .split('\n')
    .map((line, index) => {
      const start = at;
      at += [...line].length + 1;
      return `  - { number: ${index + 1}, span: [${start}, ${start + [...line].length}] }`;
    });
  return folderOf({
    'graph.yaml': `article: { slug: visit, lang: kk }\nsentences:\n${sentences.join('\n')}\nentities:\n  zere:\n    kind: PERSON\n    names: [{ text: Зере, lang: kk }]\n  visit-of-zere:\n    kind: EVENT\n    type: TRIP\n    names: [{ text: Сапар, lang: kk }]\n    statements:\n${statements}\n`,
    'article.txt': points,
  });
};

async function afterFirst() {
  const database = await freshDatabase('empty');
  await ingestFolder(database, await folderWith(FIRST, '      - { predicate: TRAVELER, entity: zere, evidence: [1] }'));
  const sql = sqlOf(database.url);
  return { database, sql, ask: clientOf({ database }).ask };
}

test('an article keeps its id, says its versions, and each can be read with its own sentences', async () => {
  const { database, ask } = await afterFirst();
  await ingestFolder(database, await folderWith(SECOND, '      - { predicate: TRAVELER, entity: zere, evidence: [2] }'));
  const { data } = await ask(`{ article(ref: "visit") { id length versions { length revision sha256 } }
    former: article(ref: "visit", known: "R1") { id length versions { length } sentences { nodes { number text } } } }`);
  expect(data.article).toMatchObject({
    id: 'A1',
    length: [...SECOND].length,
    versions: [
      { length: [...FIRST].length, revision: 'R1' },
      { length: [...SECOND].length, revision: 'R2' },
    ],
  });
  expect(data.former).toMatchObject({ id: 'A1', length: [...FIRST].length, versions: [{ length: [...FIRST].length }] });
  expect(data.former.sentences.nodes.map(({ text }: { text: string }) => text)).toEqual(FIRST.trimEnd().split('\n'));
});

test('evidence whose sentence is unchanged moves over with its id; what the text has no more falls, and is told', async () => {
  const { database, sql, ask } = await afterFirst();
  await sql.begin(async (tx) => {
    await tx`select begin_revision('SQL', 'API', 'a-curator')`;
    const add = async (predicate: string, sentence: number) => {
      const [row] =
        await tx`insert into statements (subject_id, subject_kind, predicate, value_kind, text) select id, 'EVENT', ${predicate}, 'TEXT', ${tx.json({ en: `in ${sentence}` })} from entities where slug = 'visit-of-zere' returning id`;
      await tx`insert into evidence (statement_id, article_id, sentence, voice, certainty) values (${row?.['id']}, 1, ${sentence}, 'ARTICLE', 'STATED')`;
    };
    await add('DETAIL', 3);
    await add('PURPOSE', 2);
    await tx`insert into mentions (article_id, sentence, entity_id, kind, start, "end", surface, certainty) select 1, 1, id, 'NAME', 0, 4, 'Зере', 'STATED' from entities where slug = 'zere'`;
    await tx`insert into mentions (article_id, sentence, entity_id, kind, start, "end", surface, certainty) select 1, 2, id, 'PRONOUN', 12, 14, 'Ол', 'STATED' from entities where slug = 'zere'`;
  });
  const again = () => folderWith(SECOND, '      - { predicate: TRAVELER, entity: zere, evidence: [2] }');
  const { warnings, statements } = await ingestFolder(database, await again());
  expect(warnings).toEqual([
    expect.stringMatching(/graph\.yaml:1: article the evidence of S3 in sentence 2 falls/),
    expect.stringMatching(/a mention in sentence 2 falls/),
  ]);
  expect(statements).toEqual({ recorded: 0, retracted: 0, kept: 1 });
  expect(await sql`select id::int, statement_id::int, sentence, retracted_in is null as stands from evidence order by id`).toEqual([
    { id: 1, statement_id: 1, sentence: 2, stands: true },
    { id: 2, statement_id: 2, sentence: 3, stands: true },
    { id: 3, statement_id: 3, sentence: 2, stands: false },
  ]);
  expect(
    await sql`select sentence, surface, substring(a.text from start + 1 for "end" - start) as words from mentions join articles a on a.id = article_id`,
  ).toEqual([{ sentence: 2, surface: 'Зере', words: 'Зере' }]);
  // What moved is the account's still.
  const written = `${await again()}`;
  expect((await ingestFolder(database, written)).warnings).toEqual([]);
  const { data } = await ask('{ was: nodes(ids: ["S3"], known: "R2") { ... on Statement { evidence { sentence { number text } } } } }');
  expect(data.was[0].evidence).toEqual([{ sentence: { number: 2, text: 'Ол кітап әкелді.' } }]);
});
