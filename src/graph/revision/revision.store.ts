import { and, eq, inArray, lte, type SQL, sql } from 'drizzle-orm';
import type { ArticleId, RevisionId } from '../../../schema/ids.ts';
import { revisions } from '../../../schema/tables/index.ts';
import type { Operation, Origin } from '../../../schema/words.ts';
import { badInput } from '../../base/errors.ts';
import type { ArticleRef, EntityRef } from '../../base/ref.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import { selectParents } from '../../graphql/page/page.store.ts';
import type { Relation } from '../../graphql/page/relation.ts';
import { resolveRefs } from '../filter/refs.store.ts';
import { isUntil, selectChanges } from './changes.store.ts';
import { CHANGE_ACTIONS, CHANGED_KINDS, type ChangeAction, type ChangedKind, type Owner } from './ledgered.ts';
import { isOf } from './scope.store.ts';

export interface RevisionRow {
  readonly id: RevisionId;
  readonly at: string;
  readonly operation: Operation;
  readonly origin: Origin;
  readonly account: string;
  readonly reason: string | null;
  readonly articleId: ArticleId | null;
}

const columns = {
  id: revisions.id,
  at: revisions.at,
  operation: revisions.operation,
  origin: revisions.origin,
  account: revisions.account,
  reason: revisions.reason,
  articleId: revisions.articleId,
};

/** Condition: a revision was there at a known one. */
const isByThen = (known: RevisionId | undefined): SQL | undefined => (known === undefined ? undefined : lte(revisions.id, known));

/** Revisions by id, up to a known one. */
export async function loadRevisions(db: Db, ids: readonly RevisionId[], known: RevisionId | undefined): Promise<(RevisionRow | null)[]> {
  const rows = await db
    .select(columns)
    .from(revisions)
    .where(and(isAny(revisions.id, ids), isByThen(known)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

export interface RevisionFilter {
  readonly operation?: readonly Operation[] | null | undefined;
  readonly origin?: readonly Origin[] | null | undefined;
  readonly account?: readonly string[] | null | undefined;
  readonly article?: readonly ArticleRef[] | null | undefined;
  readonly entity?: readonly EntityRef[] | null | undefined;
  readonly at?: { readonly from?: string | null | undefined; readonly to?: string | null | undefined } | null | undefined;
}

/** The revisions up to a known one that match a filter, newest first. @throws NOT_FOUND for an unknown reference, BAD_INPUT for an empty range */
export async function buildRevisionRelation(db: Db, filter: RevisionFilter, known: RevisionId | undefined): Promise<Relation<RevisionRow>> {
  const { operation, origin, account, article, entity, at } = filter;
  const refs = await resolveRefs(db, filter);
  if (at?.from != null && at.to != null && Date.parse(at.from) > Date.parse(at.to))
    throw badInput('filter.at.to', at.to, 'a range ends after it begins');
  const changed = entity && selectChanges({ rows: isOf({ entity: entity.map(refs.entity), statement: [], article: [] }) });
  return {
    source: revisions,
    columns,
    where: and(
      eq(revisions.isOpen, false),
      isByThen(known),
      operation ? inArray(revisions.operation, [...new Set(operation)]) : undefined,
      origin ? inArray(revisions.origin, [...new Set(origin)]) : undefined,
      account ? inArray(revisions.account, [...new Set(account)]) : undefined,
      article ? isAny(revisions.articleId, article.map(refs.article)) : undefined,
      changed ? sql`${revisions.id} in (select x.revision from (${changed}) x)` : undefined,
      at?.from == null ? undefined : sql`${revisions.at} >= ${at.from}`,
      at?.to == null ? undefined : sql`${revisions.at} <= ${at.to}`,
    ),
    order: [{ name: 'id', expression: revisions.id, type: 'bigint', descending: true }],
  };
}

/** The number of changes of a kind in a revision. */
export interface ChangeCount {
  readonly kind: ChangedKind;
  readonly action: ChangeAction;
  readonly count: number;
}

export const isOfParent = (revision: SQL): SQL => sql`${revision} = p.parent`;
const ACTION = sql`case when x.before is null then 0 when x.after is null then 2 else 1 end`;

/** How many things of each kind each revision added, changed and removed. */
export async function loadChangeCounts(db: Db, ids: readonly RevisionId[]): Promise<ChangeCount[][]> {
  const rows = await db
    .select({
      ord: sql<number>`p.ord`.mapWith(Number),
      kind: sql<number>`x.kind`.mapWith(Number),
      action: sql<number>`${ACTION}`.mapWith(Number),
      count: sql<number>`count(*)`.mapWith(Number),
    })
    .from(sql`${selectParents(ids)} cross join lateral (${selectChanges({ revisions: isOfParent })}) x`)
    .groupBy(sql`1, 2, 3`)
    .orderBy(sql`1, 2, 3`);
  const byPlace = Map.groupBy(rows, ({ ord }) => ord);
  return ids.map((_, index) =>
    (byPlace.get(index + 1) ?? []).map(({ kind, action, count }) => ({
      kind: CHANGED_KINDS[kind] as ChangedKind, // an index of it
      action: CHANGE_ACTIONS[action] as ChangeAction, // as above
      count,
    })),
  );
}

/** The last revision, up to a known one, with a change that belongs to each thing; null if there is none. */
export async function loadLastRevisions(
  db: Db,
  owner: Owner,
  ids: readonly number[],
  known: RevisionId | undefined,
): Promise<(RevisionId | null)[]> {
  const id = sql`x.${sql.identifier(`${owner}_id`)}`;
  const changes = selectChanges({
    rows: ({ owners }, row) => {
      const column = owners[owner];
      return column === undefined ? null : isAny(row(column), ids);
    },
    ...isUntil(known),
  });
  const rows = await db
    .select({ id: sql<number>`${id}`.mapWith(Number), last: sql<RevisionId>`max(x.revision)`.mapWith(Number) })
    .from(sql`(${changes}) x`)
    .groupBy(id);
  const byId = new Map(rows.map((row) => [row.id, row.last as RevisionId])); // a revision's number
  return ids.map((one) => byId.get(one) ?? null);
}
