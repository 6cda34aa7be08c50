import { and, asc, eq, getTableColumns, getTableName, inArray, notInArray, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { ArticleId, RevisionId } from '../../schema/ids.ts';
import { revisions } from '../../schema/tables/index.ts';
import type { Origin } from '../../schema/words.ts';
import type { Db } from '../database/connect.ts';
import { createMistake, type Mistake, type Path } from './mistake.ts';

/** Origins of what files say. */
const SOURCES: Origin[] = ['FOLDER', 'IMPORT'];

/** A table with rows that an article gives. */
export type ArticleTable = PgTable & { readonly articleId: PgColumn; readonly since: PgColumn };

interface Written {
  readonly since: RevisionId;
  readonly id?: number;
}

export interface RowChange<Row, Current> {
  readonly added: readonly Row[];
  readonly gone: readonly Current[];
}

/** What accounts did to what folders gave: a folder neither takes back what they added nor gives again what they took away. */
export interface AccountActs {
  /** Notes the place of a row in the file. @returns the row */
  place<Row extends object>(path: Path, row: Row): Row;
  /** Leaves out of a change what accounts settled, with a warning for each row of the folder. */
  settle<Row extends object, Current extends Written>(
    table: ArticleTable,
    key: (row: Row | Current) => readonly unknown[],
    change: RowChange<Row, Current>,
  ): Promise<RowChange<Row, Current>>;
  /** True if an account wrote the row as it is, so that the folder's value is not taken. Then there is a warning, if the value has a path. */
  holds(row: Written, path: Path | null, value: unknown): Promise<boolean>;
  /** Warns that the file's value at a path is not taken, because of an account's revision. */
  warn(path: Path, value: unknown, revision: RevisionId): void;
  /** Which of the revisions are acts of accounts. */
  select(ids: readonly RevisionId[]): Promise<ReadonlySet<RevisionId>>;
  /** Warns of what an account did and the file cannot keep. */
  tell(message: string): void;
  readonly isOverridden: boolean;
  /** True if an account writes: keys are those of its call. */
  readonly isByAccount: boolean;
  readonly warnings: readonly Mistake[];
}

/** Who writes: a folder, a folder that goes before accounts, or an account, which adds to what others have settled. */
export type Writer = 'FOLDER' | 'OVERRIDE' | 'ACCOUNT';

/** @param articleId null for a new article, to which nobody has done anything */
export function watchAccounts(db: Db, articleId: ArticleId | null, writer: Writer): AccountActs {
  const isOverridden = writer !== 'FOLDER';
  const paths = new WeakMap<object, Path>();
  const warnings: Mistake[] = [];
  const select = (ids: readonly RevisionId[]) =>
    articleId === null ? Promise.resolve(new Set<RevisionId>()) : listAccountRevisions(db, ids);
  const warn = (path: Path, value: unknown, revision: RevisionId): void => {
    warnings.push(
      createMistake(path, value, `an account settled this otherwise in R${revision}, and that stays; --override takes what the file says`),
    );
  };
  return {
    place(path, row) {
      paths.set(row, path);
      return row;
    },
    async settle(table, key, { added, gone }) {
      if (articleId === null || (added.length === 0 && gone.length === 0)) return { added, gone };
      const past = await listPast(db, table, articleId);
      const last = new Map((isOverridden ? [] : past).map(({ until, ...row }) => [JSON.stringify(key(row as never)), until])); // a row of the table
      const writers = Map.groupBy(past, ({ id }) => id);
      const listWriters = ({ id, since }: Written) => [since, ...((id !== undefined && writers.get(id)) || []).map((row) => row.since)];
      const accounts = await select([...last.values(), ...gone.flatMap(listWriters)]);
      return {
        added: added.filter((row) => {
          const until = last.get(JSON.stringify(key(row)));
          if (until === undefined || !accounts.has(until)) return true;
          warn(paths.get(row) ?? [], describeRow(row), until);
          return false;
        }),
        // A row with an id may have moved along with its sentence since an account wrote it.
        gone: gone.filter((row) => !listWriters(row).some((revision) => accounts.has(revision))),
      };
    },
    async holds({ since }, path, value) {
      if (writer === 'OVERRIDE' || !(await listAccountRevisions(db, [since])).has(since)) return false;
      if (path && writer === 'FOLDER') warn(path, value, since);
      return true;
    },
    warn,
    tell: (message) => void warnings.push({ path: ['article'], message }),
    select,
    isOverridden,
    isByAccount: writer === 'ACCOUNT',
    warnings,
  };
}

/** What of a row a reader knows it by. */
function describeRow(row: object): unknown {
  const known = row as Readonly<Record<string, unknown>>; // of any table
  return known['text'] ?? known['value'] ?? known['surface'] ?? known['asWritten'] ?? known['predicate'] ?? 'this';
}

async function listAccountRevisions(db: Db, ids: readonly RevisionId[]): Promise<ReadonlySet<RevisionId>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: revisions.id })
    .from(revisions)
    .where(and(inArray(revisions.id, [...new Set(ids)]), notInArray(revisions.origin, SOURCES)));
  return new Set(rows.map(({ id }) => id));
}

interface PastRow extends Written {
  readonly until: RevisionId;
}

/** The earlier forms of an article's rows, the latest last. */
async function listPast(db: Db, table: ArticleTable, articleId: ArticleId): Promise<PastRow[]> {
  const until: SQL<RevisionId> = sql`until`.mapWith((id) => Number(id) as RevisionId); // the type of the column
  const past = sql`past.${sql.identifier(getTableName(table))} as ${sql.identifier(getTableName(table))}`;
  // Drizzle accepts columns only of tables that it joined itself. As expressions it accepts all columns.
  const columns = Object.entries(getTableColumns(table)).map(([name, column]) => [name, sql`${column}`.mapWith(column)]);
  return db
    .select({ ...Object.fromEntries(columns), until })
    .from(past)
    .where(eq(table.articleId, articleId))
    .orderBy(asc(until)) as unknown as Promise<PastRow[]>; // with the columns of the table
}
