import type postgres from 'postgres';
import { expect, test } from 'vitest';
import type { Database } from '../../../src/database/connect.ts';
import { findNewestRevision } from '../../../src/database/revision.ts';
import { clientOf } from '../../support/client.ts';
import { freshDatabase, freshUrl } from '../../support/database.ts';
import { ingestFolder, PRESS_NOTE, SECOND_NOTE } from '../../support/folder.ts';
import { readerOf } from '../../support/reader.ts';
import { type Row, sqlOf } from '../../support/sql.ts';

const listViews = async (sql: postgres.Sql, schema: string): Promise<string[]> =>
  (await sql<{ name: string }[]>`select relname as name from pg_class where relnamespace = ${schema}::regnamespace order by 1`).map(
    ({ name }) => name,
  );

/** All rows of all views of a schema, in an order of their own. */
async function readAll(sql: postgres.Sql, schema: string): Promise<Record<string, Row[]>> {
  const views = await listViews(sql, schema);
  const entries: [string, Row[]][] = [];
  for (const view of views) {
    const rows = await sql<{ row: Row }[]>`select to_jsonb(v) as row from ${sql(schema)}.${sql(view)} v order by to_jsonb(v)`;
    entries.push([view, rows.map(({ row }) => row)]);
  }
  return Object.fromEntries(entries);
}

const ACTS: readonly ((database: Database, owner: postgres.Sql) => Promise<unknown>)[] = [
  async () => {},
  (database) => ingestFolder(database, PRESS_NOTE),
  (_, owner) => owner`update names set text = text || ' II' where role <> 'TITLE' and article_id = 1`,
  (_, owner) => owner`delete from mentions where article_id = 1 and sentence < 4`,
  (_, owner) => owner`update statements set rank = 'DEPRECATED' where id % 5 = 0`,
  (
    _,
    owner,
  ) => owner`with gone as (update evidence set retracted_in = this_revision() where statement_id % 3 = 0 and retracted_in is null returning statement_id)
    update statements set retracted_in = this_revision() where id in (select statement_id from gone)`,
  (_, owner) => owner`update events set status = 'PLANNED'`,
  (_, owner) => owner`update entities set retracted_in = this_revision() where slug = 'dostyq'`,
  (database) => ingestFolder(database, SECOND_NOTE),
];

test('every view as of every revision has the rows that it had then', async () => {
  const database = await freshDatabase();
  const [owner, reader] = [sqlOf(database.url), await readerOf(database.url)];
  const kept = new Map<string, { rows: Record<string, Row[]>; at: string }>();
  for (const act of ACTS) {
    await act(database, owner);
    const [{ at } = { at: '' }] = await owner<{ at: string }[]>`select at::text from revisions order by id desc limit 1`;
    kept.set(`R${await findNewestRevision(database.reader())}`, { rows: await readAll(reader, 'graph'), at });
  }
  expect(kept.size).toBe(ACTS.length);
  for (const [revision, { rows, at }] of kept) {
    await reader`select set_config('shezhire.known', graph_as_of.revision_at(${at}::text::timestamptz), false)`;
    expect(await reader`select current_setting('shezhire.known') as known`).toEqual([{ known: revision }]);
    const then = await readAll(reader, 'graph_as_of');
    expect(then, revision).toEqual(rows);
  }
});

test('the views as of a revision say what the API says', async () => {
  const database = await freshDatabase();
  const [owner, reader] = [sqlOf(database.url), await readerOf(database.url)];
  const { ask } = clientOf({ database });
  for (const act of ACTS) await act(database, owner);
  const newest = await findNewestRevision(database.reader());
  const counts = new Set<number>();
  for (const revision of [`R${newest - 5}`, `R${newest}`]) {
    await reader`select set_config('shezhire.known', ${revision}, false)`;
    const { data, errors } = await ask(`{ people(first: 100, known: "${revision}") { nodes { id slug label(lang: "kk") } }
      statements(first: 1, known: "${revision}") { totalCount } }`);
    expect(errors).toBeUndefined();
    expect([...(await reader`select id, slug, label_kk as label from graph_as_of.people order by length(id), id`)]).toEqual(
      data.people.nodes,
    );
    const [row] = await reader<{ count: number }[]>`select count(*)::int from graph_as_of.statements`;
    expect(row?.count).toBe(data.statements.totalCount);
    counts.add(data.statements.totalCount);
  }
  expect(counts.size).toBe(2);
});

test('a revision that is missing, of another form or yet to come is refused; before the first there was nothing', async () => {
  const url = await freshUrl();
  const reader = await readerOf(url);
  const count = () => reader`select count(*)::int as count from graph_as_of.entities`;
  await expect(count()).rejects.toMatchObject({ code: '42704', message: 'shezhire.known is not set' });
  for (const [written, message] of [
    ['17', /^shezhire\.known is "17"; a revision is written R17$/],
    ['2020-07-01T00:00:00Z', /a revision is written R17$/],
    ['R999', /^shezhire\.known is R999; the newest revision is R\d+$/],
  ] as const) {
    await reader`select set_config('shezhire.known', ${written}, false)`;
    await expect(count()).rejects.toMatchObject({ code: '22023', message: expect.stringMatching(message) });
  }
  await reader`select set_config('shezhire.known', graph_as_of.revision_at('2000-01-01T00:00:00Z'), false)`;
  expect([...(await count())]).toEqual([{ count: 0 }]);
});

test('the views as of a revision have the columns and descriptions of those of now', async () => {
  const sql = sqlOf(await freshUrl());
  const describe = (schema: string) => sql`
    select relname, attname, atttypid::regtype::text as type, col_description(c.oid, attnum) as text, obj_description(c.oid, 'pg_class') as of
    from pg_class c join pg_attribute on attrelid = c.oid where relnamespace = ${schema}::regnamespace and attnum > 0 order by relname, attnum`;
  expect([...(await describe('graph_as_of'))]).toEqual([...(await describe('graph'))]);
});
