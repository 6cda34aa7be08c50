/*
 * How many of 100 Kazakh questions find their sentence in a treebank, and how long searches over 1,000,000 recombined
 * sentences take, beside plain text search with the configuration `simple`, query by query in turn.
 * `npm run words [-- SENTENCES]`. Without the treebank it measures nothing.
 */
import { availableParallelism, cpus } from 'node:os';
import postgres from 'postgres';
import { connect } from '../../src/database/connect.ts';
import { type Server, startServer } from '../database.ts';
import { type Contender, createPlain, createPlainAll, createShezhire } from './contenders.ts';
import { type CorpusSentence, type Pair, readCorpus, readPairs } from './corpus.ts';
import { MIX, makeQueries, recombine, type Typed } from './generate.ts';
import { load } from './load.ts';
import { measureRecall } from './recall.ts';

const SENTENCES = Number(process.argv[2] ?? 1_000_000);
const PAGE = 20;
const WARM_UP = 20;

interface Contenders {
  readonly ours: Contender;
  readonly plain: Contender;
  readonly plainAll: Contender;
}

/** Runs the work on a fresh database with these sentences. */
async function withSentences(server: Server, texts: Iterable<string>, work: (contenders: Contenders) => Promise<void>): Promise<void> {
  const url = await server.create();
  await load(url, texts);
  const database = connect(url);
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await work({ ours: createShezhire(database), plain: createPlain(sql), plainAll: createPlainAll(sql) });
  } finally {
    await sql.end();
    await database.close();
    await server.drop(url);
  }
}

async function reportRecall(
  { ours, plain, plainAll }: Contenders,
  corpus: readonly CorpusSentence[],
  pairs: readonly Pair[],
): Promise<void> {
  console.log('| questions | | Shezhire | plain, all words then any | plain, all words |\n|---|---:|---:|---:|---:|');
  for (const [title, set] of [
    ['tuning', pairs.filter((pair) => pair.set === 'tuning')],
    ['held out', pairs.filter((pair) => pair.set === 'held-out')],
    ['**all**', pairs],
  ] as const) {
    const shares: string[] = [];
    for (const contender of [ours, plain, plainAll]) shares.push(`${(await measureRecall(contender, corpus, set)).toFixed(0)} %`);
    console.log(`| ${title} | ${set.length} | ${shares.join(' | ')} |`);
  }
}

interface Timed extends Typed {
  readonly ours: number;
  readonly plain: number;
}

const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(part * values.length) - 1)] ?? 0;
const show = (values: readonly number[]): string => `${quantile(values, 0.5).toFixed(1)} | ${quantile(values, 0.95).toFixed(1)}`;

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function reportTimes({ ours, plain }: Contenders, queries: readonly Typed[]): Promise<void> {
  const ask = async ({ way, text }: Typed): Promise<Timed> => ({
    way,
    text,
    ours: await time(() => ours(text, PAGE)),
    plain: await time(() => plain(text, PAGE)),
  });
  for (const typed of queries.slice(-WARM_UP)) await ask(typed);
  const timed: Timed[] = [];
  for (const typed of queries) timed.push(await ask(typed));
  console.log(
    '| queries | | Shezhire: median ms | 95 % | plain: median ms | 95 % | ratio of medians |\n|---|---:|---:|---:|---:|---:|---:|',
  );
  for (const [title, of] of [
    ...Object.keys(MIX).map((way) => [way, timed.filter((one) => one.way === way)] as const),
    ['**all**', timed] as const,
  ]) {
    const [a, b] = [of.map((one) => one.ours), of.map((one) => one.plain)];
    console.log(`| ${title} | ${of.length} | ${show(a)} | ${show(b)} | ${(quantile(a, 0.5) / quantile(b, 0.5)).toFixed(2)} |`);
  }
}

const corpus = readCorpus();
if (!corpus) console.log('UD Kazakh-KTB does not stand beside the repository: nothing is measured.');
else {
  const server = await startServer();
  try {
    console.log(`Node ${process.version}, Postgres ${server.version}, ${availableParallelism()} × ${cpus()[0]?.model}\n`);
    const pairs = readPairs();
    await withSentences(
      server,
      corpus.map(({ text }) => text),
      (contenders) => reportRecall(contenders, corpus, pairs),
    );
    const sample = [...recombine(corpus, Math.min(1000, SENTENCES))];
    const questions = pairs.map(({ question }) => question);
    const started = performance.now();
    await withSentences(server, recombine(corpus, SENTENCES), async (contenders) => {
      console.log(`\n${SENTENCES} sentences, loaded in ${((performance.now() - started) / 1000).toFixed(0)} s\n`);
      await reportTimes(contenders, makeQueries(sample, questions));
    });
  } finally {
    await server.stop();
  }
}
