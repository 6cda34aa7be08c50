/*
 * How long a server takes from its start until it answers: a first query, and a first traversal. `npm run start -- ENTITIES [--starts N]`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startServer } from '../database.ts';
import { generate } from './generate.ts';
import { load } from './load.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { starts: { type: 'string', default: '5' } } });
const entities = Number(positionals[0] ?? 200_000);
const ROOT = resolve(import.meta.dirname, '../..');
const POLL_MS = 20;
const CARD = '{ entity(ref: "E1") { id kind label } }';
const PATH = '{ paths(from: "E1", to: "E1000") { paths { length entities { id label } hops { predicate statement { id } } } } }';

interface Started {
  /** Seconds from the start of the process until the answer. */
  readonly query: number;
  readonly traversal: number;
  /** Seconds of the server's processor time until both answers. */
  readonly processor: number;
  /** MB that the process holds then. */
  readonly held: number;
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/** Asks until there is an answer with data. */
async function answer(port: number, query: string): Promise<void> {
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    }).catch(() => null);
    const { data, errors } = response ? await response.json() : { data: null, errors: undefined };
    if (data && !errors) return;
    await sleep(POLL_MS);
  }
}

async function measureStart(databaseUrl: string): Promise<Started> {
  const port = await findFreePort();
  const began = performance.now();
  const child = spawn(process.execPath, ['--max-semi-space-size=8', 'src/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: databaseUrl, PORT: String(port), LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = once(child, 'exit');
  try {
    await answer(port, CARD);
    const query = (performance.now() - began) / 1_000;
    await answer(port, PATH);
    const traversal = (performance.now() - began) / 1_000;
    const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const held = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1_024;
    return { query, traversal, processor: (Number(fields[11]) + Number(fields[12])) / 100, held };
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

const server = await startServer(['shared_buffers=1GB', 'max_wal_size=8GB']);
try {
  const url = await server.create();
  await load(url, generate(entities));
  console.log(`${entities} entities\n\n| start | first query: s | traversal: s | processor: s | MB |\n|---|---:|---:|---:|---:|`);
  for (let nth = 1; nth <= Number(values.starts); nth += 1) {
    const { query, traversal, processor, held } = await measureStart(url);
    console.log(`| ${nth} | ${query.toFixed(2)} | ${traversal.toFixed(2)} | ${processor.toFixed(2)} | ${held.toFixed(0)} |`);
  }
} finally {
  await server.stop();
}
