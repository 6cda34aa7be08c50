/*
 * Exports a made-up graph of 1,000,000 statements in each format from a server of its own, and prints how long it took and
 * how much memory the server took above what it has at rest. `npm run export [-- STATEMENTS [FORMAT…]]`; it takes some minutes.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { availableParallelism, cpus } from 'node:os';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { FORMAT_NAMES } from '../../src/export/format.ts';
import { startServer } from '../database.ts';
import { fill } from './fill.ts';

const STATEMENTS = Number(process.argv[2] ?? 1_000_000);
const CHOSEN = process.argv.slice(3);
const PATHS = CHOSEN.length > 0 ? CHOSEN : [...FORMAT_NAMES, 'd3.json?events=EDGES'];
const ROOT = resolve(import.meta.dirname, '../..');
const MEGABYTE = 2 ** 20;
const SETTLE_MS = 3_000;

/** Kilobytes of a line of /proc/…/status. */
async function memory(pid: number, line: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`^${line}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024;
}
/** Begins to look for the most anew. */
const forgetPeak = (pid: number) => writeFile(`/proc/${pid}/clear_refs`, '5');

/** Reads a whole response and keeps nothing. @throws where it is cut off */
async function download(url: string): Promise<number> {
  const [response] = await once(request(url).end(), 'response');
  if (response.statusCode !== 200) throw new Error(`${url} is ${response.statusCode}`);
  let bytes = 0;
  for await (const piece of response) bytes += piece.length;
  return bytes;
}

async function startShezhire(databaseUrl: string) {
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], DATABASE_URL: databaseUrl, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  for await (const piece of child.stdout.setEncoding('utf8')) {
    printed += piece;
    const origin = /GraphiQL +(\S+)\/graphql\n/.exec(printed)?.[1];
    if (origin) return { child, origin, pid: child.pid ?? 0 };
  }
  throw new Error('the server ended before it served');
}

/** Waits until the arrays of the topology are there and memory no longer moves. */
async function settle(origin: string, pid: number): Promise<number> {
  for (;;) {
    const answer = await fetch(`${origin}/graphql?query={topology{state}}`);
    if ((await answer.text()).includes('READY')) break;
    await sleep(SETTLE_MS);
  }
  for (let before = 0; ; ) {
    await sleep(SETTLE_MS);
    const now = await memory(pid, 'VmRSS');
    if (Math.abs(now - before) < MEGABYTE) return now;
    before = now;
  }
}

const server = await startServer();
try {
  const url = await server.create();
  const made = await fill(url, STATEMENTS);
  console.log(`${made} statements, Node ${process.version}, Postgres ${server.version}, ${availableParallelism()} × ${cpus()[0]?.model}`);
  const { child, origin, pid } = await startShezhire(url);
  try {
    const rest = await settle(origin, pid);
    console.log(`at rest ${Math.round(rest / MEGABYTE)} MB\n\n| format | MB | s | MB above rest |\n|---|---|---|---|`);
    for (const path of PATHS) {
      await forgetPeak(pid);
      const began = performance.now();
      const bytes = await download(`${origin}/export/${path}`);
      const seconds = (performance.now() - began) / 1000;
      const above = (await memory(pid, 'VmHWM')) - rest;
      console.log(`| ${path} | ${Math.round(bytes / MEGABYTE)} | ${seconds.toFixed(0)} | ${Math.round(above / MEGABYTE)} |`);
    }
  } finally {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
} finally {
  await server.stop();
}
