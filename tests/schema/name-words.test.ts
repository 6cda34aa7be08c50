import type postgres from 'postgres';
import { expect, test } from 'vitest';
import { ARTICLE_ID, idOf } from '../support/record.ts';
import { type Row, seededSql } from '../support/sql.ts';

const NAME: Row = { role: 'ALIAS', lang: 'ru', article_id: ARTICLE_ID, norm: 'серiк', sort_key: 'серік' };

const wordsOf = async (sql: postgres.Sql): Promise<string[]> =>
  (await sql<{ word: string }[]>`select word from name_words order by word`).map(({ word }) => word);

/** The words that are there after what was done and were not before. */
async function added(sql: postgres.Sql, work: () => Promise<unknown>): Promise<string[]> {
  const before = new Set(await wordsOf(sql));
  await work();
  return (await wordsOf(sql)).filter((word) => !before.has(word));
}

const name = async (sql: postgres.Sql, ...keys: string[]) => {
  const entity_id = await idOf(sql, 'bauyrzhan-baibek');
  return sql`insert into names ${sql(keys.map((key, at) => ({ ...NAME, entity_id, text: `Серік ${at}`, key })))}`;
};

test('name_words has every word of every key of the seeds, and no other', async () => {
  const sql = await seededSql();
  const keys = await sql<{ key: string }[]>`select key from names`;
  const words = new Set(keys.flatMap(({ key }) => key.split(' ')));
  expect(words.size).toBeGreaterThan(100);
  expect(await wordsOf(sql)).toEqual([...words].sort());
});

test('the words of names that are inserted are there, once', async () => {
  const sql = await seededSql();
  expect(await added(sql, () => name(sql, 'askar serik', 'serik baibek', 'serik askar'))).toEqual(['askar', 'serik']);
  expect(await added(sql, async () => sql`delete from names where text like 'Серік%'`)).toEqual([]);
  expect(await added(sql, () => name(sql, 'serik'))).toEqual([]);
});

test('the words of names that are updated are there', async () => {
  const sql = await seededSql();
  await name(sql, 'askar', 'serik');
  expect(await added(sql, async () => sql`update names set key = 'daulet ' || key where text like 'Серік%'`)).toEqual(['daulet']);
});

test('a name without words, and a statement without names, add none', async () => {
  const sql = await seededSql();
  expect(await added(sql, () => name(sql, ''))).toEqual([]);
  expect(await added(sql, async () => sql`update names set key = 'nobody' where false`)).toEqual([]);
});

test('what was not committed is not there', async () => {
  const sql = await seededSql();
  const undone = () =>
    sql
      .begin(async (tx) => {
        await name(tx as unknown as postgres.Sql, 'serik'); // a transaction takes the same statements
        throw new Error('undone');
      })
      .catch(() => {});
  expect(await added(sql, undone)).toEqual([]);
});

test('two that write the same new words in another order do not wait for each other for ever', async () => {
  const sql = await seededSql();
  await Promise.all([
    name(sql, ...Array.from({ length: 300 }, (_, at) => `word${at}`)),
    sql`update names set key = key || ' word' || (300 - (ctid::text::point)[1]::int) where role = 'TITLE'`,
  ]);
  expect(await wordsOf(sql)).toEqual(expect.arrayContaining(['word0', 'word299']));
});
