import { and, asc, inArray } from 'drizzle-orm';
import type { EntityId } from '../../../schema/ids.ts';
import { entities } from '../../../schema/tables/index.ts';
import { RANKS, STANDINGS } from '../../../schema/words.ts';
import { GraphError } from '../../base/errors.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import { createEntityFilter, isCurrentEntity } from '../../graph/filter/entity.filter.store.ts';
import type { TraversalFilter } from '../../graph/filter/filter.ts';
import { findEntities, notFound, resolveRefs } from '../../graph/filter/refs.store.ts';
import { openTopology, type TraversalContext } from '../topology/traversal.store.ts';
import { checkAliasExists, checkPattern } from './check.ts';
import { findMatches, type Matches } from './match.ts';
import type { MatchOrder } from './order.ts';
import type { Pattern, PatternNode } from './pattern.ts';
import { computeReach } from './reach.ts';

/** Maximum number of entities that the filter of one node may match. */
export const MAX_NODE_CANDIDATES = 50_000;

/** Finds the matches of a pattern. @throws BAD_INPUT, NOT_FOUND, TOO_COSTLY */
export async function matchPattern(context: TraversalContext, pattern: Pattern, order: readonly MatchOrder[]): Promise<Matches> {
  checkPattern(pattern);
  const aliases = pattern.nodes.map(({ as }) => as);
  for (const [at, { as }] of order.entries()) checkAliasExists(`orderBy.${at}.as`, as, aliases);
  const { db } = context;
  const filter = combineFilters(pattern);
  const [among, refs, current] = await Promise.all([
    loadCandidates(db, pattern),
    resolveRefs(db, pattern.article ?? [], 'pattern.article'),
    context.topology.current(),
  ]);
  const topology = await openTopology(context, current, { ...choosePart(pattern, among), filter, refs });
  return findMatches(topology, pattern, { among, articles: pattern.article?.map(refs.article) ?? null }, order);
}

/** Loads the ids of the allowed entities of each node, ascending; null if only its kind matters. */
async function loadCandidates(db: Db, { nodes, edges }: Pattern): Promise<(readonly EntityId[] | null)[]> {
  const named = await findEntities(
    db,
    nodes.flatMap(({ entity }) => entity ?? []),
  );
  const lists: (EntityId[] | null)[] = [];
  for (const [at, { entity, kind }] of nodes.entries()) {
    const missing = entity?.find(({ written }) => !named.has(written));
    if (missing) throw await notFound(db, missing, `pattern.nodes.${at}.entity`);
    const found = entity?.flatMap(({ written }) => named.get(written) ?? []).filter((one) => !kind || kind.includes(one.kind));
    lists.push(found ? [...new Set(found.map(({ id }) => id))].sort((a, b) => a - b) : null);
  }
  return Promise.all(
    nodes.map((node, at) => {
      const ids = lists[at] ?? null;
      // The arrays may not have entities without links, so that the tables are read if there is no edge.
      return node.filter || (edges.length === 0 && !ids) ? selectCandidates(db, node, at, ids) : ids;
    }),
  );
}

/** Selects current entities of the given kinds that match the filter. */
async function selectCandidates(db: Db, { filter, kind }: PatternNode, at: number, ids: readonly EntityId[] | null): Promise<EntityId[]> {
  const argument = `pattern.nodes.${at}.filter`;
  const refs = await resolveRefs(db, filter, argument);
  const rows = await db
    .select({ id: entities.id })
    .from(entities)
    .where(
      and(
        isCurrentEntity(entities),
        kind ? inArray(entities.kind, [...new Set(kind)]) : undefined,
        ids ? isAny(entities.id, ids) : undefined,
        createEntityFilter(refs).condition(filter, entities),
      ),
    )
    .orderBy(asc(entities.id))
    .limit(MAX_NODE_CANDIDATES + 1);
  if (rows.length > MAX_NODE_CANDIDATES) {
    const message = `${argument} is met by more than ${MAX_NODE_CANDIDATES} entities: narrow it, or give only kinds`;
    throw new GraphError('TOO_COSTLY', message, { argument, allowed: MAX_NODE_CANDIDATES });
  }
  return rows.map(({ id }) => id);
}

/** Chooses the part to read from the tables: around the node with the fewest candidates, or everything. */
function choosePart(pattern: Pattern, among: readonly (readonly EntityId[] | null)[]) {
  const [first] = [...among.entries()].flatMap(([at, ids]) => (ids ? [{ at, ids }] : [])).sort((a, b) => a.ids.length - b.ids.length);
  return first ? { around: first.ids, depth: computeReach(pattern, first.at) } : { around: null, depth: 0 };
}

/** Combines what holds for the statements of all edges. The edge filters test the rest. */
const combineFilters = ({ edges, asOf, article }: Pattern): TraversalFilter => ({
  asOf,
  article,
  predicate: edges.every(({ predicate }) => predicate) ? edges.flatMap(({ predicate }) => predicate ?? []) : null,
  rank: edges.some(({ rank }) => rank) ? RANKS : null,
  standing: edges.some(({ standing }) => standing) ? STANDINGS : null,
  cancelled: edges.some(({ cancelled }) => cancelled),
});
