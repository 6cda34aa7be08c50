import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type ExecutionResult } from 'graphql-sse';
import postgres from 'postgres';
import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { freshUrl } from '../support/database.ts';
import { type Listening, listen } from '../support/listen.ts';
import { EVIDENCE } from '../support/record.ts';
import { sqlOf } from '../support/sql.ts';

const WRITERS = 6;
const TRANSACTIONS = 12;
const CLIENTS = 6;
const MAX_HOLD_MS = 60;
const MAX_AT_ONCE = 25;
const pause = () => sleep(Math.random() * MAX_HOLD_MS);

const QUERY = `subscription ($after: String) { changes(after: $after) {
  cursor kind statement { id subject { id } object { id } } entity { id slug } } }`;

interface Told {
  readonly cursor: string;
  readonly kind: string;
  readonly statement: { readonly id: string; readonly subject: { readonly id: string }; readonly object: { readonly id: string } } | null;
  readonly entity: { readonly id: string; readonly slug: string } | null;
}
const LAST = 'last-of-all';

/** What the writers share: the entities that are committed, and how often a statement's evidence was changed. */
interface World {
  readonly people: number[];
  readonly changed: string[];
}

const addPerson = async (tx: postgres.Sql | postgres.TransactionSql, slug: string): Promise<number> => {
  const [row] = await tx<{ id: number }[]>`insert into entities (slug, kind, home_id) values (${slug}, 'PERSON', 1) returning id::int`;
  await tx`insert into people (id) values (${row?.id ?? 0})`;
  return row?.id ?? 0;
};

/** Each transaction has its id early and commits late; what it rests on may have been committed by one with a later id. */
async function write(url: string, world: World, writer: number): Promise<void> {
  const sql = postgres(url, { max: 1 });
  const mine: number[] = [];
  for (let nth = 0; nth < TRANSACTIONS; nth += 1) {
    const [person, statement, changed] = await sql.begin(async (tx) => {
      const added = await addPerson(tx, `writer-${writer}-${nth}`);
      await pause();
      const [gone, more] = nth % 3 === 2 ? [mine.shift(), mine.at(-1)] : [];
      if (gone !== undefined) {
        await tx`update evidence set retracted_in = this_revision() where statement_id = ${gone} and retracted_in is null`;
        await tx`update statements set retracted_in = this_revision() where id = ${gone}`;
      }
      if (more !== undefined) await tx`insert into evidence ${tx({ statement_id: more, ...EVIDENCE, sentence: 7 + (nth % 10) })}`;
      const ends = { subject_id: world.people.at(-1) ?? added, object_id: added, subject_kind: 'PERSON', value_kind: 'PERSON' };
      const [row] = await tx<{ id: number }[]>`insert into statements ${tx({ ...ends, predicate: 'AFFILIATED_WITH' })} returning id::int`;
      await tx`insert into evidence ${tx({ statement_id: row?.id ?? 0, ...EVIDENCE })}`;
      await pause();
      return [added, row?.id ?? 0, more] as const;
    });
    world.people.push(person);
    mine.push(statement);
    if (changed !== undefined) world.changed.push(`EVIDENCE_CHANGED S${changed}`);
  }
  await sql.end();
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

/** Everything that the tables say has happened since. */
const history = async (sql: postgres.Sql, world: World): Promise<string[]> => {
  const rows = await sql<{ line: string }[]>`
    select 'ENTITY_ADDED E' || id as line from entities where slug like 'writer-%' or slug = ${LAST}
    union all select 'STATEMENT_RECORDED S' || id from statements where id > 99
    union all select 'STATEMENT_RETRACTED S' || id from statements where retracted_in is not null`;
  return [...rows.map(({ line }) => line), ...world.changed].sort();
};

const lineOf = ({ kind, statement, entity }: Told): string => `${kind} ${statement?.id ?? entity?.id}`;

test('each client is told the whole history once, and what a change rests on before it, from two servers, whatever is cut', {
  timeout: 180_000,
}, async () => {
  const url = await freshUrl();
  const sql = sqlOf(url);
  await sql`insert into predicate_kinds values ('AFFILIATED_WITH', 'PERSON', 'PERSON')`;
  const servers = await Promise.all([1, 2].map(() => listen({ database: connect(url, { pool: 3 }) })));
  onTestFinished(async () => void (await Promise.all(servers.map((one) => one.close()))));
  const answer = await fetch(`${servers[0]?.url}/graphql?query={changeCursor}`, { headers: { accept: 'application/json' } });
  const cursor: string = (await answer.json()).data.changeCursor;
  const world: World = { people: [], changed: [] };

  let isOver = false;
  const cut = async () => {
    for (; !isOver; await sleep(400)) {
      await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'shezhire listener'`;
      if (Math.random() < 0.5) servers[Math.random() < 0.5 ? 0 : 1]?.breakOff();
    }
  };
  const cutting = cut();
  const hearing = Promise.all(Array.from({ length: CLIENTS }, (_, nth) => hear(servers, cursor, nth)));
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(url, world, writer + 1)));
  isOver = true;
  await cutting;
  await sql.begin((tx) => addPerson(tx, LAST));

  const expected = await history(sql, world);
  for (const told of await hearing) {
    const lines = told.map(lineOf);
    expect([...lines].sort()).toEqual(expected);
    const place = new Map(lines.map((line, at) => [line, at]));
    for (const { kind, statement } of told) {
      const recorded = place.get(`STATEMENT_RECORDED ${statement?.id}`) ?? 0;
      const others = [statement?.subject.id, statement?.object.id].map((id) => place.get(`ENTITY_ADDED ${id}`) ?? -1);
      if (kind === 'STATEMENT_RECORDED') expect(Math.max(...others)).toBeLessThan(recorded);
      const retracted = place.get(`STATEMENT_RETRACTED ${statement?.id}`) ?? Number.POSITIVE_INFINITY;
      const changed = place.get(`EVIDENCE_CHANGED ${statement?.id}`) ?? recorded + 0.5;
      if (statement) expect([recorded, changed, retracted].every((at, nth, all) => nth === 0 || at > (all[nth - 1] ?? 0))).toBe(true);
    }
  }
});
