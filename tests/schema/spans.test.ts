import { expect, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { ingestFolder, PRESS_NOTE } from '../support/folder.ts';
import { ARTICLE_ID, EVIDENCE, factWith, idOf, record } from '../support/record.ts';
import { type Row, seededSql, sqlOf } from '../support/sql.ts';

/** A mention that the database takes: the word «Сондай-ақ», which opens sentence 6, is taken for the fund. */
const MENTION: Row = { article_id: ARTICLE_ID, sentence: 6, kind: 'NAME', start: 817, end: 826, surface: 'Сондай-ақ', certainty: 'STATED' };
const SHA256 = 'a'.repeat(64);

async function mention(changes: Row) {
  const sql = await seededSql();
  return sql`insert into mentions ${sql({ ...MENTION, entity_id: await idOf(sql, 'birgemiz'), ...changes })} returning id`;
}

test('a mention in its sentence is taken, with its words, their fingerprint, or neither once they are forgotten', async () => {
  expect(await mention({})).toHaveLength(1);
  expect(await mention({ surface: null, sha256: SHA256 })).toHaveLength(1);
  expect(await mention({ surface: null })).toHaveLength(1);
});

test.each<[string, string, Row]>([
  ['before its sentence', 'span_is_what_it_says', { start: 816 }],
  ['beyond its sentence', 'span_is_what_it_says', { end: 954 }],
  ['in another sentence', 'span_is_what_it_says', { sentence: 7 }],
  ['that ends before it starts', 'mentions_span', { end: 817 }],
  ['with words and their fingerprint', 'mentions_words_or_fingerprint', { sha256: SHA256 }],
  ['of nothing', 'mentions_of_one_thing', { entity_id: null }],
  ['of two things', 'mentions_of_one_thing', { kind: 'QUANTITY', statement_id: 1 }],
  ['of an entity as a quantity', 'mentions_kind', { kind: 'QUANTITY' }],
  ['of a statement as a name', 'mentions_kind', { entity_id: null, statement_id: 1 }],
  ['inferred without a reason', 'mentions_reason', { certainty: 'INFERRED' }],
  ['stated with a reason', 'mentions_reason', { reason: { en: 'So it is.' } }],
  ['that is there already', 'mentions_once', { start: 827, end: 845, surface: '"Birgemiz" қорының' }],
])('a mention %s is refused', async (_, constraint_name, changes) => {
  await expect(mention(changes)).rejects.toMatchObject({ constraint_name });
});

test.each([
  ['a sentence taken from under its mentions', 'set "end" = 900 where number = 6'],
  ['a sentence retracted while it has mentions', 'set retracted_in = this_revision() where number = 6'],
  ['a sentence beyond its article', 'set "end" = 2471 where number = 21'],
])('%s is refused', async (_, change) => {
  const sql = await seededSql();
  await expect(sql.unsafe(`update sentences ${change}`)).rejects.toMatchObject({ constraint_name: 'span_is_what_it_says' });
});

test('a sentence is not retracted while evidence rests on the whole of it', async () => {
  const sql = await seededSql();
  await sql`delete from mentions where sentence = 8`;
  const resting = await sql`select start from evidence where sentence = 8`;
  expect(new Set(resting.map(({ start }) => start))).toEqual(new Set([null]));
  await expect(sql`update sentences set retracted_in = this_revision() where number = 8`).rejects.toMatchObject({
    constraint_name: 'span_is_what_it_says',
  });
});

test('no evidence rests on a sentence that is retracted', async () => {
  const sql = await seededSql();
  const last = { article_id: ARTICLE_ID, number: 22, start: 2469, end: 2470, gloss: { en: 'Nothing.' } };
  await sql`insert into sentences ${sql(last)}`;
  const fact = await factWith(sql);
  await sql`update sentences set retracted_in = this_revision() where number = 22`;
  await expect(record(sql, fact, [{ ...EVIDENCE, sentence: 22 }])).rejects.toMatchObject({ constraint_name: 'span_is_what_it_says' });
});

/** The press note, with its text: what stands in the database is held to the words. */
async function note() {
  const database = await freshDatabase('seeded');
  await ingestFolder(database, PRESS_NOTE);
  return sqlOf(database.url);
}

test.each<[what: string, change: string, taken: boolean]>([
  ['the words of the text', `surface = 'кітап', sha256 = null, start = 66, "end" = 71`, true],
  ['their fingerprint', `surface = null, sha256 = encode(sha256('кітап'), 'hex'), start = 66, "end" = 71`, true],
  ['other words', `surface = 'кітaп', sha256 = null, start = 66, "end" = 71`, false],
  ['the words of another place', `surface = 'кітап', sha256 = null, start = 67, "end" = 72`, false],
  ['another fingerprint', `surface = null, sha256 = '${SHA256}'`, false],
])('where the text is attached, a mention with %s is held to it', async (_, change, taken) => {
  const sql = await note();
  const changing = sql.unsafe(`update mentions set ${change} where article_id = 2 and kind = 'EVENT' and sentence = 1`);
  if (taken) expect((await changing).count).toBe(1);
  else await expect(changing).rejects.toMatchObject({ constraint_name: 'span_is_what_it_says' });
});

test('where the text is attached, a quotation with other words is refused', async () => {
  const sql = await note();
  await expect(sql`update quotations set as_written = 'Әсел', sha256 = null where article_id = 2`).rejects.toMatchObject({
    constraint_name: 'span_is_what_it_says',
  });
});

test.each([
  ['one letter more', `text || '.'`],
  ['one letter changed', `replace(text, 'Шағала', 'Шагала')`],
  ['no letter', `''`],
])('a text with %s than the fingerprint says is refused', async (_, text) => {
  const sql = await note();
  await expect(sql.unsafe(`update articles set text = ${text} where id = 2`)).rejects.toMatchObject({
    constraint_name: 'articles_text_is_the_text',
  });
});

test('a text of another length than is said is refused', async () => {
  const sql = await note();
  await expect(sql`update articles set length = 375 where id = 2`).rejects.toMatchObject({ constraint_name: 'articles_text_length' });
});

test('another text with its own fingerprint is refused where the mentions are not its words', async () => {
  const sql = await note();
  const swap = sql`update articles set text = t, sha256 = encode(sha256(convert_to(t, 'UTF8')), 'hex')
    from (select replace(text, 'Шағала', 'Шагала') as t from articles where id = 2) other where id = 2`;
  await expect(swap).rejects.toMatchObject({ constraint_name: 'span_is_what_it_says' });
});
