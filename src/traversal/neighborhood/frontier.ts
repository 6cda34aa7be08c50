import type { EntityId } from '../../../schema/ids.ts';
import { PREDICATE_NAMES, type Predicate } from '../../../schema/ontology.ts';
import { badInput } from '../../base/errors.ts';
import { decodeCursor, encodeCursor } from '../../graphql/page/cursor.ts';
import type { FrontierRow } from '../subgraph/subgraph.ts';
import { predicateOf } from '../topology/edge-attributes.ts';
import type { EdgeFilter } from '../topology/edge-filter.ts';
import { eachLink, type NodeIndex, type Topology } from '../topology/topology.ts';
import type { Standing } from './best-candidates.ts';
import type { ExpansionOrder } from './expansion-order.ts';
import { MAX_LINKS_READ } from './walk.ts';

const KEYS = 5;

/** Where to go on at one entity, along one predicate and direction. */
export interface Onward {
  readonly id: number;
  readonly predicate: Predicate;
  readonly direction: 'OUT' | 'IN';
  /** Beyond the last that was taken; null where none was. */
  readonly beyond: Standing | null;
}

const writeCursor = (order: ExpansionOrder, { id, predicate, direction, beyond }: Onward): string =>
  encodeCursor(`frontier ${order}`, [String(id), predicate, direction, String(beyond?.rank ?? ''), String(beyond?.id ?? '')]);

/** @throws BAD_INPUT where the cursor is not one of a frontier in this order */
export function readCursor(order: ExpansionOrder, cursor: string): Onward {
  const [id, predicate, direction, rank, last] = decodeCursor(`frontier ${order}`, KEYS, cursor, 'after');
  const known = PREDICATE_NAMES.find((name) => name === predicate);
  const numbers = [id, rank, last].map(Number);
  if (!known || (direction !== 'OUT' && direction !== 'IN') || numbers.some(Number.isNaN))
    throw badInput('after', cursor, 'a cursor comes from the frontier of a neighborhood in the same order');
  const beyond = last === '' ? null : { rank: numbers[1]!, id: numbers[2]! };
  return { id: numbers[0]!, predicate: known, direction, beyond };
}

/** Lets pass only what leads on along a predicate in a direction. */
export const narrowed = (edgeFilter: EdgeFilter, { predicate, direction }: Pick<Onward, 'predicate' | 'direction'>): EdgeFilter => ({
  ...edgeFilter,
  out: edgeFilter.out && direction === 'OUT',
  in: edgeFilter.in && direction === 'IN',
  attributes: edgeFilter.attributes.map((passes, attributes) => (passes && predicateOf(attributes) === predicate ? 1 : 0)),
});

interface Cut {
  readonly order: ExpansionOrder;
  readonly cut: ReadonlyMap<NodeIndex, Standing | null>;
  readonly visited: ReadonlyMap<NodeIndex, unknown>;
}

/** What was left out, entity by entity in the order they were come to, the most first. Ends after the entity at which `most` rows or the budget of links are reached. */
export function frontierOf(topology: Topology, edgeFilter: EdgeFilter, { order, cut, visited }: Cut, most: number): FrontierRow[] {
  const rows: FrontierRow[] = [];
  let looked = 0;
  for (const [node, beyond] of cut) {
    if (rows.length >= most || looked >= MAX_LINKS_READ) break;
    const omitted = new Map<string, number>();
    eachLink(topology, edgeFilter, node, (link, other) => {
      looked += 1;
      if (visited.has(other)) return;
      const key = `${predicateOf(topology.links.attributes[link]!)} ${topology.links.subjects[link] === node ? 'OUT' : 'IN'}`;
      omitted.set(key, (omitted.get(key) ?? 0) + 1);
    });
    const id = topology.nodes.ids[node] as EntityId; // every node has an id
    for (const [key, count] of [...omitted].sort(([a, fewer], [b, more]) => more - fewer || (a < b ? -1 : 1))) {
      const [predicate, direction] = key.split(' ') as [Predicate, 'OUT' | 'IN']; // as it was made above
      rows.push({ node: id, predicate, direction, omitted: count, cursor: writeCursor(order, { id, predicate, direction, beyond }) });
    }
  }
  return rows.slice(0, most);
}
