import { cpus } from 'node:os';
import packageJson from '../../package.json' with { type: 'json' };
import type { Row } from './row.ts';

/** What the numbers depend on. */
export interface Environment {
  readonly shezhire: string;
  readonly node: string;
  readonly postgres: string;
  readonly cpus: number;
  readonly cpu: string;
}

export const environment = (postgres: string): Environment => ({
  shezhire: packageJson.version,
  node: process.versions.node,
  postgres,
  cpus: cpus().length,
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
});

const COLUMNS = [
  'data set',
  'names',
  'queries',
  'of none',
  'contender',
  'recall at 1',
  'recall at 5',
  'precision at MATCH',
  'MATCH',
  'candidates',
  'per second',
];

const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(1)} %`);
const whole = (count: number | null): string => (count === null ? '–' : Math.round(count).toLocaleString('en'));

const cellsOf = (row: Row): string[] => [
  row.set,
  whole(row.names),
  whole(row.queries),
  whole(row.absent),
  row.contender,
  percent(row.recallAt1),
  percent(row.recallAt5) + (row.recall === undefined ? '' : `, all ${percent(row.recall)}`),
  percent(row.precision),
  percent(row.sure),
  row.candidates.toFixed(1),
  whole(row.perSecond),
];

/** The rows as a table in Markdown, under a line that says where they were measured. */
export function toMarkdown({ shezhire, node, postgres, cpus: count, cpu }: Environment, rows: readonly Row[]): string {
  const lines = [COLUMNS, COLUMNS.map((_, at) => (at === 0 || at === 4 ? '---' : '---:')), ...rows.map(cellsOf)];
  return [
    `shezhire ${shezhire}, Node ${node}, Postgres ${postgres}, ${count} × ${cpu}`,
    '',
    ...lines.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`),
  ].join('\n');
}
