import { beforeAll, expect, test } from 'vitest';
import { READER } from '../../../src/database/reader.ts';
import { freshDatabase } from '../../support/database.ts';
import { ingestNote, ingestThing } from '../../support/note.ts';
import { ingestOfficeNote } from '../../support/office-notes.ts';
import { readerOf } from '../../support/reader.ts';
import { sqlOf } from '../../support/sql.ts';

let url: string;
beforeAll(async () => {
  const database = await freshDatabase();
  url = database.url;
  await ingestThing(database);
  const statement = '{ predicate: DETAIL, text: { en: aid }, qualifiers: [{ predicate: MANNER, unknown: true }], evidence: [1] }';
  await ingestNote(database, {
    slug: 'qualified',
    entities: [`some-aid: { kind: EVENT, type: AID, names: [{ text: Aid, lang: en }], statements: [${statement}] }`],
  });
  await ingestOfficeNote(database, { slug: 'akims', holders: ['asel, validFrom: "2021"', 'bolat, validFrom: "2026"'] });
  await database.close();
});

test('the role of analysts reads every view', async () => {
  const sql = await readerOf(url);
  const views = await sql<{ name: string }[]>`select relname as name from pg_class where relnamespace = 'graph'::regnamespace`;
  const counts = await Promise.all(views.map(async ({ name }) => [name, (await sql`select * from ${sql(name)}`).length] as const));
  expect(counts.filter(([, count]) => count === 0)).toEqual([]);
  expect(counts.length).toBeGreaterThan(25);
});

test('it has no right to anything else of ours', async () => {
  const sql = sqlOf(url);
  const tables = await sql`
    select n.nspname, relname from pg_class c join pg_namespace n on n.oid = relnamespace
    where n.nspname not in ('pg_catalog', 'information_schema', 'graph', 'graph_as_of') and relkind in ('r', 'v', 'm', 'p', 'S', 'f')
      and n.nspname not like 'pg_toast%' and case relkind
        when 'S' then has_sequence_privilege(${READER}, c.oid, 'usage, select, update')
        else has_any_column_privilege(${READER}, c.oid, 'select, insert, update, references')
          or has_table_privilege(${READER}, c.oid, 'delete, truncate, trigger') end`;
  const views = await sql`
    select relname from pg_class where relnamespace in ('graph'::regnamespace, 'graph_as_of'::regnamespace)
      and has_table_privilege(${READER}, oid, 'insert, update, delete, truncate, references, trigger')`;
  const schemas =
    await sql`select nspname from pg_namespace where has_schema_privilege(${READER}, oid, 'create') and nspname not like 'pg_%'`;
  const [role] = await sql`
    select rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls,
      (select count(*)::int from pg_auth_members where member = r.oid) as roles
    from pg_roles r where rolname = ${READER}`;
  expect({ tables: [...tables], views: [...views], schemas: [...schemas], role }).toEqual({
    tables: [],
    views: [],
    schemas: [],
    role: { rolsuper: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false, rolbypassrls: false, roles: 0 },
  });
});

test('none of our functions that it may call does anything', async () => {
  const sql = sqlOf(url);
  const callable = await sql<{ name: string }[]>`
    select proname as name from pg_proc p
    where pronamespace in ('public'::regnamespace, 'graph'::regnamespace) and has_function_privilege(${READER}, oid, 'execute')
      and prorettype <> 'trigger'::regtype
      and not exists (select from pg_depend where objid = p.oid and classid = 'pg_proc'::regclass and deptype = 'e')`;
  expect(callable).toEqual([]);
});

test.each([
  ['a table', 'select * from public.entities', '42501'],
  ['the function of the migration', 'select public.admit_reader()', '42501'],
  ['the function that checks spans', 'set search_path = public; select check_spans(1)', '42501'],
  ['writing through a view', "update graph.predicates set role = false where predicate = 'HOST'", '42501'],
  ['becoming the owner', 'set role shezhire', '42501'],
  ['a table of its own', 'create table public.mine (x int)', '25006'],
])('%s is refused', async (_what, statement, code) => {
  const sql = await readerOf(url);
  await expect(sql.unsafe(statement)).rejects.toMatchObject({ code });
});
