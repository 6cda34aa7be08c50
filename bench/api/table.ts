import { availableParallelism, cpus, loadavg } from 'node:os';
import packageJson from '../../package.json' with { type: 'json' };
import peers from '../package.json' with { type: 'json' };
import type { Contender } from './contender.ts';
import { computeMean, computeRate, computeRatio, computeTurns, findMeasured, type Result } from './figures.ts';
import type { Measured } from './measure.ts';
import { readMemory } from './process.ts';

/** Load of the machine by other work, when the bench starts. */
const [BUSY = 0] = loadavg();

/** Describes what the figures depend on. */
export const describeEnvironment = (postgres: string): string =>
  `shezhire ${packageJson.version}, PostGraphile ${peers.dependencies.postgraphile}, Node ${process.versions.node}, Postgres ${postgres}, ${availableParallelism()} × ${cpus()[0]?.model.trim()}, load ${BUSY.toFixed(1)} before`;

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], body: readonly (readonly string[])[]): string =>
  [line(head), line(head.map((_, at) => (at < 2 ? '---' : '---:'))), ...body.map(line)].join('\n');
const round = (value: number | undefined, digits: number): string => value?.toFixed(digits) ?? '–';
const whole = (value: number): string => Math.round(value).toLocaleString('en');

/** Writes the figures of each contender at each question. */
export function writeFiguresTable(results: readonly Result[]): string {
  const body = results.flatMap(({ title, measured, statements }) => measured.map((one) => [title, ...listCells(one, statements)]));
  return table(
    ['question', '', 'requests a second', 'median ms', '99 % ms', 'processor ms a request', 'of Postgres ms', 'SQL a request', 'bytes'],
    body,
  );
}

function listCells(one: Measured, statements: Result['statements']): string[] {
  return [
    one.contender.title,
    whole(computeTurns(one, computeRate)),
    round(
      computeTurns(one, ({ medianMs }) => medianMs),
      2,
    ),
    round(
      computeTurns(one, ({ p99Ms }) => p99Ms),
      2,
    ),
    round(
      computeTurns(one, ({ serverMs }) => serverMs),
      3,
    ),
    round(
      computeTurns(one, ({ postgresMs }) => postgresMs),
      3,
    ),
    round(statements.get(one.contender.key), 1),
    whole(computeTurns(one, ({ bytes, requests }) => bytes / requests)),
  ];
}

const RATIOS = [
  { key: 'postgraphile', title: 'of PostGraphile' },
  { key: 'ceiling', title: 'of the ceiling' },
  { key: 'before', title: 'of the build before' },
] as const;

/** Writes the ratios of our requests a second, of which the everyday questions' mean counts. */
export function writeRatiosTable(results: readonly Result[]): string {
  const columns = RATIOS.filter(({ key }) => results.some((result) => findMeasured(result, key)));
  const everyday = results.filter(({ isEveryday }) => isEveryday);
  const ratiosOf = (result: Result) => columns.map(({ key }) => round(computeRatio(result, key), 2));
  const means = columns.map(({ key }) => round(computeMean(everyday.map((result) => computeRatio(result, key))), 2));
  return table(
    ['question', '', ...columns.map(({ title }) => title)],
    [...results.map((result) => [result.title, '', ...ratiosOf(result)]), ['**geometric mean of the everyday ones**', '', ...means]],
  );
}

/** Writes the memory that each process holds after all questions. */
export const writeMemoryLine = (contenders: readonly Contender[]): string =>
  contenders.map(({ title, pid }) => `${title}: ${whole(readMemory(pid) / 2 ** 20)} MB`).join(', ');

/** The line a reader looks for last. */
export const writeMeanLine = (results: readonly Result[]): string =>
  `geometric mean of PostGraphile: ${round(computeMean(results.filter(({ isEveryday }) => isEveryday).map((result) => computeRatio(result, 'postgraphile'))), 2)}`;
