import { KIND_NAMES } from '../../../schema/ontology.ts';
import { compileEdgeFilter, type EdgeFilter } from '../topology/edge-filter.ts';
import { findNode, type NodeIndex, type Topology } from '../topology/topology.ts';
import { getHopRange, type Pattern, type PatternNode } from './pattern.ts';

/** A node of a pattern, compiled for a topology. */
export interface CompiledNode {
  /** 1 at the index of each allowed kind. */
  readonly kinds: Uint8Array;
  /** Allowed entities of any kind, by ascending id; null if only the kind matters. */
  readonly among: readonly NodeIndex[] | null;
  readonly isAmong: ReadonlySet<NodeIndex> | null;
  /** Conditions between this node and others. */
  readonly pairs: readonly NodePair[];
}

/** Required order of two ids; 0 means that they only have to differ. */
export interface NodePair {
  readonly other: number;
  readonly sign: -1 | 0 | 1;
}

/** An edge of a pattern, compiled for a topology. Its ends are indexes of nodes. */
export interface CompiledEdge {
  readonly from: number;
  readonly to: number;
  /** Edge filters when walked from `from` and from `to`. */
  readonly forward: EdgeFilter;
  readonly backward: EdgeFilter;
  readonly minHops: number;
  readonly maxHops: number;
}

export interface CompiledPattern {
  readonly nodes: readonly CompiledNode[];
  readonly edges: readonly CompiledEdge[];
}

/** Values of a pattern that were read from the tables. */
export interface PatternFacts {
  /** Ids of the allowed entities of each node, ascending; null if only the kind matters. */
  readonly among: readonly (readonly number[] | null)[];
  /** Ids of the named articles. */
  readonly articles: readonly number[] | null;
}

/** Compiles a pattern for a topology as it is now. */
export function compilePattern(topology: Topology, pattern: Pattern, { among, articles }: PatternFacts): CompiledPattern {
  const indexes = new Map(pattern.nodes.map(({ as }, at) => [as, at]));
  const indexOf = (alias: string): number => indexes.get(alias) as number; // checkPattern has checked the alias
  const pairs = collectPairs(pattern, indexOf);
  return {
    nodes: pattern.nodes.map((node, at) => compileNode(topology, node, among[at] ?? null, pairs[at] ?? [])),
    edges: pattern.edges.map((edge) => {
      const forward = compileEdgeFilter(topology, { ...edge, articles, asOf: pattern.asOf });
      const { min, max } = getHopRange(edge);
      return {
        ...{ from: indexOf(edge.from), to: indexOf(edge.to), minHops: min, maxHops: max },
        ...{ forward, backward: { ...forward, out: forward.in, in: forward.out } },
      };
    }),
  };
}

function compileNode(topology: Topology, { kind }: PatternNode, ids: readonly number[] | null, pairs: readonly NodePair[]): CompiledNode {
  const among = ids?.map((id) => findNode(topology, id)).filter((node) => node >= 0) ?? null;
  return {
    kinds: Uint8Array.from(KIND_NAMES, (one) => Number(!kind || kind.includes(one))),
    among,
    isAmong: among && new Set(among),
    pairs,
  };
}

/** Collects the pairs of each node. */
function collectPairs({ nodes, where }: Pattern, indexOf: (alias: string) => number): NodePair[][] {
  const pairs = nodes.map((): NodePair[] => []);
  const add = (aliases: readonly string[] | null | undefined, isOrdered: boolean) => {
    const indexes = aliases?.map(indexOf) ?? [];
    for (const [at, one] of indexes.entries())
      for (const other of indexes.slice(at + 1)) {
        pairs[one]?.push({ other, sign: isOrdered ? -1 : 0 });
        pairs[other]?.push({ other: one, sign: isOrdered ? 1 : 0 });
      }
  };
  for (const { differ, ordered } of where ?? []) {
    add(differ, false);
    add(ordered, true);
  }
  return pairs;
}
