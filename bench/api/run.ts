/*
 * Asks Shezhire, PostGraphile and a ceiling the same everyday questions over HTTP, each in a process of its own, on one Postgres.
 * `npm run api [-- ENTITIES]`. It ends with 1 if an answer is wrong.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { type Server, startServer } from '../database.ts';
import { generate } from '../graph/generate.ts';
import { load } from '../graph/load.ts';
import { checkOut } from './before.ts';
import { checkAnswers } from './check.ts';
import type { Contender } from './contender.ts';
import { COUNTING, countStatements, setCounting } from './count-statements.ts';
import type { Result } from './figures.ts';
import { writeRequests } from './load-generator.ts';
import { measureRounds } from './measure.ts';
import { type Options, readOptions } from './options.ts';
import { findPostgres } from './process.ts';
import type { Question, Subject } from './question.ts';
import { EVERYDAY, MIXED, QUESTIONS } from './questions.ts';
import { ROOT, startCeiling, startOurs, startPostgraphile } from './servers.ts';
import { listSubjects } from './subjects.ts';
import { describeEnvironment, writeFiguresTable, writeMeanLine, writeMemoryLine, writeRatiosTable } from './table.ts';
import { startWriter } from './writer.ts';

/** The database is kept in memory and loaded fast; all contenders profit. */
const SETTINGS = ['shared_buffers=2GB', 'maintenance_work_mem=512MB', 'max_wal_size=16GB', 'checkpoint_timeout=30min', ...COUNTING];
const say = (text: string): boolean => process.stderr.write(`${text}\n`);

interface Bench {
  readonly options: Options;
  readonly contenders: readonly Contender[];
  readonly sql: postgres.Sql;
  readonly postgres: number;
  readonly folder: string;
  readonly statements: number;
}

/** Starts a database with the made-up graph and everybody who is asked. */
async function open(options: Options, server: Server, closing: AsyncDisposableStack): Promise<Bench> {
  const build = options.before === undefined ? null : checkOut(options.before);
  if (build) closing.defer(build.remove);
  const graph = await (build?.generate ?? generate)(options.entities);
  const url = await server.create();
  say(`${options.entities} entities: loading …`);
  await load(url, graph);
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  closing.defer(() => sql.end());
  const contenders: Contender[] = [];
  const add = async (started: Promise<Contender>): Promise<void> => {
    const contender = await started;
    closing.defer(() => contender.close());
    contenders.push(contender);
  };
  const flags = options.profile ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}`] : [];
  await add(startOurs('ours', 'Shezhire', ROOT, url, flags));
  await add(startPostgraphile(url));
  await add(startCeiling(url));
  if (build) {
    const own = build.sharesTables ? url : await server.create('empty');
    if (own !== url) await build.fill(own, options.entities);
    await add(startOurs('before', String(options.before), build.folder, own, []));
  }
  const folder = mkdtempSync(join(tmpdir(), 'shezhire-api-'));
  closing.defer(() => rmSync(folder, { recursive: true, force: true }));
  return { options, contenders, sql, postgres: await findPostgres(url), folder, statements: graph.statements };
}

type Asked = ReadonlyMap<Question, readonly Subject[]>;

async function listAsked({ options, contenders, sql }: Bench): Promise<Asked> {
  const [ours, theirs] = contenders as readonly [Contender, Contender]; // started in this order
  const chosen = QUESTIONS.filter(({ title }) => options.only.length === 0 || options.only.includes(title));
  const asked = new Map<Question, readonly Subject[]>();
  for (const question of chosen) asked.set(question, await listSubjects(sql, question, ours, theirs));
  return asked;
}

async function measure({ options, contenders, folder, postgres }: Bench, asked: Asked) {
  const questions = [...asked.keys()];
  const part = contenders.filter((contender) => questions.every((question) => contender.takesPart(question)));
  const files = new Map(part.map((contender) => [contender, writeRequests(folder, contender, asked)]));
  return measureRounds(files, { ...options, postgres });
}

async function measureAll(bench: Bench, asked: Asked): Promise<{ readonly results: Result[]; readonly mistakes: string[] }> {
  const { contenders, sql, options } = bench;
  const [results, mistakes]: [Result[], string[]] = [[], []];
  for (const [question, subjects] of asked) {
    say(`${question.title} …`);
    mistakes.push(...(await checkAnswers(contenders, question, subjects)));
    const statements = new Map<Contender['key'], number>();
    await setCounting(sql, 'top');
    for (const contender of contenders.filter((one) => one.takesPart(question)))
      statements.set(contender.key, await countStatements(sql, contender, question, subjects));
    await setCounting(sql, 'none');
    const measured = await measure(bench, new Map([[question, subjects]]));
    results.push({ title: question.title, isEveryday: EVERYDAY.includes(question), measured, statements });
  }
  const everyday = new Map([...asked].filter(([question]) => EVERYDAY.includes(question)));
  if (options.only.length > 0 && !options.only.includes(MIXED)) return { results, mistakes };
  say(`${MIXED} …`);
  const stop = startWriter(sql, bench.statements);
  const measured = await measure(bench, everyday).finally(stop);
  return { results: [...results, { title: MIXED, isEveryday: false, measured, statements: new Map() }], mistakes };
}

async function run(): Promise<boolean> {
  const options = readOptions(process.argv.slice(2));
  await using closing = new AsyncDisposableStack();
  const server = await startServer(SETTINGS);
  closing.defer(server.stop);
  const bench = await open(options, server, closing);
  const { results, mistakes } = await measureAll(bench, await listAsked(bench));
  const memory = writeMemoryLine(bench.contenders);
  console.log([describeEnvironment(server.version), writeFiguresTable(results), writeRatiosTable(results), memory].join('\n\n'));
  const failed = results.flatMap(({ title, measured }) =>
    measured.flatMap(({ contender, turns }) =>
      turns.flatMap((turn) => (turn.failed > 0 ? [`${contender.title}, ${title}: ${turn.failed} requests failed`] : [])),
    ),
  );
  for (const mistake of [...mistakes, ...failed]) say(`wrong: ${mistake}`);
  console.log(`\n${writeMeanLine(results)}`);
  return mistakes.length + failed.length === 0;
}

const stopped = new Promise<never>((_, fail) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => fail(new Error(`stopped by ${signal}`)));
});
const isRight = await Promise.race([run(), stopped]).catch((error: unknown) => {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return false;
});
process.exit(isRight ? 0 : 1);
