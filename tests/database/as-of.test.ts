import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { RevisionId } from '../../schema/ids.ts';
import { LEDGER_TABLES } from '../../schema/tables/index.ts';
import type { Database, Db } from '../../src/database/connect.ts';
import { findNewestRevision } from '../../src/database/revision.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestFolder, PRESS_NOTE, SECOND_NOTE, SIX_ARTICLES } from '../support/folder.ts';

/** All rows of all tables of the ledger as a reader sees them, the derived ones too. */
async function readAll(db: Db): Promise<Record<string, readonly unknown[]>> {
  const tables = [...LEDGER_TABLES.map(getTableName), 'name_words', 'text_keys'];
  const rows = async (name: string) => {
    const found = (await db.execute(
      sql`select to_jsonb(t) as row from ${sql.identifier(name)} t order by to_jsonb(t)::text collate "C"`,
    )) as unknown as readonly { row: { sentences?: number } }[]; // the driver's rows
    return found.map(({ row }) => row).filter(({ sentences }) => sentences !== 0);
  };
  return Object.fromEntries(await Promise.all(tables.map(async (name) => [name, await rows(name)] as const)));
}

/** Acts that change rows of every table: new articles, articles that say something else now, and one that says it again. */
async function* actSeveralTimes(database: Database): AsyncGenerator<string> {
  for (const folder of [PRESS_NOTE, SECOND_NOTE, ...SIX_ARTICLES]) {
    await ingestFolder(database, folder);
    yield folder;
  }
  const acts = [
    sql`update names set text = text || '!', norm = norm || '!', key = key || 'x' where article_id = 1`,
    sql`delete from mentions where article_id = 2`,
    sql`update articles set title = title || ' (corrected)' where id in (1, 3)`,
    sql`update sentences set gloss = '{"en": "Corrected."}', words = '''n:corrected'':1' where article_id = 1 and number = 1`,
    sql`update entities set description = '{"en": "Corrected."}' where id % 2 = 0`,
    sql`update statements set rank = 'DEPRECATED' where id % 3 = 0`,
    sql`with gone as (update evidence set retracted_in = this_revision() where article_id = 2 and retracted_in is null returning statement_id)
      update statements set retracted_in = this_revision() where id in (select statement_id from gone)
        and not exists (select from evidence v where v.statement_id = statements.id and v.article_id <> 2 and v.retracted_in is null)`,
    sql`update places set latitude = 1, longitude = 2`,
    sql`update events set status = 'PLANNED'`,
    sql`delete from quotations where article_id = 1`,
  ];
  for (const act of acts) {
    await database.transaction((tx) => tx.execute(act));
    yield 'sql';
  }
}

test('every table as of every revision is what it was then, whatever came after', async () => {
  const database = await freshDatabase('empty');
  const kept = new Map<RevisionId, Awaited<ReturnType<typeof readAll>>>();
  for await (const _ of actSeveralTimes(database)) kept.set(await findNewestRevision(database.reader()), await readAll(database.reader()));
  expect(kept.size).toBeGreaterThan(14);
  for (const [revision, before] of kept) expect(await readAll(database.reader(undefined, revision)), `R${revision}`).toEqual(before);
  const nothing = await readAll(database.reader(undefined, 0 as RevisionId));
  expect(Object.values(nothing).flat()).toEqual([]);
});

test('copies and snapshots read as of a revision too', async () => {
  const database = await freshDatabase('empty');
  await ingestFolder(database, PRESS_NOTE);
  const revision = await findNewestRevision(database.reader());
  const select = 'select id from entities order by id';
  const rows = async (asOf?: RevisionId) =>
    database.snapshots.read(
      new AbortController().signal,
      async (snapshot) => (await Array.fromAsync(snapshot.batches(sql.raw(select)))).flat(),
      asOf,
    );
  const [copied, read] = [await database.follower.copy(select), await rows()];
  await ingestFolder(database, SECOND_NOTE);
  expect(await database.follower.copy(select, revision)).toEqual(copied);
  expect(await rows(revision)).toEqual(read);
  expect((await rows()).length).toBeGreaterThan(read.length);
});

test('the tables of the ledger have the columns that are read as of a revision, now and in the past', async () => {
  const database = await freshDatabase('empty');
  const found = (await database.reader().execute(sql`
    select table_schema as schema, table_name as name, array_to_json(array_agg(column_name::text order by column_name::text collate "C")) as columns
    from information_schema.columns where table_schema in ('public', 'past') group by 1, 2`)) as unknown as readonly {
    schema: string;
    name: string;
    columns: string[];
  }[]; // the driver's rows
  const columnsOf = (schema: string) => new Map(found.flatMap((row) => (row.schema === schema ? [[row.name, row.columns] as const] : [])));
  const [now, past] = [columnsOf('public'), columnsOf('past')];
  const names = LEDGER_TABLES.map(getTableName);
  expect([...past.keys()].sort()).toEqual([...names].sort());
  for (const table of LEDGER_TABLES) {
    const columns = Object.values(getTableColumns(table)).map(({ name }) => name);
    expect(now.get(getTableName(table)), getTableName(table)).toEqual([...columns].sort());
    expect(past.get(getTableName(table)), getTableName(table)).toEqual([...columns, 'until'].sort());
  }
  const keeping = [...now].filter(([, columns]) => columns.includes('since') && columns.length > 0).map(([name]) => name);
  expect(keeping.filter((name) => !['name_words', 'canonicals', 'doubles'].includes(name)).sort()).toEqual([...names].sort());
});
