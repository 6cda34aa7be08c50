import type { LinkIndex, NodeIndex, Topology } from '../topology/topology.ts';
import type { CompiledEdge, CompiledNode, CompiledPattern } from './compile.ts';
import { type Budget, type EdgeSearch, visitEdgePaths } from './edge-paths.ts';
import { estimateCosts } from './estimate.ts';
import { makePlan, type Plan, type Step } from './plan.ts';
import { listStarts } from './starts.ts';

export const MAX_MATCHES = 10_000;
/** Maximum number of links to read for a pattern. */
export const MAX_PATTERN_LINKS = 3_000_000;

/** An entity for each node of a pattern, and for each edge its links from `from` to `to`. */
export interface FoundMatch {
  readonly nodes: readonly NodeIndex[];
  readonly paths: readonly (readonly LinkIndex[])[];
}

export interface SearchResult {
  readonly rows: readonly FoundMatch[];
  /** A limit ended the search: there may be more. */
  readonly truncated: boolean;
}

/** State of a search, with the current match. */
interface SearchState {
  readonly topology: Topology;
  readonly pattern: CompiledPattern;
  readonly plan: Plan;
  readonly budget: Budget;
  readonly maxRows: number;
  /** -1 for nodes that are not bound yet. */
  readonly nodes: NodeIndex[];
  readonly paths: (readonly LinkIndex[])[];
  readonly rows: FoundMatch[];
}

/**
 * Finds the matches of a pattern, each once. No match uses a link twice. If a limit ends the search, the matches found
 * are always the same.
 */
export function searchPattern(
  topology: Topology,
  pattern: CompiledPattern,
  maxRows = MAX_MATCHES,
  maxLinks = MAX_PATTERN_LINKS,
): SearchResult {
  const estimate = estimateCosts(topology, pattern);
  const state: SearchState = {
    ...{ topology, pattern, plan: makePlan(pattern, estimate), budget: { links: maxLinks }, maxRows },
    ...{ nodes: pattern.nodes.map(() => -1), paths: pattern.edges.map(() => []), rows: [] },
  };
  const { start } = state.plan;
  for (const node of listStarts(topology, pattern, start, estimate)) {
    state.budget.links -= 1;
    if (state.budget.links < 0 || (isCandidate(state, start, node) && bindNode(state, start, node, 0)))
      return { rows: state.rows, truncated: true };
  }
  return { rows: state.rows, truncated: false };
}

/** Binds a node to an entity, and continues with a step. @returns true if a limit is reached */
function bindNode(state: SearchState, index: number, node: NodeIndex, next: number): boolean {
  state.nodes[index] = node;
  const isSpent = followStep(state, next);
  state.nodes[index] = -1;
  return isSpent;
}

/** Follows every path along the edge of a step. After the last step, a match is complete. */
function followStep(state: SearchState, next: number): boolean {
  const step = state.plan.steps[next];
  if (!step) return addRow(state);
  const { from, to } = state.pattern.edges[step.edge] as CompiledEdge; // the plan has the pattern's edges
  const [here, there] = step.isForward ? [from, to] : [to, from];
  const isOpen = state.nodes[there] === -1;
  return visitEdgePaths(createEdgeSearch(state, step, there), state.nodes[here] as NodeIndex, (end, path) => {
    state.paths[step.edge] = path;
    const isSpent = isOpen ? bindNode(state, there, end, next + 1) : followStep(state, next + 1);
    state.paths[step.edge] = [];
    return isSpent;
  });
}

function addRow({ nodes, paths, plan, rows, maxRows }: SearchState): boolean {
  if (rows.length === maxRows) return true;
  const backward = new Set(plan.steps.flatMap(({ edge, isForward }) => (isForward ? [] : [edge])));
  rows.push({ nodes: [...nodes], paths: paths.map((path, edge) => (backward.has(edge) ? path.toReversed() : path)) });
  return false;
}

function createEdgeSearch(state: SearchState, { edge, isForward }: Step, there: number): EdgeSearch {
  const { topology, pattern, budget, nodes, paths } = state;
  const { forward, backward, minHops, maxHops } = pattern.edges[edge] as CompiledEdge; // as above
  const boundNode = nodes[there] as NodeIndex; // every node has an entry
  return {
    ...{ topology, budget, edgeFilter: isForward ? forward : backward, minHops, maxHops },
    knownEnds: boundNode < 0 ? (pattern.nodes[there]?.among ?? null) : [boundNode],
    isEnd: (node) => (boundNode < 0 ? isCandidate(state, there, node) : node === boundNode),
    isUsed: (link) => paths.some((path) => path.includes(link)),
  };
}

/** Returns true if a node of the pattern may be an entity, given the other bound nodes. */
function isCandidate({ topology, pattern, nodes }: SearchState, index: number, node: NodeIndex): boolean {
  const { kinds, isAmong, pairs } = pattern.nodes[index] as CompiledNode; // an index of a node
  const { ids, kinds: kindOf } = topology.nodes;
  if (isAmong ? !isAmong.has(node) : kinds[kindOf[node]!] !== 1) return false;
  return pairs.every(({ other, sign }) => {
    const otherNode = nodes[other] as NodeIndex; // -1 if it is not bound
    return otherNode < 0 || (sign === 0 ? otherNode !== node : Math.sign(ids[node]! - ids[otherNode]!) === sign);
  });
}
