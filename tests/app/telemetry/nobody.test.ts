import { expect, onTestFinished, test } from 'vitest';
import type { ObservedStatement } from '../../../src/base/observer.ts';
import { ingest } from '../../../src/ingest/ingest.ts';
import { readFolder } from '../../../src/ingest/read-folder.ts';
import { freshDatabase } from '../../support/database.ts';
import { subscribe } from '../../support/events.ts';
import { PRESS_NOTE } from '../../support/folder.ts';
import { listen } from '../../support/listen.ts';

test('what goes on after a request that began it is none of its SQL', async () => {
  const database = await freshDatabase();
  const server = await listen({ database });
  onTestFinished(server.close);
  const path = encodeURIComponent('{ paths(from: "dostyq", to: "nursultan-nazarbayev") { paths { length } } }');
  await (await fetch(`${server.url}/graphql?query=${path}`, { headers: { 'x-request-id': 'traversal' } })).text();
  const stream = await subscribe(server.url, {}, { 'x-request-id': 'stream' });
  stream.drop();
  await expect.poll(() => server.changes.size()).toBe(0);
  const other = await subscribe(server.url, {}, { 'x-request-id': 'other' });
  const statements: ObservedStatement[] = [];
  database.observe((statement) => statements.push(statement));
  await ingest(database, await readFolder(PRESS_NOTE));
  await other.next();
  const followed = () => statements.filter(({ source }) => source === 'follow');
  await expect.poll(() => followed().length).toBeGreaterThan(1);
  expect(followed().map(({ request }) => request)).toEqual(followed().map(() => undefined));
  expect(statements.map(({ request }) => request?.id)).not.toContain('stream');
});
