import { type SQL, sql } from 'drizzle-orm';
import type { RevisionId } from '../../../schema/ids.ts';

/** Revisions after one, up to another. */
export interface RevisionRange {
  readonly after: RevisionId;
  readonly until: RevisionId;
}

const list = (columns: readonly string[]): SQL => sql.raw(columns.map((column) => `v."${column}"`).join(', '));

/** The rows of a ledgered table as they stood at a revision. */
export const selectRowsAt = (table: string, columns: readonly string[], revision: RevisionId | SQL, where: SQL): SQL => sql`
  (select ${list(columns)} from ${sql.raw(`public."${table}"`)} v where v.since <= ${revision} and ${where}
  union all select ${list(columns)} from ${sql.raw(`past."${table}"`)} v where v.since <= ${revision} and v.until > ${revision} and ${where})`;

/** A column of the rows that some revisions wrote or ended. */
export const selectTouched = (table: string, column: string, { after, until }: RevisionRange): SQL => sql`
  select v.${sql.identifier(column)} from ${sql.raw(`public."${table}"`)} v where v.since > ${after} and v.since <= ${until}
  union select v.${sql.identifier(column)} from ${sql.raw(`past."${table}"`)} v
    where v.since > ${after} and v.since <= ${until} or v.until > ${after} and v.until <= ${until}`;
