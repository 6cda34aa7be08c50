import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../../src/database/connect.ts';
import { clientOf } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { collectLog, WARN } from '../../support/logged.ts';
import { sqlOf } from '../../support/sql.ts';

test('a database that is away is warned of once, not for each request', async () => {
  const database = connect('postgres://nobody:sesame@127.0.0.1:1/none', { pool: 2 });
  onTestFinished(() => database.close());
  const { log, lines, requests, text } = collectLog();
  const { ask, fetch } = clientOf({ database, log });
  for (let at = 0; at < 20; at += 1) await ask('{ entities { totalCount } }');
  await fetch('/reconcile/suggest/entity?prefix=a');
  expect(requests().map(({ outcome, status }) => `${status} ${outcome}`)).toEqual(Array(21).fill('503 UNAVAILABLE'));
  const warnings = lines().filter(({ level }) => level >= WARN);
  expect(warnings).toMatchObject([
    { msg: 'UNAVAILABLE: the database cannot be reached; try again', code: 'ECONNREFUSED', requestId: requests()[0]?.['requestId'] },
  ]);
  expect(text()).not.toMatch(/sesame|\bat .*:\d+:\d+/);
});

test('so are timeouts', async () => {
  const database = await freshDatabase();
  const { log, lines, requests } = collectLog();
  const { ask } = clientOf({ database, log, deadlineMs: 100 });
  const sql = sqlOf(database.url);
  const [held, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const holding = sql.begin(async (tx) => {
    await tx`lock table entities in access exclusive mode`;
    held.resolve();
    await over.promise;
  });
  await held.promise;
  for (let at = 0; at < 5; at += 1) await ask('{ entities { totalCount } }');
  over.resolve();
  await holding;
  expect(requests().map(({ outcome }) => outcome)).toEqual(Array(5).fill('TIMEOUT'));
  expect(lines().filter(({ level }) => level >= WARN)).toMatchObject([{ msg: 'TIMEOUT: the request was given up' }]);
});

test('of the faults of one request the first are logged, and the client is told the id of all', async () => {
  const database = await freshDatabase();
  const { log, lines } = collectLog();
  await sqlOf(database.url)`alter table names rename column text to hidden`;
  const { errors } = await clientOf({ database, log }).ask(
    `{ ${Array.from({ length: 10 }, (_, at) => `a${at}: entity(ref: "E${at + 1}") { label }`).join(' ')} }`,
  );
  expect(errors).toHaveLength(10);
  const faults = lines().filter(({ level }) => level > WARN);
  expect(faults).toHaveLength(3);
  const ids = [...(errors ?? []).map(({ extensions }) => extensions?.['requestId']), ...faults.map(({ requestId }) => requestId)];
  expect(new Set(ids).size).toBe(1);
});
