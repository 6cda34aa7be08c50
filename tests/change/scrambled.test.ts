import { setTimeout as sleep } from 'node:timers/promises';
import { type SQL, sql } from 'drizzle-orm';
import { createClient, type ExecutionResult } from 'graphql-sse';
import type postgres from 'postgres';
import { expect, onTestFinished, test } from 'vitest';
import { connect, type Db } from '../../src/database/connect.ts';
import { isPassing } from '../../src/database/failure.ts';
import { freshUrl } from '../support/database.ts';
import { type Listening, listen } from '../support/listen.ts';
import { sqlOf } from '../support/sql.ts';

const WRITERS = 6;
const TRANSACTIONS = 12;
const CLIENTS = 6;
const MAX_HOLD_MS = 60;
const MAX_AT_ONCE = 25;
const pause = () => sleep(Math.random() * MAX_HOLD_MS);

const QUERY = `subscription ($after: String) { changes(after: $after) {
  cursor kind revision statement { id subject { id } object { id } } entity { id slug } } }`;

interface Told {
  readonly cursor: string;
  readonly kind: string;
  readonly revision: string;
  readonly statement: { readonly id: string; readonly subject: { readonly id: string }; readonly object: { readonly id: string } } | null;
  readonly entity: { readonly id: string; readonly slug: string } | null;
}
const LAST = 'last-of-all';

const WRITER = 'shezhire writer';
const KILLS = 0.5;
const ROLLBACKS = 0.2;
class RolledBack extends Error {}

const addPerson = async (tx: Db, slug: string): Promise<number> => {
  const [row] = await query<{ id: number }>(
    tx,
    sql`insert into entities (slug, kind, home_id) values (${slug}, 'PERSON', 1) returning id::int`,
  );
  await tx.execute(sql`insert into people (id) values (${row?.id ?? 0})`);
  return row?.id ?? 0;
};
const query = async <T>(tx: Db, statement: SQL): Promise<T[]> => (await tx.execute(statement)) as unknown as T[]; // what the driver returns
const addEvidence = (tx: Db, statement: number, sentence: number) =>
  tx.execute(
    sql`insert into evidence (statement_id, article_id, sentence, voice, certainty) values (${statement}, 1, ${sentence}, 'ARTICLE', 'STATED')`,
  );

/** Some transactions are rolled back, and some are killed at any moment, also when they commit. */
async function write(url: string, people: number[], writer: number): Promise<void> {
  const database = connect(url, { pool: 1 });
  const mine: number[] = [];
  for (let nth = 0; nth < TRANSACTIONS; nth += 1) {
    const work = database.transaction(async (tx) => {
      const added = await addPerson(tx, `writer-${writer}-${nth}`);
      await pause();
      const [gone, more] = nth % 3 === 2 ? [mine.shift(), mine.at(-1)] : [];
      if (gone !== undefined) {
        await tx.execute(sql`update evidence set retracted_in = this_revision() where statement_id = ${gone} and retracted_in is null`);
        await tx.execute(sql`update statements set retracted_in = this_revision() where id = ${gone}`);
      }
      if (more !== undefined) await addEvidence(tx, more, 7 + (nth % 10));
      const [row] = await query<{ id: number }>(
        tx,
        sql`insert into statements (subject_id, object_id, subject_kind, value_kind, predicate)
        values (${people.at(-1) ?? added}, ${added}, 'PERSON', 'PERSON', 'AFFILIATED_WITH') returning id::int`,
      );
      await addEvidence(tx, row?.id ?? 0, 6);
      await pause();
      if (Math.random() < ROLLBACKS) throw new RolledBack();
      return [added, row?.id ?? 0] as const;
    });
    // Of a transaction that was killed nobody knows whether it has committed.
    const written = await work.catch((error: unknown) => {
      if (error instanceof RolledBack || isPassing(error)) return null;
      throw error;
    });
    if (!written) continue;
    people.push(written[0]);
    mine.push(written[1]);
  }
  await database.close();
}

