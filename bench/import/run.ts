/*
 * Imports made-up FollowTheMoney files of several sizes, each into an empty database, then each again, which changes nothing.
 * `npm run import -- [ENTITIES...]` (default 10000 100000 300000).
 */
import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import postgres from 'postgres';
import { startEmbedded } from '../../src/database/embedded.ts';
import { readChildrenMs } from '../api/process.ts';
import { generateEntity } from './generate.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SEED = 1;
const sizes = process.argv.slice(2).map(Number);
const counts = sizes.length > 0 ? sizes : [10_000, 100_000, 300_000];

interface Measured {
  readonly seconds: number;
  readonly surveySeconds: number;
  readonly processorSeconds: number;
  readonly megabytes: number;
  readonly statements: number;
  readonly unsaid: number;
}

const dataDir = await mkdtemp(join(tmpdir(), 'shezhire-import-'));
const embedded = await startEmbedded({ dataDir, chosen: true });
const admin = postgres(embedded.url.replace(/[^/]+$/, 'postgres'), { max: 1, onnotice: () => {} });

async function writeFile(count: number): Promise<string> {
  const file = join(dataDir, `made-${count}.jsonl`);
  const stream = createWriteStream(file);
  for (let index = 0; index < count; index += 1)
    if (!stream.write(`${JSON.stringify(generateEntity(index, count, SEED))}\n`)) await once(stream, 'drain');
  stream.end();
  await once(stream, 'finish');
  return file;
}

async function importOnce(file: string, url: string): Promise<Measured> {
  const child = fork(join(import.meta.dirname, 'importer.ts'), [file, url], { execArgv: [] });
  const [measured] = (await once(child, 'message')) as [Measured];
  await once(child, 'exit');
  return measured;
}

/** Seconds of processor that the connections of our Postgres have used so far. */
const postmaster = Number(readFileSync(join(dataDir, 'postgres-18/postmaster.pid'), 'utf8').split('\n')[0]);
const readPostgresSeconds = (): number => readChildrenMs(postmaster) / 1000;

console.log(`Made-up FollowTheMoney, ${cpus().length} processors\n`);
console.log(
  '| entities | seconds | of the processor | memory, MB | entities a second | statements | again, s |\n|---:|---:|---:|---:|---:|---:|---:|',
);
try {
  for (const count of counts) {
    const database = `import_${count}`;
    await admin.unsafe(`create database ${database}`);
    const url = embedded.url.replace(/[^/]+$/, database);
    execFileSync(process.execPath, [join(ROOT, 'bench/ledger/prepare.ts'), ROOT, url], { cwd: ROOT, stdio: 'inherit' });
    const file = await writeFile(count);
    const before = readPostgresSeconds();
    const first = await importOnce(file, url);
    const ofPostgres = readPostgresSeconds() - before;
    const again = await importOnce(file, url);
    const cells = [
      count,
      first.seconds.toFixed(1),
      `${first.processorSeconds.toFixed(1)} here, ${Math.max(0, ofPostgres).toFixed(0)} in Postgres`,
      first.megabytes.toFixed(0),
      Math.round(count / first.seconds),
      first.statements,
      again.seconds.toFixed(1),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
} finally {
  await admin.end({ timeout: 1 });
  await embedded.stop();
  await rm(dataDir, { recursive: true, force: true });
}
