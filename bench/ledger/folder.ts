/*
 * Ingests a folder of made-up articles with `npm run ingest`, and then copies the same rows into another database with the same tables,
 * indexes and rules, as `\copy` does. `npm run folder -- ARTICLES [--seed N]`. Linux only: it reads the processor time of processes.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { stringify } from 'yaml';
import { startEmbedded } from '../../src/database/embedded.ts';
import { copyRows, readRows } from './copy.ts';
import { generateArticle } from './generate.ts';
import { readEndedSeconds, readServerSeconds } from './processor.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const { values, positionals } = parseArgs({ allowPositionals: true, options: { seed: { type: 'string', default: '1' } } });
const count = Number(positionals[0] ?? 500);

const dataDir = await mkdtemp(join(tmpdir(), 'shezhire-bench-'));
const folder = await mkdtemp(join(tmpdir(), 'shezhire-made-up-'));
const embedded = await startEmbedded({ dataDir, chosen: true });
const urlOf = (database: string): string => embedded.url.replace(/[^/]+$/, database);
const admin = postgres(urlOf('postgres'), { max: 1, onnotice: () => {} });

async function run(script: string, args: readonly string[], url: string): Promise<void> {
  const env = { ...process.env, DATABASE_URL: url, SEEDS: 'false' };
  const child = spawn(process.execPath, ['--max-semi-space-size=8', script, ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
}

interface Cost {
  /** Seconds. */
  readonly elapsed: number;
  /** Seconds of processor time: of Postgres, and of the process that writes. */
  readonly server: number;
  readonly client: number;
}

/** Measures a piece of work. Its own process is measured as `client`, unless it waits for children. */
async function measure(work: () => Promise<void>): Promise<Cost> {
  const [server, ended, own, began] = [readServerSeconds(dataDir), readEndedSeconds(), process.cpuUsage(), performance.now()];
  await work();
  const elapsed = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(own);
  await setTimeout(500); // the time of a process that is just ending is nowhere
  const client = readEndedSeconds() - ended + (user + system) / 1e6;
  return { elapsed, server: readServerSeconds(dataDir) - server, client };
}

const show = (title: string, { elapsed, server, client }: Cost): string =>
  `| ${[title, (count / elapsed).toFixed(1), elapsed, server, client].map((cell) => (typeof cell === 'number' ? cell.toFixed(1) : cell)).join(' | ')} |`;

try {
  for (let number = 0; number < count; number += 1) {
    const { slug, text, graph } = generateArticle(number, Number(values.seed));
    const path = join(folder, String(number).padStart(6, '0'));
    await mkdir(path);
    await writeFile(join(path, 'graph.yaml'), stringify({ ...graph, article: { ...(graph['article'] as object), slug } }));
    await writeFile(join(path, 'article.txt'), text);
  }
  for (const database of ['ingested', 'copied']) {
    await admin.unsafe(`create database ${database}`);
    await run(join(ROOT, 'bench/ledger/prepare.ts'), [ROOT, urlOf(database)], urlOf(database));
  }
  const ingested = await measure(() => run('src/main.ts', ['ingest', folder], urlOf('ingested')));
  const rows = await readRows(urlOf('ingested'));
  const copied = await measure(() => copyRows(urlOf('copied'), rows));
  const sum = ({ server, client }: Cost) => server + client;
  console.log(`${count} made-up articles, seed ${values.seed}

| | articles a second | seconds | of processor: Postgres | and the process that writes |
|---|---:|---:|---:|---:|
${show('npm run ingest', ingested)}
${show('\\copy of the same rows', copied)}

\\copy : ingest, by time ${(copied.elapsed / ingested.elapsed).toFixed(2)}, by processor time ${(sum(copied) / sum(ingested)).toFixed(2)}`);
} finally {
  await admin.end({ timeout: 1 });
  await embedded.stop();
  await rm(dataDir, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}
