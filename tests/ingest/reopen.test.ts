import type postgres from 'postgres';
import { expect, test } from 'vitest';
import { emptiedDatabase } from '../support/emptied-database.ts';
import { type Edit, edited, ingestFolder, PRESS_NOTE } from '../support/folder.ts';
import { type Row, sqlOf } from '../support/sql.ts';

const LOCATED = `    statements:
      - { predicate: LOCATED_IN, entity: qaiyngdy, evidence: [{ sentence: 1, span: [18, 49] }] }
`;
const WITHOUT: Edit = [LOCATED, ''];
const ELSEWHERE: Edit = ['evidence: [{ sentence: 1, span: [18, 49] }] }', 'evidence: [{ sentence: 4, span: [264, 285] }] }'];

/** A table as it was when a revision was the newest. */
const asOf = (sql: postgres.Sql, table: string, revision: number, columns: string): Promise<Row[]> =>
  sql.unsafe(`select ${columns} from public.${table} where since <= ${revision}
    union all select ${columns} from past.${table} where since <= ${revision} and until > ${revision} order by 1`);

const standing = (rows: Row[]): Row[] => rows.filter(({ retracted_in }) => retracted_in === null);

test('a fact and its evidence that were retracted come back with their ids, and are known for each revision', async () => {
  const database = await emptiedDatabase();
  const sql = sqlOf(database.url);
  const columns = 'id::int, recorded_in::int, retracted_in::int';
  const ids = async (revision: number) => ({
    statements: standing(await asOf(sql, 'statements', revision, columns)).map(({ id }) => id),
    evidence: standing(await asOf(sql, 'evidence', revision, columns)).map(({ id }) => id),
  });
  await ingestFolder(database, PRESS_NOTE);
  const whole = await ids(1);
  const { statements: gone } = await ingestFolder(database, await edited(PRESS_NOTE, [WITHOUT]));
  expect(gone).toMatchObject({ recorded: 0, retracted: 1 });
  const { statements: back } = await ingestFolder(database, PRESS_NOTE);
  expect(back).toMatchObject({ recorded: 1, retracted: 0 });

  const [fact] = await sql`select id::int, recorded_in::int, retracted_in::int from statements where predicate = 'LOCATED_IN'`;
  expect(fact).toMatchObject({ recorded_in: 3, retracted_in: null });
  const less = { statements: whole.statements.filter((id) => id !== fact?.['id']), evidence: expect.any(Array) };
  expect([await ids(1), await ids(2), await ids(3)]).toEqual([whole, less, whole]);
  expect((await ids(2)).evidence).toHaveLength(whole.evidence.length - 1);
  const own = (rows: Row[]) =>
    rows.filter(({ id }) => id === fact?.['id']).map(({ recorded_in, retracted_in }) => [recorded_in, retracted_in]);
  const spans = [1, 2, 3].map(async (revision) => own(await asOf(sql, 'statements', revision, columns)));
  expect(await Promise.all(spans)).toEqual([[[1, null]], [[1, 2]], [[3, null]]]);
});

test('evidence that comes back to a standing fact has its id again', async () => {
  const database = await emptiedDatabase();
  const sql = sqlOf(database.url);
  const evidence = () => sql`select v.id::int, v.sentence, v.retracted_in is null as stands from evidence v
    join statements s on s.id = v.statement_id where s.predicate = 'LOCATED_IN' order by v.id`;
  await ingestFolder(database, PRESS_NOTE);
  const [first] = await evidence();
  await ingestFolder(database, await edited(PRESS_NOTE, [ELSEWHERE]));
  await ingestFolder(database, PRESS_NOTE);
  await ingestFolder(database, await edited(PRESS_NOTE, [ELSEWHERE]));
  await ingestFolder(database, PRESS_NOTE);
  expect(await evidence()).toEqual([
    { id: first?.['id'], sentence: 1, stands: true },
    { id: expect.any(Number), sentence: 4, stands: false },
  ]);
  expect(await sql`select count(*)::int as count from statements where predicate = 'LOCATED_IN'`).toEqual([{ count: 1 }]);
});

test('a fact that comes back in another article has its id again', async () => {
  const database = await emptiedDatabase();
  const sql = sqlOf(database.url);
  await ingestFolder(database, PRESS_NOTE);
  const facts = () => sql`select id::int from statements where retracted_in is null order by id`;
  const before = await facts();
  await ingestFolder(database, await edited(PRESS_NOTE, [WITHOUT]));
  await ingestFolder(
    database,
    await edited(PRESS_NOTE, [
      ['slug: library-press-note', 'slug: printed-again'],
      ['identifiers: [{ scheme: register, value: KZ-1, source: invented for the tests }]', 'identifiers: []'],
    ]),
  );
  expect(await facts()).toEqual(before);
});
