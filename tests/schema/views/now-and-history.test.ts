import { expect, test } from 'vitest';
import { freshUrl } from '../../support/database.ts';
import { readerOf } from '../../support/reader.ts';
import { EVIDENCE, factWith, record, retract } from '../../support/record.ts';
import { sqlOf } from '../../support/sql.ts';

test('what is retracted or DEPRECATED is left out of all views but those of history', async () => {
  const url = await freshUrl();
  const owner = sqlOf(url);
  const inferred = { ...EVIDENCE, certainty: 'INFERRED', reason: { en: 'A guess.' } };
  const stands = await record(owner, await factWith(owner, { amount: '1' }), [inferred, { ...EVIDENCE, sentence: 5 }]);
  const retracted = await record(owner, await factWith(owner, { amount: '2' }));
  const guess = await record(owner, await factWith(owner, { amount: '3', rank: 'PREFERRED' }), [inferred]);
  const deprecated = await record(owner, await factWith(owner, { amount: '4', rank: 'DEPRECATED' }));
  await retract(owner, retracted, 'statements', 'evidence');
  const ids = [stands, retracted, guess, deprecated].map((id) => `S${id}`);

  const sql = await readerOf(url);
  const now = await sql`select id, amount, certainty, rank, evidence_count from statements where id in ${sql(ids)} order by amount`;
  expect([...now]).toEqual([
    { id: ids[0], amount: '1', certainty: 'STATED', rank: 'NORMAL', evidence_count: 2 },
    { id: ids[2], amount: '3', certainty: 'INFERRED', rank: 'PREFERRED', evidence_count: 1 },
  ]);
  const history = await sql`
    select amount, certainty, rank, evidence_count, retracted_at is not null as gone from statements_history where id in ${sql(ids)} order by amount`;
  expect([...history]).toEqual([
    { amount: '1', certainty: 'STATED', rank: 'NORMAL', evidence_count: 2, gone: false },
    { amount: '2', certainty: 'STATED', rank: 'NORMAL', evidence_count: 1, gone: true },
    { amount: '3', certainty: 'INFERRED', rank: 'PREFERRED', evidence_count: 1, gone: false },
    { amount: '4', certainty: 'STATED', rank: 'DEPRECATED', evidence_count: 1, gone: false },
  ]);
  const count = async (view: string, column: string) =>
    (await sql`select count(*)::int as n from ${sql(view)} where ${sql(column)} in ${sql(ids)}`)[0]?.['n'];
  expect(await count('quantities', 'statement_id')).toBe(2);
  expect(await count('evidence', 'statement_id')).toBe(3);
  expect(await count('evidence_history', 'statement_id')).toBe(5);
});

test('a retracted entity keeps its id in history', async () => {
  const url = await freshUrl();
  await sqlOf(url)`update entities set retracted_in = this_revision() where slug = 'dostyq'`;
  const sql = await readerOf(url);
  const found = async (view: string) => (await sql`select from ${sql(view)} where slug = 'dostyq'`).length;
  expect([await found('entities'), await found('places'), await found('entities_history')]).toEqual([0, 0, 1]);
});

test('a name or an identifier that two articles give stands once', async () => {
  const url = await freshUrl();
  const owner = sqlOf(url);
  await owner`insert into articles (slug, lang, sha256, length, graph_sha256) values ('second', 'kk', ${'a'.repeat(64)}, 1, '')`;
  const columns = 'entity_id, role, lang, text, norm, key, sort_key, parts, initials, statement_id';
  await owner.unsafe(`insert into names (${columns}, article_id) select ${columns}, 2 from names where article_id = 1`);
  await owner`insert into identifiers (entity_id, scheme, value, source, article_id) select entity_id, scheme, value, 'another', 2 from identifiers`;
  const sql = await readerOf(url);
  const [count] = await sql`select (select count(*) from names) as names, (select count(*) from identifiers) as identifiers`;
  const [once] = await owner`
    select (select count(*) from names where article_id = 1) as names, (select count(*) from identifiers where article_id = 1) as identifiers`;
  expect(count).toEqual(once);
  expect([...(await sql`select from identifiers where source = 'another'`)]).toEqual([]);
});
