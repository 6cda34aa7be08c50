import type { EntityId } from '../../../schema/ids.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { compareKeys, type ListOrder } from '../../graphql/page/slice-rows.ts';
import { buildHop, type HopRow } from '../hop/hop.ts';
import { getOtherEnd, type LinkIndex, type NodeIndex, type Topology } from '../topology/topology.ts';
import { checkAliasExists } from './check.ts';
import { compilePattern, type PatternFacts } from './compile.ts';
import { createSortKey, type MatchOrder } from './order.ts';
import { getHopRange, type Pattern } from './pattern.ts';
import { type FoundMatch, searchPattern } from './search.ts';

/** One match of a pattern. */
export interface MatchRow {
  readonly pattern: Pattern;
  /** Entity of each node. */
  readonly entities: readonly EntityId[];
  /** Hops of each edge, from its `from` to its `to`. */
  readonly edges: readonly (readonly HopRow[])[];
  readonly key: readonly number[];
}

/** All matches that were found, in order. */
export interface Matches {
  readonly pattern: Pattern;
  readonly rows: readonly MatchRow[];
  readonly order: ListOrder<MatchRow>;
  /** A limit ended the search: there may be more. */
  readonly truncated: boolean;
}

export interface MatchGroup {
  readonly entity: EntityId;
  readonly count: number;
}

/** Finds the matches of a pattern. */
export function findMatches(topology: Topology, pattern: Pattern, facts: PatternFacts, order: readonly MatchOrder[]): Matches {
  const { rows, truncated } = searchPattern(topology, compilePattern(topology, pattern, facts));
  const maxHops = pattern.edges.map((edge) => getHopRange(edge).max);
  const aliases = pattern.nodes.map(({ as }) => as);
  const toKey = createSortKey(topology, aliases, maxHops, order);
  const toHops = createHopBuilder(
    topology,
    pattern.edges.map(({ from }) => aliases.indexOf(from)),
  );
  const matches = rows.map((found) => ({
    pattern,
    entities: found.nodes.map((node) => topology.nodes.ids[node] as EntityId), // every node has an id
    edges: toHops(found),
    key: toKey(found),
  }));
  const keys = order.length + aliases.length + maxHops.reduce((total, hops) => total + hops, 0);
  return {
    ...{ pattern, truncated, rows: matches.sort((a, b) => compareKeys(a.key, b.key)) },
    order: { name: `match ${JSON.stringify([pattern, order])}`, keys, key: ({ key }) => key },
  };
}

/** Creates a function that turns links into hops. Equal hops are one object. */
function createHopBuilder(topology: Topology, from: readonly number[]) {
  const hops = new Map<number, HopRow>();
  const hopOf = (link: LinkIndex, node: NodeIndex): HopRow => {
    const index = 2 * link + Number(topology.links.subjects[link] === node);
    const hop = hops.get(index) ?? buildHop(topology, link, node);
    hops.set(index, hop);
    return hop;
  };
  return ({ nodes, paths }: FoundMatch): HopRow[][] =>
    paths.map((path, edge) => {
      let node = nodes[from[edge] ?? 0] as NodeIndex; // every edge comes from a node
      return path.map((link) => {
        const hop = hopOf(link, node);
        node = getOtherEnd(topology, link, node);
        return hop;
      });
    });
}

/** Counts the matches of each entity of an alias, largest number first. @throws BAD_INPUT if no node has the alias */
export function groupMatches({ pattern, rows }: Matches, by: string): MatchGroup[] {
  const aliases = pattern.nodes.map(({ as }) => as);
  checkAliasExists('by', by, aliases);
  const index = aliases.indexOf(by);
  const counts = new Map<EntityId, number>();
  for (const { entities } of rows) {
    const entity = entities[index] as EntityId; // one for each node
    counts.set(entity, (counts.get(entity) ?? 0) + 1);
  }
  return Array.from(counts, ([entity, count]) => ({ entity, count }))
    .sort((a, b) => b.count - a.count || a.entity - b.entity)
    .slice(0, MAX_LIST_LENGTH);
}