/** Takes some changes, drops, and comes again to another server after the last cursor it has, until all is told. */
async function hear(servers: readonly Listening[], cursor: string, first: number): Promise<Told[]> {
  const told: Told[] = [];
  for (let turn = first; told.at(-1)?.entity?.slug !== LAST; turn += 1) {
    const client = createClient({ url: `${servers[turn % servers.length]?.url}/graphql`, retryAttempts: 0 });
    const results = client.iterate({ query: QUERY, variables: { after: told.at(-1)?.cursor ?? cursor } });
    const enough = told.length + Math.ceil(Math.random() * MAX_AT_ONCE);
    try {
      for await (const { data, errors } of results as AsyncIterable<ExecutionResult>) {
        if (errors) break; // the database was away: it is told after the same cursor
        told.push(data?.['changes'] as Told); // as asked
        if (told.length >= enough || told.at(-1)?.entity?.slug === LAST) break;
      }
    } catch {
      // cut off: the same
    }
    client.dispose();
  }
  return told;
}

/** Everything that the tables say has happened since, a revision after the other. */
const history = async (plain: postgres.Sql): Promise<string[]> => {
  const rows = await plain<{ line: string }[]>`
    select revision || ' ' || told as line from (
      select recorded_in as revision, 'ENTITY_ADDED E' || id as told from entities where slug like 'writer-%' or slug = ${LAST}
      union all select recorded_in, 'STATEMENT_RECORDED S' || id from statements where id > 99
      union all select retracted_in, 'STATEMENT_RETRACTED S' || id from statements where retracted_in is not null
      union select v.recorded_in, 'EVIDENCE_CHANGED S' || s.id from evidence v join statements s on s.id = v.statement_id
        where v.recorded_in <> s.recorded_in and v.recorded_in is distinct from s.retracted_in) told order by revision, told`;
  return rows.map(({ line }) => line);
};

const lineOf = ({ kind, statement, entity }: Told): string => `${kind} ${statement?.id ?? entity?.id}`;
const numberOf = ({ revision }: Told): number => Number(revision.slice(1));

test('each client is told the whole history once, in its order, from two servers, whatever is cut, killed or rolled back', {
  timeout: 180_000,
}, async () => {
  const url = await freshUrl();
  const plain = sqlOf(url);
  await plain`insert into predicate_kinds values ('AFFILIATED_WITH', 'PERSON', 'PERSON')`;
  const servers = await Promise.all([1, 2].map(() => listen({ database: connect(url, { pool: 3 }) })));
  onTestFinished(async () => void (await Promise.all(servers.map((one) => one.close()))));
  const answer = await fetch(`${servers[0]?.url}/graphql?query={changeCursor}`, { headers: { accept: 'application/json' } });
  const cursor: string = (await answer.json()).data.changeCursor;
  const people: number[] = [];

  let isOver = false;
  const cut = async () => {
    for (; !isOver; await sleep(400)) {
      await plain`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'shezhire listener'`;
      if (Math.random() < KILLS)
        await plain`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = ${WRITER}
          order by random() limit 1`;
      if (Math.random() < 0.5) servers[Math.random() < 0.5 ? 0 : 1]?.breakOff();
    }
  };
  const cutting = cut();
  const hearing = Promise.all(Array.from({ length: CLIENTS }, (_, nth) => hear(servers, cursor, nth)));
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(url, people, writer + 1)));
  isOver = true;
  await cutting;
  const last = connect(url, { pool: 1 });
  await last.transaction((tx) => addPerson(tx, LAST));
  await last.close();

  const expected = await history(plain);
  const [first, ...others] = await hearing;
  expect(others.map((told) => told.map(lineOf))).toEqual(others.map(() => first?.map(lineOf)));
  expect(first?.map((one) => `${numberOf(one)} ${lineOf(one)}`).sort()).toEqual([...expected].sort());
  const revisions = first?.map(numberOf) ?? [];
  expect(revisions).toEqual([...revisions].sort((one, other) => one - other));
  const [ids] = await plain<{ gapless: boolean }[]>`select count(*) = max(id) as gapless from revisions`;
  expect(ids?.gapless).toBe(true);

  const place = new Map(first?.map((one, at) => [lineOf(one), at]));
  for (const { kind, statement } of first ?? []) {
    const recorded = place.get(`STATEMENT_RECORDED ${statement?.id}`) ?? 0;
    const ends = [statement?.subject.id, statement?.object.id].map((id) => place.get(`ENTITY_ADDED ${id}`) ?? -1);
    if (kind === 'STATEMENT_RECORDED') expect(Math.max(...ends)).toBeLessThan(recorded);
  }
});
