import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { createMetrics } from '../../../src/app/telemetry/metrics.ts';
import { createObservers } from '../../../src/app/telemetry/observers.ts';
import { clientOf } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { collectLog } from '../../support/logged.ts';

test('a slow statement is logged with its text and its request, and without its parameters', async () => {
  const database = await freshDatabase();
  const { log, lines, text } = collectLog();
  const metrics = createMetrics();
  const { ask } = clientOf({ database, log, metrics, observers: createObservers({ log, metrics, slowStatementMs: 1 }) });
  await database.reader().execute(sql`select pg_sleep(0.05), ${'sesame'}::text`);
  await database.transaction((tx) => tx.execute(sql`select pg_sleep(0.05), ${'sesame'}::text`));
  await ask('query ($text: String!) { search(text: $text) { totalCount } }', { text: 'sesame' });
  const slow = lines().filter(({ msg }) => msg === 'slow statement');
  const asleep = slow.filter((line) => String(line['sql']).includes('pg_sleep'));
  expect(asleep).toMatchObject([
    { level: 40, source: 'read', sql: 'select pg_sleep(0.05), $1::text', ms: expect.any(Number) },
    { level: 40, source: 'write', sql: 'select pg_sleep(0.05), $1::text', ms: expect.any(Number) },
  ]);
  for (const { ms } of asleep) expect(ms).toBeGreaterThanOrEqual(50);
  expect(asleep[0]).not.toHaveProperty('requestId');
  const requestId = lines().find(({ msg }) => msg === 'request')?.['requestId'];
  const ofRequest = slow.filter((line) => String(line['sql']).includes('names'));
  expect(ofRequest.length).toBeGreaterThan(0);
  for (const line of ofRequest) expect(line['requestId']).toBe(requestId);
  expect(text()).not.toContain('sesame');
});

test('none is slow with 0', async () => {
  const database = await freshDatabase();
  const { log, lines } = collectLog();
  clientOf({ database, log, observers: createObservers({ log, metrics: createMetrics(), slowStatementMs: 0 }) });
  await database.reader().execute(sql`select pg_sleep(0.05)`);
  expect(lines()).toEqual([]);
});
