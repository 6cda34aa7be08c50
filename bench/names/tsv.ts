import { type DataKind, type FormOf, KINDS, type LemmaSet, type NameRow, type NameSet, type Query } from './data-set.ts';

/** A file is one of the two; its header says which. */
export type TsvFile = { readonly names: NameSet } | { readonly lemmas: LemmaSet };

interface Line {
  readonly number: number;
  readonly cells: readonly string[];
}

const NONE = '-';
const NEEDED = ['set', 'id', 'text'];
const COLUMNS = [...NEEDED, 'kind', 'lang'];
const FORMS = `"form<tab>lemma" or "${COLUMNS.join('<tab>')}" (kind and lang may be left out)`;
const MAX_SHOWN = 20;

const isKind = (kind: string): kind is DataKind => KINDS.some((known) => known === kind);

/** Reads a file in one of the two forms of the README. @throws an Error with a line for each mistake, as `file:line: what` */
export function readTsv(file: string, text: string): TsvFile {
  const [header, ...lines] = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map(
      (line, at): Line => ({
        number: at + 1,
        cells: line
          .normalize('NFC')
          .split('\t')
          .map((cell) => cell.trim()),
      }),
    )
    .filter(({ number, cells }) => number === 1 || cells.some((cell) => cell !== ''));
  const columns = header?.cells ?? [];
  const mistakes: string[] = [];
  const wrong = ({ number }: Pick<Line, 'number'>, what: string): void => {
    mistakes.push(`${file}:${number}: ${what}`);
  };
  for (const line of lines) {
    if (line.cells.length !== columns.length) wrong(line, `${line.cells.length} columns where the header has ${columns.length}`);
  }
  const whole = lines.filter(({ cells }) => cells.length === columns.length);
  const read = readRows(file, columns, whole, wrong);
  if (mistakes.length > MAX_SHOWN) mistakes.splice(MAX_SHOWN, Number.POSITIVE_INFINITY, `and ${mistakes.length - MAX_SHOWN} more`);
  if (mistakes.length > 0) throw new Error(mistakes.join('\n'));
  return read;
}

type Wrong = (line: Pick<Line, 'number'>, what: string) => void;

function readRows(file: string, columns: readonly string[], lines: readonly Line[], wrong: Wrong): TsvFile {
  if (columns.join() === 'form,lemma') return { lemmas: { title: file, forms: lines.flatMap((line) => readForm(line, wrong)) } };
  const known = columns.every((column, at) => COLUMNS.includes(column) && columns.indexOf(column) === at);
  if (!known || !NEEDED.every((column) => columns.includes(column))) wrong({ number: 1 }, `the header is to be ${FORMS}`);
  else if (lines.length === 0) wrong({ number: 1 }, 'no rows follow the header');
  else return { names: readNames(file, columns, lines, wrong) };
  return { names: { names: [], groups: [] } };
}

function readForm(line: Line, wrong: Wrong): FormOf[] {
  const [form = '', lemma = ''] = line.cells;
  if (form === '' || lemma === '') wrong(line, 'a form and its lemma are needed');
  return [{ form, lemma }];
}

function readNames(title: string, columns: readonly string[], lines: readonly Line[], wrong: Wrong): NameSet {
  const cell = ({ cells }: Line, column: string): string => cells[columns.indexOf(column)] ?? '';
  const ids = new Set(lines.filter((line) => cell(line, 'set') === 'name').map((line) => cell(line, 'id')));
  const names: NameRow[] = [];
  const queries: Query[] = [];
  for (const line of lines) {
    const [set, id, text, kind] = ['set', 'id', 'text', 'kind'].map((column) => cell(line, column)) as [string, string, string, string]; // one for each
    const lang = cell(line, 'lang') || undefined;
    if (id === '' || text === '') wrong(line, 'an id and a text are needed');
    if (kind !== '' && !isKind(kind)) wrong(line, `kind "${kind}": one of ${KINDS.join(', ')}, or nothing`);
    const common = { text, lang, kind: isKind(kind) ? kind : undefined };
    if (set === 'query') {
      if (id !== NONE && !ids.has(id)) wrong(line, `no name has the id "${id}": write ${NONE} where none is meant`);
      queries.push({ ...common, expected: id === NONE ? null : id });
    } else if (set === 'name') {
      if (id === NONE) wrong(line, `a name cannot have the id ${NONE}`);
      names.push({ ...common, id });
    } else wrong(line, `set "${set}": name or query`);
  }
  if (names.length === 0) wrong({ number: 1 }, 'there is no row of the set "name"');
  if (queries.length === 0) wrong({ number: 1 }, 'there is no row of the set "query"');
  return { names, groups: [{ title, queries }] };
}
