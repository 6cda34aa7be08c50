import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { distinctBy, type NameRow, type NameSet } from '../data-set.ts';
import { readCsv } from './csv.ts';

/** The columns that hold a person's id with a spelling of the name, in each of the answers of Wikidata. */
const COLUMNS: readonly (readonly [file: RegExp, id: string, name: string])[] = [
  [/^html\/(?:holders21|current|legislators)\.csv$/, 'personID', 'person'],
  [/^html\/(?:holders21|current|legislators)\.csv$/, 'personID', 'enwiki'],
  [/^html\/family\.csv$/, 'id', 'name'],
  [/^html\/family\.csv$/, 'relative', 'relativename'],
  [/^sources\/official\//, 'wdid', 'name'],
  [/^sources\/official\//, 'wdid', 'wdLabel'],
  [/^sources\/(?!official\/)/, 'item', 'itemLabel'],
];
/** One person in so many is left out of the names, and is none of those there. */
const LEFT_OUT = 5;

type Spelling = Pick<NameRow, 'id' | 'text'>;

/** Wikipedia's titles tell namesakes apart in brackets. */
const withoutRemark = (title: string): string => title.replace(/\s*\([^)]*\)$/, '');

function spellings(folder: string): Spelling[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const read = files.filter((file) => file.endsWith('.csv')).sort();
  const found = COLUMNS.flatMap(([which, id, name]) =>
    read
      .filter((file) => which.test(file))
      .flatMap((file) => readCsv(readFileSync(resolve(folder, file), 'utf8')))
      .map((row) => ({ id: row[id] ?? '', text: withoutRemark((row[name] ?? '').normalize('NFC')) })),
  );
  // A label that nobody wrote is the id itself.
  return distinctBy(
    found.filter(({ id, text }) => id !== '' && text !== '' && !/^Q\d+$/.test(text)),
    ({ id, text }) => `${id}\t${text}`,
  );
}

const isLeftOut = ({ id }: Spelling): boolean => Number(id.slice(1)) % LEFT_OUT === 0;

/** People by the first spelling of their names, looked for by every other one. */
export function officeHolders(folder: string): NameSet {
  const all = spellings(folder);
  const [there, absent] = [all.filter((one) => !isLeftOut(one)), all.filter(isLeftOut)];
  const first = distinctBy(there, ({ id }) => id);
  const others = there.filter((one) => !first.includes(one));
  return {
    names: first.map((one) => ({ ...one, kind: 'PERSON' })),
    groups: [
      {
        title: 'office holders of Wikidata, other spellings',
        queries: [
          ...others.map(({ id, text }) => ({ text, expected: id })),
          ...distinctBy(absent, ({ text }) => text).map(({ text }) => ({ text, expected: null })),
        ],
      },
    ],
  };
}
