import type postgres from 'postgres';
import { afterAll, expect, test } from 'vitest';
import { type StreamEvent, subscribe } from '../support/events.ts';
import { listen } from '../support/listen.ts';
import { until } from '../support/process.ts';
import { EVIDENCE, factWith, idOf, record, retract } from '../support/record.ts';
import { sqlOf } from '../support/sql.ts';

const server = await listen();
afterAll(server.close);

const changesOf = (events: readonly StreamEvent[]) => events.map(({ data }) => data.data.changes);
const kindsOf = (events: readonly StreamEvent[]) => changesOf(events).map(({ kind }) => kind);

let amount = 0;
/** Another fact of the housing of Dostyq. */
const fact = async (sql: postgres.Sql) => factWith(sql, { amount: String(++amount) });
const add = (sql: postgres.Sql | postgres.TransactionSql, slug: string) =>
  sql`with added as (insert into entities (slug, kind, home_id) values (${slug}, 'PERSON', 1) returning id) insert into people (id) select id from added`;

test('what is done to a statement and to an entity is told once, as what it was', async () => {
  const sql = sqlOf(server.databaseUrl);
  const events = await subscribe(server.url);
  const id = await record(sql, await fact(sql), [EVIDENCE, { ...EVIDENCE, sentence: 7 }]);
  await sql`insert into evidence ${sql({ statement_id: id, ...EVIDENCE, sentence: 8 })}`;
  await sql.begin(async (tx) => {
    await tx`update evidence set retracted_in = this_revision() where statement_id = ${id} and sentence = 8`;
    await tx`insert into evidence ${tx({ statement_id: id, ...EVIDENCE, sentence: 9 })}`;
  });
  await sql.begin(async (tx) => {
    await tx`update evidence set retracted_in = this_revision() where statement_id = ${id} and retracted_in is null`;
    await tx`update statements set retracted_in = this_revision() where id = ${id}`;
  });
  await add(sql, 'first-of-all');
  await sql`update entities set description = '{"en": "One of the tests"}' where slug = 'first-of-all'`;
  await sql`update entities set collective = false where slug = 'first-of-all'`; // which it is
  await sql`update entities set retracted_in = this_revision() where slug = 'first-of-all'`;
  await sql`update entities set retracted_in = null where slug = 'first-of-all'`;
  const told = await events.take(8);
  expect(kindsOf(told)).toEqual([
    'STATEMENT_RECORDED',
    'EVIDENCE_CHANGED',
    'EVIDENCE_CHANGED',
    'STATEMENT_RETRACTED',
    'ENTITY_ADDED',
    'ENTITY_CHANGED',
    'ENTITY_RETRACTED',
    'ENTITY_RESTORED',
  ]);
  expect(changesOf(told).map(({ statement, entity }) => statement?.id ?? entity.slug)).toEqual([
    ...Array(4).fill(`S${id}`),
    ...Array(4).fill('first-of-all'),
  ]);
  for (const { id: eventId, data } of told) expect(eventId).toBe(data.data.changes.cursor);
  const [row] =
    await sql`select r.at = ${told[0]?.data.data.changes.at}::text::timestamptz as same from statements s join revisions r on r.id = s.recorded_in where s.id = ${id}`;
  expect(row).toEqual({ same: true });
  events.drop();
});

test('also where statement and evidence are written within savepoints, and retracted the other way round', async () => {
  const sql = sqlOf(server.databaseUrl);
  const events = await subscribe(server.url);
  const facts = [await fact(sql), await fact(sql)];
  const ids = await sql.begin((tx) =>
    Promise.all(
      facts.map((one) =>
        tx.savepoint(async (inner) => {
          const [row] = await inner`insert into statements ${inner(one)} returning id::int`;
          await inner`insert into evidence ${inner({ statement_id: row?.['id'], ...EVIDENCE })}`;
          return row?.['id'];
        }),
      ),
    ),
  );
  await retract(sql, ids[0], 'statements', 'evidence');
  expect(kindsOf(await events.take(3))).toEqual(['STATEMENT_RECORDED', 'STATEMENT_RECORDED', 'STATEMENT_RETRACTED']);
  events.drop();
});

test('every event is shown as it is then, not as an earlier one was', async () => {
  const sql = sqlOf(server.databaseUrl);
  const events = await subscribe(server.url);
  const id = await record(sql, await fact(sql));
  const shown = async () => (await events.next()).data.data.changes.statement;
  expect(await shown()).toMatchObject({ retractedAt: null, evidence: [{ sentence: { number: 6 } }] });
  await sql`insert into evidence ${sql({ statement_id: id, ...EVIDENCE, sentence: 8 })}`;
  expect(await shown()).toMatchObject({ retractedAt: null, evidence: [{ sentence: { number: 6 } }, { sentence: { number: 8 } }] });
  await retract(sql, id, 'evidence', 'statements');
  expect(await shown()).toMatchObject({ retractedAt: expect.any(String) });
  events.drop();
});

