import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Server, startServer } from '../database.ts';
import type { DataSets } from './data-set.ts';
import { failureTable } from './failures.ts';
import { judgeLemmas, lemmasAsNames } from './lemmas.ts';
import { type Answered, measureSet } from './measure.ts';
import { type Options, readOptions } from './options.ts';
import { MAX_COMPARED_NAMES, packageContenders } from './packages.ts';
import { readBeside } from './sets/beside.ts';
import { madeUp } from './sets/made-up.ts';
import { shezhire } from './shezhire.ts';
import { stemmerContenders } from './stemmers.ts';
import { environment, toMarkdown } from './table.ts';
import { asciiTrigrams, plainTrigrams } from './trigrams.ts';
import { readTsv } from './tsv.ts';

const say = (line: string): boolean => process.stderr.write(`${line}\n`);

function readFiles(files: readonly string[]): DataSets {
  const read = files.map((file) => readTsv(basename(file), readFileSync(file, 'utf8')));
  const lemmas = read.flatMap((one) => ('lemmas' in one ? [one.lemmas] : []));
  return { lemmas, names: [...lemmas.map(lemmasAsNames), ...read.flatMap((one) => ('names' in one ? [one.names] : []))] };
}

function readAll({ files, data, only }: Options): DataSets {
  if (files.length > 0) return readFiles(files);
  const { lemmas, names } = readBeside(data, (folder) => say(`not there, so skipped: ${folder}`));
  const all = { lemmas, names: [...names, madeUp()] };
  if (only === undefined) return all;
  return { lemmas: [], names: all.names.filter(({ groups }) => groups.some(({ title }) => title.includes(only))) };
}

async function measureAll(server: Server, { names }: DataSets): Promise<Answered[]> {
  const everywhere = [shezhire, plainTrigrams, await asciiTrigrams()];
  const packages = await packageContenders();
  const stemmers = await stemmerContenders();
  const answered: Answered[] = [];
  for (const set of names) {
    const isSmall = set.names.length <= MAX_COMPARED_NAMES;
    const isRussian = set.names.every(({ lang }) => lang === 'ru');
    const contenders = [...everywhere, ...(isSmall ? packages : []), ...(isSmall && isRussian ? stemmers : [])];
    say(`${set.groups[0]?.title}${set.groups.length > 1 ? ` and ${set.groups.length - 1} more` : ''} …`);
    answered.push(...(await measureSet(server, contenders, set)));
  }
  return answered;
}

async function run(options: Options, server: Server, sets: DataSets): Promise<void> {
  const answered = await measureAll(server, sets);
  const rows = [...sets.lemmas.map(judgeLemmas), ...answered.map(({ row }) => row)];
  const where = environment(server.version);
  process.stdout.write(`${toMarkdown(where, rows)}\n`);
  for (const note of sets.names.flatMap(({ notes = [] }) => notes)) process.stdout.write(`\n${note}`);
  process.stdout.write('\n');
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ ...where, rows }, null, 2)}\n`);
  const ours = answered.filter(({ contender }) => contender === shezhire);
  if (options.failures) writeFileSync(options.failures, failureTable(ours));
}

/** Resolves at the first signal to stop. */
const stopped = (): Promise<number> =>
  new Promise((resolve) => {
    for (const [signal, code] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const)
      process.once(signal, () => resolve(code));
  });

/** The exit code. @throws an Error whose message says what to mend */
async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  const sets = readAll(options);
  const server = await startServer();
  const signalled = stopped();
  try {
    return await Promise.race([run(options, server, sets).then(() => 0), signalled]);
  } finally {
    await server.stop();
  }
}

const code = await main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  return 1;
});
process.exit(code);
