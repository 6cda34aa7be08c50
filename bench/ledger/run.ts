/*
 * Ingests made-up articles with this build and, if its folder is given, with another build beside it, on one Postgres: a batch with the one,
 * then the same batch with the other. `npm run ledger -- ARTICLES [--before FOLDER] [--seed N] [--folders] [--namesakes] [--batch N]`
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { startEmbedded } from '../../src/database/embedded.ts';
import { type Build, startBuild } from './build.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    before: { type: 'string' },
    seed: { type: 'string', default: '1' },
    batch: { type: 'string', default: '500' },
    folders: { type: 'boolean', default: false },
    namesakes: { type: 'boolean', default: false },
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

console.log(`${count} made-up articles, seed ${seed}, batches of ${batch}${flags.map((flag) => `, ${flag}`).join('')}`);
try {
  const builds = [
    ...(values.before === undefined ? [] : [await createBuild('before', 'before_it', resolve(values.before))]),
    await createBuild('this build', 'this_build', HERE),
  ];
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
} finally {
  await admin.end({ timeout: 1 });
  await embedded.stop();
  await rm(dataDir, { recursive: true, force: true });
}
