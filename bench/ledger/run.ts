/*
 * Ingests made-up articles with this build and, if its folder is given, with another build beside it, on one Postgres: a batch with the one,
 * then the same batch with the other. `npm run ledger -- ARTICLES [--before FOLDER] [--seed N] [--folders] [--namesakes] [--batch N]`.
 * With `--everyday STATEMENTS` single articles are ingested, into a graph of so many statements.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { startEmbedded } from '../../src/database/embedded.ts';
import { fill } from '../export/fill.ts';
import { type Build, startBuild } from './build.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    before: { type: 'string' },
    seed: { type: 'string', default: '1' },
    batch: { type: 'string', default: '500' },
    folders: { type: 'boolean', default: false },
    namesakes: { type: 'boolean', default: false },
    everyday: { type: 'string' },
  },
});
const count = Number(positionals[0] ?? 1_000);
const seed = Number(values.seed);
const batch = Number(values.batch);
const flags = (['folders', 'namesakes'] as const).filter((flag) => values[flag]);
const HERE = resolve(import.meta.dirname, '../..');

const dataDir = await mkdtemp(join(tmpdir(), 'shezhire-bench-'));
const embedded = await startEmbedded({ dataDir, chosen: true, settings: ['track_functions=pl'] });
const urlOf = (database: string): string => embedded.url.replace(/[^/]+$/, database);
const admin = postgres(urlOf('postgres'), { max: 1, onnotice: () => {} });

async function createBuild(title: string, database: string, root: string): Promise<Build> {
  await admin.unsafe(`create database ${database}`);
  const url = urlOf(database);
  execFileSync(process.execPath, [join(import.meta.dirname, 'prepare.ts'), root, url], { cwd: root, stdio: 'inherit' });
  return startBuild(title, root, url, seed, flags);
}

/** Seconds in the trigger functions of the database, and its rows. */
async function measure({ url }: Build): Promise<{ triggers: number; statements: number; evidence: number }> {
  const sql = postgres(url, { max: 1 });
  const [row] = await sql<{ triggers: number; statements: number; evidence: number }[]>`
    select (select coalesce(sum(f.total_time), 0) / 1000 from pg_stat_user_functions f join pg_proc p on p.oid = f.funcid where p.prorettype = 'trigger'::regtype) as triggers,
      (select count(*)::int from statements) as statements, (select count(*)::int from evidence) as evidence`;
  await sql.end();
  if (!row) throw new Error('an answer of the database has no row');
  return row;
}

async function compareBatches(builds: readonly Build[]): Promise<void> {
  for (let from = 0; from < count; from += batch) {
    for (const build of builds) {
      const size = Math.min(batch, count - from);
      const { writing } = await build.ingest(from, size);
      console.error(`${String(from).padStart(6)}  ${build.title.padEnd(10)}  ${((size / writing) * 1000).toFixed(1)} articles a second`);
    }
  }
  for (const build of builds) await build.end();
  console.log(
    '| build | articles a second | seconds | of these in triggers | reading folders, s | statements | evidence |\n|---|---:|---:|---:|---:|---:|---:|',
  );
  for (const build of builds) {
    const { triggers, statements, evidence } = await measure(build);
    const { writing, reading } = build.total;
    const cells = [
      ((count / writing) * 1000).toFixed(1),
      (writing / 1000).toFixed(1),
      triggers.toFixed(1),
      (reading / 1000).toFixed(1),
      statements,
      evidence,
    ];
    console.log(`| ${build.title} | ${cells.join(' | ')} |`);
  }
  const [one, other] = builds;
  if (one && other) console.log(`\nThis build writes ${(one.total.writing / other.total.writing).toFixed(2)} times as fast.`);
}

/** Single articles, as people ingest them every day, into a graph of so many made-up statements. */
async function compareEach(builds: readonly Build[], statements: number): Promise<void> {
  for (const { url } of builds) await fill(url, statements);
  const times = new Map<Build, number[][]>(builds.map((build) => [build, []]));
  for (let from = 0; from < count; from += 1) for (const build of builds) times.get(build)?.push(...(await build.ingestEach(from, 1)));
  for (const build of builds) await build.end();
  console.log(
    `Milliseconds of ${count} single articles at ${statements} statements, median:\n\n| build | new | changed | unchanged |\n|---|---:|---:|---:|`,
  );
  for (const [{ title }, own] of times) {
    const medians = [0, 1, 2].map((nth) => own.map((row) => row[nth] ?? 0).toSorted((x, y) => x - y)[Math.floor(own.length / 2)] ?? 0);
    console.log(`| ${title} | ${medians.map((ms) => ms.toFixed(0)).join(' | ')} |`);
  }
}

console.log(`${count} made-up articles, seed ${seed}, batches of ${batch}${flags.map((flag) => `, ${flag}`).join('')}`);
try {
  const builds = [
    ...(values.before === undefined ? [] : [await createBuild('before', 'before_it', resolve(values.before))]),
    await createBuild('this build', 'this_build', HERE),
  ];
  await (values.everyday === undefined ? compareBatches(builds) : compareEach(builds, Number(values.everyday)));
} finally {
  await admin.end({ timeout: 1 });
  await embedded.stop();
  await rm(dataDir, { recursive: true, force: true });
}
