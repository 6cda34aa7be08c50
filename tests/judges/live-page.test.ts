import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EventSource } from 'eventsource';
import { createClient } from 'graphql-sse';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { listen } from '../support/listen.ts';
import { until } from '../support/process.ts';
import { idOf, record } from '../support/record.ts';
import { sqlOf } from '../support/sql.ts';

const page = await readFile(join(import.meta.dirname, '../../docs/live.md'), 'utf8');
const scripts = [...page.matchAll(/```js\n(.*?)```/gs)].map(([, script = '']) => script);
const server = await listen();
afterAll(server.close);

/** Where each finds the fund: a fact is recorded once. */
const PLACES = ['dostyq', 'almaty'];

test.each([
  ['EventSource', 0],
  ['graphql-sse', 1],
])('the script of docs/live.md for %s logs a change', async (_, nth) => {
  const logged: { statement: { id: string }; kind: string }[] = [];
  const complaints: unknown[] = [];
  const console = { log: (change: (typeof logged)[number]) => logged.push(change), error: (error: unknown) => complaints.push(error) };
  const opened: { close?(): void; dispose?(): void }[] = [];
  onTestFinished(() => {
    for (const one of opened) one.close?.() ?? one.dispose?.();
  });
  class Source extends EventSource {
    constructor(url: string) {
      super(url);
      opened.push(this);
    }
  }
  const create = (options: Parameters<typeof createClient>[0]) => {
    const client = createClient(options);
    opened.push(client);
    return client;
  };
  const script = scripts[nth]?.replaceAll('http://localhost:4000', server.url).replace(/^import .*$/m, '') ?? '';
  new Function('EventSource', 'createClient', 'console', script)(Source, create, console);
  await until('it listens', () => server.changes.size() === 1);
  const sql = sqlOf(server.databaseUrl);
  const at = { subject_id: await idOf(sql, 'birgemiz'), subject_kind: 'FUND', predicate: 'LOCATED_IN' };
  const id = await record(sql, { ...at, value_kind: 'PLACE', object_id: await idOf(sql, PLACES[nth] ?? '') });
  await until('it is logged', () => logged.length === 1);
  expect(logged[0]).toMatchObject({ kind: 'STATEMENT_RECORDED', statement: { id: `S${id}` } });
  expect(complaints).toEqual([]);
  for (const one of opened.splice(0)) one.close?.() ?? one.dispose?.();
  await until('it has gone', () => server.changes.size() === 0);
});
