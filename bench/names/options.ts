import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the command was told. */
export interface Options {
  /** Files to judge in place of the data sets. */
  readonly files: readonly string[];
  readonly data: string;
  /** Only data sets with this text in the title of a row. */
  readonly only: string | undefined;
  readonly json: string | undefined;
  readonly failures: string | undefined;
}

/** Where the data sets stand beside the repository. */
const BESIDE = resolve(import.meta.dirname, '../../../shared/data');

/** npm runs a script in the folder of its package; what was named on the command line is named from where it was typed. */
const fromHere = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);

export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { data: { type: 'string' }, json: { type: 'string' }, failures: { type: 'string' }, only: { type: 'string' } },
  });
  const path = (value: string | undefined): string | undefined => (value === undefined ? undefined : fromHere(value));
  return {
    files: positionals.map(fromHere),
    data: path(values.data) ?? BESIDE,
    only: values.only,
    json: path(values.json),
    failures: path(values.failures),
  };
}
