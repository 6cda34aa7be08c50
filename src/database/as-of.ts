import { getTableColumns, getTableName } from 'drizzle-orm';
import { LEDGER_TABLES, nameWords, textKeys } from '../../schema/tables/index.ts';

/*
 * A statement of SQL as of a revision is the statement itself behind subqueries that have the names of the tables, and the rows that stood
 * then: names of subqueries go before names of tables. So no query has a condition on the transaction time, and reading now costs nothing more.
 */

type Table = Parameters<typeof getTableName>[0];
const quoteName = (name: string): string => `"${name}"`;
/** The end of what stands now. */
const FOREVER = '9223372036854775807::bigint';
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

/** How many sentences have a key: as many as now, without those written since, and with what stood in their place. */
function selectTextKeys(revision: string): string {
  const has = `case k.key when '' then t.words <> '' else t.words @@ ('''' || replace(replace(k.key, '\\', '\\\\'), '''', '''''') || '''')::tsquery end`;
  const count = (table: string, when: string) => `(select count(*) from ${table} t where ${when} and ${has})`;
  const written = count('public.sentences', `t.since > ${revision}`);
  const before = count('past.sentences', `t.since <= ${revision} and t.until > ${revision}`);
  return `select k.key, (k.sentences - ${written} + ${before})::int as sentences from public.text_keys k`;
}

/** The subqueries, by the names of the tables that they stand for. */
const SUBQUERIES: ReadonlyMap<string, (revision: string) => string> = new Map([
  ...LEDGER_TABLES.map((table) => {
    const [name, columns] = [getTableName(table), listColumns(table)];
    return [name, (revision: string) => selectRows(name, columns, revision)] as const;
  }),
  [getTableName(nameWords), (revision: string) => `select word, since from public.name_words where since <= ${revision}`] as const,
  [getTableName(textKeys), selectTextKeys] as const,
]);
const TABLE_NAMES = new RegExp(`\\b(?:${[...SUBQUERIES.keys()].join('|')})\\b`, 'g');
const OWN = /^\s*with\s+(recursive\s+)?/i;

/** Writes a statement of SQL that reads the tables themselves, and fails unless a revision is the newest that it sees: a number, or a parameter. */
export const readNewest = (statement: string, revision: string): string =>
  statement.search(TABLE_NAMES) < 0 ? statement : `select q.* from (${statement}) q where (select public.check_newest(${revision}))`;

/** Writes a statement of SQL that reads the tables as of a revision: a number, or a parameter of the statement. */
export function readAsOf(statement: string, revision: string): string {
  const named = new Set(statement.match(TABLE_NAMES));
  if (named.size === 0) return statement;
  const subqueries = Array.from(named, (name) => `${quoteName(name)} as not materialized (${SUBQUERIES.get(name)?.(revision)})`).join(', ');
  const [opening, recursive = ''] = OWN.exec(statement) ?? [];
  return opening === undefined ? `with ${subqueries} ${statement}` : `with ${recursive}${subqueries}, ${statement.slice(opening.length)}`;
}
