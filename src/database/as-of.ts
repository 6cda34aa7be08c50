import { getTableColumns, getTableName } from 'drizzle-orm';
import {
  canonicals,
  corrections,
  doubles,
  evidenceVia,
  LEDGER_TABLES,
  nameWords,
  qualifiers,
  redirects,
  textKeys,
} from '../../schema/tables/index.ts';
import { FOREVER, MOVED_TABLES, type ReadRows, selectAsOne } from './as-one.ts';

/*
 * A statement of SQL as of a revision is the statement itself behind subqueries that have the names of the tables, and the rows that stood
 * then: names of subqueries go before names of tables. So no query has a condition on the transaction time, and reading now costs nothing more.
 */

type Table = Parameters<typeof getTableName>[0];
const quoteName = (name: string): string => `"${name}"`;
const listColumns = (table: Table): string[] => Object.values(getTableColumns(table)).map(({ name }) => quoteName(name));

/**
 * The rows of a table at a revision. The conditions stand outside of the union: Postgres joins to such a union by the indexes of its tables,
 * and scans one whose parts have conditions of their own.
 */
function selectRows(name: string, columns: readonly string[], revision: string): string {
  const list = columns.join(', ');
  const union = `select ${list}, ${FOREVER} as until from public.${quoteName(name)} union all select ${list}, until from past.${quoteName(name)}`;
  return `select ${list} from (${union}) v where since <= ${revision} and until > ${revision}`;
}

/** The rows of a table at a revision, to be read as one. */
export function toRowsAsOf(name: string, columns: readonly string[], revision: string): ReadRows {
  if (!LEDGERED.has(name)) return { whole: SUBQUERIES.has(name) ? `(${SUBQUERIES.get(name)?.(revision)})` : `public.${quoteName(name)}` };
  return {
    whole: `(${selectRows(name, columns, revision)})`,
    kept: {
      from: [
        [`public.${quoteName(name)}`, FOREVER],
        [`past.${quoteName(name)}`, 'r.until'],
      ],
      condition: `r.since <= ${revision} and r.until > ${revision}`,
    },
  };
}

/** How many sentences have a key: as many as now, without those written since, and with what stood in their place. */
function selectTextKeys(revision: string): string {
  const has = `case k.key when '' then t.words <> '' else t.words @@ ('''' || replace(replace(k.key, '\\', '\\\\'), '''', '''''') || '''')::tsquery end`;
  const count = (table: string, when: string) => `(select count(*) from ${table} t where ${when} and ${has})`;
  const written = count('public.sentences', `t.since > ${revision}`);
  const before = count('past.sentences', `t.since <= ${revision} and t.until > ${revision}`);
  return `select k.key, (k.sentences - ${written} + ${before})::int as sentences from public.text_keys k`;
}

/** Who answered for whom, as if it was now. */
function selectSpans(table: Table, revision: string): string {
  const list = listColumns(table).map((column) => (column === '"until"' ? 'null::bigint as "until"' : column));
  return `select ${list.join(', ')} from public.${quoteName(getTableName(table))} where since <= ${revision} and (until is null or until > ${revision})`;
}

/** The subqueries, by the names of the tables that they stand for. */
const SUBQUERIES: ReadonlyMap<string, (revision: string) => string> = new Map([
  ...LEDGER_TABLES.map((table) => {
    const [name, columns] = [getTableName(table), listColumns(table)];
    return [name, (revision: string) => selectRows(name, columns, revision)] as const;
  }),
  ...[canonicals, doubles].map((table) => [getTableName(table), (revision: string) => selectSpans(table, revision)] as const),
  [getTableName(nameWords), (revision: string) => `select word, since from public.name_words where since <= ${revision}`] as const,
  [getTableName(textKeys), selectTextKeys] as const,
]);
/** Columns of the tables that are read in another way if entities answer as one. */
const MOVED_COLUMNS: ReadonlyMap<string, readonly string[]> = new Map(
  [...LEDGER_TABLES, corrections, evidenceVia, qualifiers, redirects].map((table) => [getTableName(table), listColumns(table)] as const),
);
const LEDGERED: ReadonlySet<string> = new Set(LEDGER_TABLES.map(getTableName));
const matchNames = (names: Iterable<string>): RegExp => new RegExp(`\\b(?:${[...new Set(names)].join('|')})\\b`, 'g');
const TABLE_NAMES = matchNames(SUBQUERIES.keys());
const MOVED_NAMES = matchNames(MOVED_TABLES);
const ALL_NAMES = matchNames([...SUBQUERIES.keys(), ...MOVED_TABLES]);
const OWN = /^\s*with\s+(recursive\s+)?/i;

/** Puts subqueries in front of a statement, with the names of the tables that it names. */
function putInFront(statement: string, names: RegExp, select: (name: string) => string): string {
  const named = new Set(statement.match(names));
  if (named.size === 0) return statement;
  const subqueries = Array.from(named, (name) => `${quoteName(name)} as not materialized (${select(name)})`).join(', ');
  const [opening, recursive = ''] = OWN.exec(statement) ?? [];
  return opening === undefined ? `with ${subqueries} ${statement}` : `with ${recursive}${subqueries}, ${statement.slice(opening.length)}`;
}

/** Writes a statement of SQL that reads entities that answer as one. */
export const readAsOne = (statement: string): string =>
  putInFront(statement, MOVED_NAMES, (name) =>
    selectAsOne(name, MOVED_COLUMNS.get(name) ?? [], { whole: `public.${quoteName(name)}` }, null),
  );

/** Writes a statement of SQL that reads the tables themselves, and fails unless a revision is the newest that it sees: a number, or a parameter. */
export const readNewest = (statement: string, revision: string, asOne = false): string =>
  statement.search(asOne ? ALL_NAMES : TABLE_NAMES) < 0
    ? statement
    : `select q.* from (${asOne ? readAsOne(statement) : statement}) q where (select public.check_newest(${revision}))`;

/** Writes a statement of SQL that reads the tables as of a revision: a number, or a parameter of the statement. */
export function readAsOf(statement: string, revision: string, asOne = false): string {
  const select = (name: string) => SUBQUERIES.get(name)?.(revision) ?? '';
  if (!asOne) return putInFront(statement, TABLE_NAMES, select);
  return putInFront(statement, ALL_NAMES, (name) => {
    if (!MOVED_TABLES.includes(name)) return select(name);
    const columns = MOVED_COLUMNS.get(name) ?? [];
    return selectAsOne(name, columns, toRowsAsOf(name, columns, revision), revision);
  });
}
