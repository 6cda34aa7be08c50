import { type SQL, sql } from 'drizzle-orm';
import type { ArticleId, EntityId, RevisionId, StatementId } from '../../../schema/ids.ts';
import type { Db } from '../../database/connect.ts';
import type { OrderKey, PagePart, Relation } from '../../graphql/page/relation.ts';
import { CHANGED_KINDS, type ChangedKind, type ChangeRow, LEDGERED, type LedgeredTable, type Owner } from './ledgered.ts';

/** Which changes to read. Conditions of SQL are given the alias of a row, or the column of a revision. */
export interface ChangeScope {
  readonly kinds?: readonly ChangedKind[] | null | undefined;
  /** Condition on the rows of a table; null if none of its rows is wanted. */
  readonly rows?: (table: LedgeredTable, row: (expression: string) => SQL) => SQL | null;
  readonly revisions?: (revision: SQL) => SQL;
}

/** The scope of the changes up to a revision; of all without it. */
export const isUntil = (known: RevisionId | undefined): Pick<ChangeScope, 'revisions'> =>
  known === undefined ? {} : { revisions: (revision) => sql`${revision} <= ${known}` };

const inRow =
  (alias: string) =>
  (expression: string): SQL =>
    sql.raw(expression.replaceAll('$', alias));

/** What a row says, or null if it is retracted. */
function selectState({ columns, isRetractable }: LedgeredTable, alias: string): string {
  const pairs = Object.entries(columns).map(([name, expression]) => `'${name}', ${expression.replaceAll('$', alias)}`);
  const state = `jsonb_build_object(${pairs.join(', ')})`;
  return isRetractable ? `case when ${alias}.retracted_in is null then ${state} end` : state;
}

/** Condition: two forms of a row say different things. Comparing columns takes a part of the time of comparing what they say. */
function differ({ columns, isRetractable }: LedgeredTable, one: string, other: string): string {
  const list = (alias: string) => `row(${Object.values(columns).join(', ').replaceAll('$', alias)})`;
  const says = `${list(one)} is distinct from ${list(other)}`;
  const [stood, stands] = [`${one}.retracted_in is null`, `${other}.retracted_in is null`];
  return isRetractable ? `((${stood}) <> (${stands}) or ${stood} and ${says})` : says;
}

/** The keys of a row as a text that sorts as they do. */
const selectPlace = ({ numbers, texts }: LedgeredTable, alias: string): string =>
  [...numbers.map((key) => `lpad((${key})::text, 15, '0')`), ...texts.map((key) => `(${key})::text`)]
    .join(` || ' ' || `)
    .replaceAll('$', alias);

const isSame = ({ numbers, texts }: LedgeredTable, one: string, other: string): string =>
  [...numbers, ...texts].map((key) => `${key.replaceAll('$', one)} = ${key.replaceAll('$', other)}`).join(' and ');

const selectColumns = (table: LedgeredTable, alias: string, revision: string, before: string, after: string): SQL =>
  sql.raw(`select ${CHANGED_KINDS.indexOf(table.kind)} as kind, ${revision} as revision, ${selectPlace(table, alias)} collate "C" as place,
    ${(['entity', 'statement', 'article'] satisfies Owner[]).map((owner) => `${table.owners[owner]?.replaceAll('$', alias) ?? 'null::bigint'} as ${owner}_id`).join(', ')},
    ${before} as before, ${after} as after`);

const listConditions = (table: LedgeredTable, alias: string, revision: string, { rows, revisions }: ChangeScope): SQL | null => {
  const condition = rows ? rows(table, inRow(alias)) : sql`true`;
  return condition && (revisions ? sql`(${condition}) and ${revisions(sql.raw(revision))}` : sql`(${condition})`);
};

/** Rows that a revision wrote, with what stood in their place before. */
function selectWritten(table: LedgeredTable, schema: 'public' | 'past', scope: ChangeScope): SQL | null {
  const where = listConditions(table, 'v', 'v.since', scope);
  const [before, after] = [selectState(table, 'b'), selectState(table, 'v')];
  const isNew = table.isRetractable ? 'b.until is null and v.retracted_in is null' : 'b.until is null';
  const columns = selectColumns(table, 'v', 'v.since', `case when b.until is not null then ${before} end`, after);
  return (
    where &&
    sql`${columns} ${sql.raw(`from ${schema}."${table.table}" v left join past."${table.table}" b on b.until = v.since and ${isSame(table, 'b', 'v')}`)}
      where ${where} and ${sql.raw(`(${isNew} or b.until is not null and ${differ(table, 'b', 'v')})`)}`
  );
}

/** Rows that a revision deleted. */
function selectDeleted(table: LedgeredTable, scope: ChangeScope): SQL | null {
  const where = table.isRetractable ? null : listConditions(table, 'b', 'b.until', scope);
  const isReplaced = (schema: string) =>
    `exists (select from ${schema}."${table.table}" v where v.since = b.until and ${isSame(table, 'v', 'b')})`;
  return (
    where &&
    sql`${selectColumns(table, 'b', 'b.until', selectState(table, 'b'), 'null::jsonb')} ${sql.raw(`from past."${table.table}" b`)}
      where ${where} and ${sql.raw(`not ${isReplaced('public')} and not ${isReplaced('past')}`)}`
  );
}

