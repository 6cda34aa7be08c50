import { type SQL, sql } from 'drizzle-orm';
import type { RevisionId } from '../../../schema/ids.ts';
import type { Db } from '../../database/connect.ts';
import { REFERENCES, REVERTED_TABLES, type RevertedTable } from './reverted-table.store.ts';

const quoteSql = (name: string): string => `"${name}"`;
const list = (columns: readonly string[], alias?: string): string =>
  columns.map((column) => `${alias === undefined ? '' : `${alias}.`}${quoteSql(column)}`).join(', ');

/** Condition: two rows are of the same thing. The first column of a key is never null, and has an index. */
const isSameKey = ({ key }: RevertedTable, one: string, other: string): string =>
  key
    .map((column, nth) => `${one}.${quoteSql(column)} ${nth === 0 ? '=' : 'is not distinct from'} ${other}.${quoteSql(column)}`)
    .join(' and ');

/** What a row says; null if it is not there, or retracted. */
const stateOf = ({ own, key, isRetractable }: RevertedTable, alias: string): string =>
  `case when ${alias}.${quoteSql(key[0] ?? '')} is not null${isRetractable ? ` and ${alias}.retracted_in is null` : ''}
    then jsonb_build_array(${list(own, alias)}) end`;

/**
 * The things that a revision changed: `k` are their keys, `b` what was before it, `a` what it left, `c` what is now. Things of which only settled
 * columns changed are left out.
 */
function selectTouched(table: RevertedTable, revision: RevisionId): SQL {
  const past = `past.${quoteSql(table.name)}`;
  const now = `public.${quoteSql(table.name)}`;
  const keys = list(table.key);
  const columns = list([...table.columns, 'since']);
  const [before, after] = [stateOf(table, 'b'), stateOf(table, 'a')];
  return sql`${sql.raw(`touched as materialized (
      select ${keys} from ${past} where until = `)}${revision}
      ${sql.raw(`union select ${keys} from ${now} where since = `)}${revision}
      ${sql.raw(`union select ${keys} from ${past} where since = `)}${revision}
    ), a as materialized (
      ${sql.raw(`select ${columns} from ${now} where since = `)}${revision} ${sql.raw(`union all select ${columns} from ${past} where since = `)}${revision}
    ), b as materialized (${sql.raw(`select ${columns} from ${past} where until = `)}${revision}),
    states as materialized (
      select ${sql.raw(`${list(table.key, 'k')}, ${before} as before, ${after} as after, ${stateOf(table, 'c')} as now
      from touched k left join b on ${isSameKey(table, 'b', 'k')} left join a on ${isSameKey(table, 'a', 'k')} left join ${now} c on ${isSameKey(table, 'c', 'k')}
      where ${before} is distinct from ${after}`)})`;
}

const toRevisions = (rows: unknown): RevisionId[] =>
  (rows as { revision: number | string }[]).map(({ revision }) => Number(revision) as RevisionId);

/** Later revisions that changed what a revision left, so that it is not as it was then. */
export async function listOverwriting(db: Db, revision: RevisionId): Promise<RevisionId[]> {
  const found = new Set<RevisionId>();
  for (const table of REVERTED_TABLES) {
    const chain = (schema: string, column: string) =>
      `select v.${column} as revision from changed k join ${schema}.${quoteSql(table.name)} v on ${isSameKey(table, 'v', 'k')}`;
    const rows = await db.execute(sql`with ${selectTouched(table, revision)},
      changed as (select * from states where now is distinct from after and now is distinct from before)
      select distinct revision from (${sql.raw(`${chain('public', 'since')} union ${chain('past', 'since')} union ${chain('past', 'until')}`)}) later
      where revision > ${revision} and revision < this_revision()`);
    for (const id of toRevisions(rows)) found.add(id);
  }
  return [...found].sort((a, b) => b - a);
}

/** Brings one table back to what it was before a revision. */
async function undoTable(db: Db, table: RevertedTable, revision: RevisionId): Promise<void> {
  const name = sql.raw(`public.${quoteSql(table.name)}`);
  const touched = selectTouched(table, revision);
  const same = (alias: string) => sql.raw(isSameKey(table, alias, 'k'));
  const pending = sql`now is distinct from before`;
  const gone = sql`with ${touched} ${table.isRetractable ? sql`update ${name} v set retracted_in = this_revision()` : sql`delete from ${name} v`}
    ${sql.raw(table.isRetractable ? 'from' : 'using')} states k where ${same('v')} and ${pending} and before is null`;
  if (!table.isFixed) await db.execute(gone);
  const written = [...table.own.filter((column) => !table.key.includes(column)), ...(table.isRetractable ? ['retracted_in'] : [])];
  const values = written.map((column) => `${quoteSql(column)} = b.${quoteSql(column)}`);
  if (table.isReopened) values.push('recorded_in = case when v.retracted_in is null then v.recorded_in else this_revision() end');
  if (written.length > 0)
    await db.execute(sql`with ${touched} update ${name} v set ${sql.raw(values.join(', '))} from states k join b on ${same('b')}
      where ${same('v')} and ${pending} and before is not null`);
  if (table.isRetractable || table.isFixed) return;
  await db.execute(sql`with ${touched} insert into ${name} (${sql.raw(list(table.columns))}) select ${sql.raw(list(table.columns, 'b'))}
    from states k join b on ${same('b')} where before is not null and now is null`);
}

/** Brings the graph back to what it was before a revision, in what the revision changed. Nothing of it may have been overwritten. */
export async function undoRevision(db: Db, revision: RevisionId): Promise<void> {
  for (const table of REVERTED_TABLES) await undoTable(db, table, revision);
}

/**
 * Revisions later than one that wrote what stands and names something that this revision has retracted. What this revision wrote itself is of the
 * revision that wrote it before.
 */
export async function listResting(db: Db, after: RevisionId): Promise<RevisionId[]> {
  const found = new Set<RevisionId>();
  for (const { child, columns, parent, parentColumns, owner, by } of REFERENCES) {
    const joined = columns.map((column, nth) => `c.${quoteSql(column)} = p.${quoteSql(parentColumns[nth] ?? '')}`).join(' and ');
    const own = by === undefined ? isSameKey(owner, 'o', 'c') : `o.id = c.${by}`;
    const stands = owner.isRetractable ? 'and o.retracted_in is null' : '';
    const rows = await db.execute(sql`select distinct revision from (
      select case when o.since < this_revision() then o.since
        else (select max(e.since) from ${sql.raw(`past.${quoteSql(owner.name)} e where ${isSameKey(owner, 'e', 'o')}`)}) end as revision
      from ${sql.raw(`public.${quoteSql(parent)} p join public.${quoteSql(child)} c on ${joined} join public.${quoteSql(owner.name)} o on ${own}`)}
      where p.retracted_in = this_revision() ${sql.raw(stands)}) resting where revision > ${after}`);
    for (const id of toRevisions(rows)) found.add(id);
  }
  return [...found].sort((a, b) => b - a);
}