test('whoever comes again after the last cursor misses nothing and hears nothing twice', async () => {
  const sql = sqlOf(server.databaseUrl);
  const { data } = await (await fetch(`${server.url}/graphql?query={changeCursor}`, { headers: { accept: 'application/json' } })).json();
  for (const slug of ['a-one', 'a-two', 'a-three', 'a-four']) await add(sql, slug);
  const slugs = (events: readonly StreamEvent[]) => changesOf(events).map(({ entity }) => entity.slug);
  const first = await subscribe(server.url, { after: data.changeCursor });
  const told = await first.take(2);
  first.drop();
  expect(slugs(told)).toEqual(['a-one', 'a-two']);
  const second = await subscribe(server.url, { after: told[1]?.id });
  expect(slugs(await second.take(2))).toEqual(['a-three', 'a-four']);
  await add(sql, 'a-five');
  expect(slugs(await second.take(1))).toEqual(['a-five']);
  second.drop();
  // What a browser says that it saw last goes before what its address has said from the start.
  const third = await subscribe(server.url, { after: data.changeCursor }, { 'last-event-id': told[0]?.id ?? '' });
  expect(slugs(await third.take(4))).toEqual(['a-two', 'a-three', 'a-four', 'a-five']);
  third.drop();
});

test('a writer that stays open makes other writers wait, but no reader, and is told before them', async () => {
  const sql = sqlOf(server.databaseUrl);
  const events = await subscribe(server.url);
  const [held, release] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const open = sql.begin(async (tx) => {
    await add(tx, 'b-long');
    held.resolve();
    await release.promise;
  });
  await held.promise;
  const short = add(sql, 'b-short').execute();
  const waiting = () => sql`select 1 from pg_stat_activity where datname = current_database() and wait_event = 'advisory'`;
  await until('the other writer waits', async () => (await waiting()).length === 1);
  const query = '{ changeCursor entity(ref: "b-long") { slug } birgemiz: entity(ref: "birgemiz") { slug } }';
  const answer = await fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, { headers: { accept: 'application/json' } });
  const { data } = await answer.json();
  expect(data).toMatchObject({ entity: null, birgemiz: { slug: 'birgemiz' } });
  const later = await subscribe(server.url, { after: data.changeCursor });
  release.resolve();
  await Promise.all([open, short]);
  const told = await Promise.all([events.take(2), later.take(2)]);
  for (const changes of told.map(changesOf)) {
    expect(changes.map(({ entity }) => entity.slug)).toEqual(['b-long', 'b-short']);
    const [first, second] = changes.map(({ revision }) => Number(revision.slice(1)));
    expect(second).toBe((first ?? 0) + 1);
  }
  events.drop();
  later.drop();
});

test.each([
  ['change', { change: ['ENTITY_ADDED', 'STATEMENT_RETRACTED'] }, ['ENTITY_ADDED', 'ENTITY_ADDED', 'STATEMENT_RETRACTED']],
  ['predicate', { predicate: ['AMOUNT'] }, ['STATEMENT_RECORDED', 'STATEMENT_RETRACTED']],
  ['entity', { entity: ['dostyq-housing'] }, ['STATEMENT_RECORDED', 'STATEMENT_RETRACTED']],
  ['kind', { kind: ['EVENT'] }, ['STATEMENT_RECORDED', 'STATEMENT_RETRACTED']],
  ['kind', { kind: ['PERSON'] }, ['ENTITY_ADDED', 'ENTITY_ADDED']],
  ['article', { article: ['birgemiz-aid'] }, ['ENTITY_ADDED', 'STATEMENT_RECORDED', 'ENTITY_ADDED', 'STATEMENT_RETRACTED']],
  ['two', { kind: ['EVENT'], change: ['STATEMENT_RETRACTED'] }, ['STATEMENT_RETRACTED']],
])('only what the filter asks for is told: %s', async (_, filter, kinds) => {
  const sql = sqlOf(server.databaseUrl);
  const events = await subscribe(server.url, { filter });
  const slug = `c-${++amount}`;
  await add(sql, slug);
  const id = await record(sql, await fact(sql));
  await add(sql, `${slug}-last`);
  await retract(sql, id, 'statements', 'evidence');
  expect(kindsOf(await events.take(kinds.length))).toEqual(kinds);
  events.drop();
  expect(await idOf(sql, slug)).toBeGreaterThan(0);
});

test('who has gone is counted no more, at once', async () => {
  await until('nobody listens', () => server.changes.size() === 0);
  const many = await Promise.all(Array.from({ length: 20 }, () => subscribe(server.url)));
  expect(server.changes.size()).toBe(20);
  for (const one of many.slice(1)) one.drop();
  await until('one listens', () => server.changes.size() === 1);
  many[0]?.drop();
  await until('nobody listens', () => server.changes.size() === 0);
});
