import type { EntityId } from '../../../schema/ids.ts';
import { PREDICATE_NAMES, type Predicate } from '../../../schema/ontology.ts';
import { badInput } from '../../base/errors.ts';
import { decodeCursor, encodeCursor } from '../../graphql/page/cursor.ts';
import type { FrontierRow } from '../subgraph/subgraph.ts';
import { getPredicate } from '../topology/edge-attributes.ts';
import type { EdgeFilter } from '../topology/edge-filter.ts';
import { type NodeIndex, type Topology, visitLinks } from '../topology/topology.ts';
import type { RankKey } from './best-candidates.ts';
import type { ExpansionOrder } from './expansion-order.ts';
import { MAX_WALK_LINKS } from './walk.ts';

const KEYS = 5;

/** Where to continue: at one entity, along one predicate and direction. */
export interface Continuation {
  readonly id: number;
  readonly predicate: Predicate;
  readonly direction: 'OUT' | 'IN';
  /** Key of the last neighbor that was visited; null if none was. */
  readonly resumeAfter: RankKey | null;
}

export const writeFrontierCursor = (order: ExpansionOrder, { id, predicate, direction, resumeAfter }: Continuation): string =>
  encodeCursor(`frontier ${order}`, [String(id), predicate, direction, String(resumeAfter?.rank ?? ''), String(resumeAfter?.id ?? '')]);

/** @throws BAD_INPUT if this is not a frontier cursor for this order */
export function readFrontierCursor(order: ExpansionOrder, cursor: string): Continuation {
  const [id, predicate, direction, rank, last] = decodeCursor(`frontier ${order}`, KEYS, cursor, 'after');
  const predicateName = PREDICATE_NAMES.find((name) => name === predicate);
  const numbers = [id, rank, last].map(Number);
  if (!predicateName || (direction !== 'OUT' && direction !== 'IN') || numbers.some(Number.isNaN))
    throw badInput('after', cursor, 'a cursor comes from the frontier of a neighborhood in the same order');
  const resumeAfter = last === '' ? null : { rank: numbers[1]!, id: numbers[2]! };
  return { id: numbers[0]!, predicate: predicateName, direction, resumeAfter };
}

/** Restricts an edge filter to one predicate and direction. */
export const narrowFilter = (
  edgeFilter: EdgeFilter,
  { predicate, direction }: Pick<Continuation, 'predicate' | 'direction'>,
): EdgeFilter => ({
  ...edgeFilter,
  out: edgeFilter.out && direction === 'OUT',
  in: edgeFilter.in && direction === 'IN',
  attributes: edgeFilter.attributes.map((passes, attributes) => (passes && getPredicate(attributes) === predicate ? 1 : 0)),
});

interface FrontierState {
  readonly order: ExpansionOrder;
  readonly cut: ReadonlyMap<NodeIndex, RankKey | null>;
  readonly visited: ReadonlyMap<NodeIndex, unknown>;
}

/**
 * Lists what was left out, by entity in the order they were reached, largest number first. It stops after the entity at
 * which `limit` rows or the link budget are reached.
 */
export function listFrontier(
  topology: Topology,
  edgeFilter: EdgeFilter,
  { order, cut, visited }: FrontierState,
  limit: number,
): FrontierRow[] {
  const rows: FrontierRow[] = [];
  let linksRead = 0;
  for (const [node, resumeAfter] of cut) {
    if (rows.length >= limit || linksRead >= MAX_WALK_LINKS) break;
    const omitted = new Map<string, number>();
    visitLinks(topology, edgeFilter, node, (link, other) => {
      linksRead += 1;
      if (visited.has(other)) return;
      const key = `${getPredicate(topology.links.attributes[link]!)} ${topology.links.subjects[link] === node ? 'OUT' : 'IN'}`;
      omitted.set(key, (omitted.get(key) ?? 0) + 1);
    });
    const id = topology.nodes.ids[node] as EntityId; // every node has an id
    for (const [key, count] of [...omitted].sort(([a, fewer], [b, more]) => more - fewer || (a < b ? -1 : 1))) {
      const [predicate, direction] = key.split(' ') as [Predicate, 'OUT' | 'IN']; // as it was made above
      rows.push({
        node: id,
        predicate,
        direction,
        omitted: count,
        cursor: writeFrontierCursor(order, { id, predicate, direction, resumeAfter }),
      });
    }
  }
  return rows.slice(0, limit);
}
