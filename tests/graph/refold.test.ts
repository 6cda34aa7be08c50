import type postgres from 'postgres';
import { expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { refoldNames } from '../../src/graph/name/fold.store.ts';
import { FOLDING_VERSION } from '../../src/text/name/fold.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestNamed } from '../support/named.ts';
import { type Row, sqlOf } from '../support/sql.ts';

const keysOf = (sql: postgres.Sql): Promise<Row[]> =>
  sql<Row[]>`select entity_id, role, lang, text, article_id, norm, key, sort_key, parts, initials from names order by 1, 2, 3, 4, 5`;

/** As other rules would have left them. */
async function spoil(sql: postgres.Sql): Promise<void> {
  await sql`update names set norm = 'x', key = 'spoilt', sort_key = 'x', parts = '{"given": "X"}', initials = 'x spoilt'`;
  await sql`update name_folding set version = 0`;
}

const SEARCH = '{ search(text: "Байбек") { nodes { slug } } }';

test('names whose keys were made by other rules are folded anew', async () => {
  const database = await freshDatabase('seeded');
  await ingestNamed(database, { asel: { names: ['Әсел Дәуренова', ['Асель Дауренова', 'ru']] }, horse: { kind: 'GROUP', names: ['🐎'] } });
  const sql = sqlOf(database.url);
  const before = await keysOf(sql);
  await spoil(sql);
  const { ask } = clientOf({ database });
  expect((await ask(SEARCH)).data.search.nodes).toEqual([]);
  await database.transaction(refoldNames);
  expect(await keysOf(sql)).toEqual(before);
  expect(await sql`select version from name_folding`).toEqual([{ version: FOLDING_VERSION }]);
  expect((await ask(SEARCH)).data.search.nodes[0]).toEqual({ slug: 'bauyrzhan-baibek' });
});

test('names of before there were keys get theirs, and their words are there', async () => {
  const database = await freshDatabase('seeded');
  const sql = sqlOf(database.url);
  const [before, words] = [await keysOf(sql), await sql`select word from name_words order by word`];
  await sql`update names set norm = '', key = '', sort_key = '', parts = null, initials = null`;
  await sql`delete from name_folding`;
  await sql`truncate name_words`;
  await database.transaction(refoldNames);
  expect(await keysOf(sql)).toEqual(before);
  expect(await sql`select word from name_words order by word`).toEqual(words);
});

test('more entities than are folded at once, most of them without a name, are all folded', async () => {
  const database = await freshDatabase('seeded');
  const sql = sqlOf(database.url);
  await sql`alter table entities disable trigger user`; // a group alone, which its own table does not know
  const rows = await sql<{ id: number }[]>`insert into entities (slug, kind, home_id)
    select 'group-' || n, 'GROUP', 1 from generate_series(1, 11000) n returning id::int`;
  const id = Math.max(...rows.map((row) => row.id));
  await sql`insert into names (entity_id, role, lang, text, article_id, norm, key, sort_key)
    values (${id}, 'ALIAS', 'kk', 'Соңғысы', 1, '', '', '')`;
  await sql`update name_folding set version = 0`;
  await database.transaction(refoldNames);
  expect(await sql`select key from names where entity_id = ${id}`).toEqual([{ key: 'sunisi' }]);
});

test('where the version is today’s, nothing is touched', async () => {
  const database = await freshDatabase('seeded');
  const sql = sqlOf(database.url);
  const rows = () =>
    sql`select xmin::text, ctid::text, key from names union all select xmin::text, ctid::text, '' from name_folding order by 2, 3`;
  await sql`update names set key = 'spoilt' where text = 'Елбасы'`; // so that a refold would be seen
  const before = await rows();
  await database.transaction(refoldNames);
  expect(await rows()).toEqual(before);
});

test('servers that start together take turns: the second finds all done', async () => {
  const one = await freshDatabase('seeded');
  const sql = sqlOf(one.url);
  const before = await keysOf(sql);
  await spoil(sql);
  const second = connect(one.url, { pool: 1 });
  await Promise.all([one.transaction(refoldNames), second.transaction(refoldNames)]).finally(() => second.close());
  expect(await keysOf(sql)).toEqual(before);
  expect(await sql`select count(distinct xmin::text)::int as writers from names`).toEqual([{ writers: 1 }]);
});

test('one that fails leaves all as it was', async () => {
  const database = await freshDatabase('seeded');
  const sql = sqlOf(database.url);
  await spoil(sql);
  const before = await keysOf(sql);
  await expect(
    database.transaction(async (db) => {
      await refoldNames(db);
      throw new Error('the server is stopped');
    }),
  ).rejects.toThrow('the server is stopped');
  expect(await keysOf(sql)).toEqual(before);
  expect(await sql`select version from name_folding`).toEqual([{ version: 0 }]);
});