/** The changes in a scope, worked out from the rows of the ledgered tables and what they were before. */
export function selectChanges(scope: ChangeScope): SQL {
  const branches = LEDGERED.filter(({ kind }) => !scope.kinds || scope.kinds.includes(kind)).flatMap((table) =>
    [selectWritten(table, 'public', scope), selectWritten(table, 'past', scope), selectDeleted(table, scope)].filter(
      (branch) => branch !== null,
    ),
  );
  const none = sql`select 0, 0::bigint, '', null::bigint, null::bigint, null::bigint, null::jsonb, null::jsonb where false`;
  return branches.length > 0
    ? sql.join(branches, sql` union all `)
    : sql`select * from (${none}) none(kind, revision, place, entity_id, statement_id, article_id, before, after)`;
}

/** When rows in a scope were written or deleted: at least the revisions that have a change in it. */
function selectTimes(scope: ChangeScope, order: SQL): SQL | null {
  const times = (table: LedgeredTable, schema: string, column: 'since' | 'until') => {
    const where = listConditions(table, 'v', `v.${column}`, scope);
    return (
      where &&
      sql`(select v.${sql.identifier(column)} as revision from ${sql.raw(schema)}.${sql.identifier(table.table)} v where ${where} order by 1 ${order})`
    );
  };
  const branches = LEDGERED.filter(({ kind }) => !scope.kinds || scope.kinds.includes(kind)).flatMap((table) =>
    [times(table, 'public', 'since'), times(table, 'past', 'since'), table.isRetractable ? null : times(table, 'past', 'until')].filter(
      (branch) => branch !== null,
    ),
  );
  return branches.length > 0 ? sql.join(branches, sql` union all `) : null;
}

/** The scope between the revision where a page begins and the one by which so many rows were written; null if there are not so many. */
async function narrowScope(db: Db, scope: ChangeScope, { from, backward, size }: PagePart): Promise<ChangeScope | null> {
  const [beyond, order] = backward ? [sql`>=`, sql`asc limit ${size}`] : [sql`<=`, sql`desc limit ${size}`];
  const isIn = (revision: SQL, ...more: SQL[]): SQL =>
    sql.join([...(scope.revisions ? [scope.revisions(revision)] : []), ...more], sql` and `);
  const begin = (revision: SQL): SQL[] => (from === undefined ? [] : [sql`${revision} ${beyond} ${from[0]}::bigint`]);
  const times = selectTimes({ ...scope, revisions: (revision) => isIn(revision, sql`true`, ...begin(revision)) }, order);
  if (!times) return null;
  const [row] = (await db.execute(sql`
    select count(*)::int as found, (array_agg(t.revision order by t.revision ${backward ? sql`desc` : sql`asc`}))[1] as last
    from (select revision from (${times}) times order by 1 ${order}) t`)) as unknown as { found: number; last: string }[]; // the driver's row
  if (!row || row.found < size) return null;
  const end = sql`${row.last}::bigint`;
  return {
    ...scope,
    revisions: (revision) => isIn(revision, ...begin(revision), backward ? sql`${revision} <= ${end}` : sql`${revision} >= ${end}`),
  };
}

const toId = <T extends number>(name: string): SQL.Aliased<T> =>
  sql<T>`x.${sql.identifier(name)}`.mapWith(Number).as(name) as SQL.Aliased<T>; // a column of ids

const NEWEST_FIRST: readonly OrderKey[] = [
  { name: 'revision', expression: sql`x.revision`, type: 'bigint', descending: true },
  { name: 'kind', expression: sql`x.kind`, type: 'bigint' },
  { name: 'place', expression: sql`x.place`, type: 'text' },
];

/** The changes in a scope, newest first. */
export const buildChangeRelation = (scope: ChangeScope): Relation<ChangeRow> => ({
  source: sql`(${selectChanges(scope)}) x`,
  columns: {
    kind: sql<ChangedKind>`x.kind`.mapWith((kind: unknown) => CHANGED_KINDS[Number(kind)] as ChangedKind).as('kind'), // an index of it
    revision: toId<RevisionId>('revision'),
    entityId: toId<EntityId>('entity_id'),
    statementId: toId<StatementId>('statement_id'),
    articleId: toId<ArticleId>('article_id'),
    before: sql<ChangeRow['before']>`x.before`.as('before'),
    after: sql<ChangeRow['after']>`x.after`.as('after'),
  },
  where: undefined,
  order: NEWEST_FIRST,
});

/** The same of things that may have very many changes: pages are read from the revisions that they are of. */
export const buildLongRelation = (scope: ChangeScope): Relation<ChangeRow> => ({
  ...buildChangeRelation(scope),
  narrow: async (db, part) => {
    const narrowed = await narrowScope(db, scope, part);
    return narrowed && buildChangeRelation(narrowed);
  },
});
