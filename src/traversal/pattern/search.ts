import type { LinkIndex, NodeIndex, Topology } from '../topology/topology.ts';
import type { CompiledEdge, CompiledNode, CompiledPattern } from './compile.ts';
import { type Budget, type EdgeSearch, visitEdgePaths } from './edge-paths.ts';
import { estimateCosts } from './estimate.ts';
import { makePlan, type Plan, type Step } from './plan.ts';
import { listStarts } from './starts.ts';

export const MAX_MATCHES = 10_000;
/** The most links that are looked at for a pattern. */
export const MAX_PATTERN_LINKS = 3_000_000;

/** An entity for each node of a pattern, and for each edge the links from its `from` to its `to`. */
export interface FoundMatch {
  readonly nodes: readonly NodeIndex[];
  readonly paths: readonly (readonly LinkIndex[])[];
}

export interface SearchResult {
  readonly rows: readonly FoundMatch[];
  /** A budget ended the search: there may be more. */
  readonly truncated: boolean;
}

/** A search under way, and the row it is at. */
interface SearchState {
  readonly topology: Topology;
  readonly pattern: CompiledPattern;
  readonly plan: Plan;
  readonly budget: Budget;
  readonly maxRows: number;
  /** -1 where a node is still open. */
  readonly nodes: NodeIndex[];
  readonly paths: (readonly LinkIndex[])[];
  readonly rows: FoundMatch[];
}

/** Finds what a pattern matches: every assignment once, and in each no link twice. Which of them a budget lets be found is always the same. */
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

/** Takes an entity for a node, and goes on with a step. @returns whether a budget is spent */
function bindNode(state: SearchState, index: number, node: NodeIndex, next: number): boolean {
  state.nodes[index] = node;
  const isSpent = followStep(state, next);
  state.nodes[index] = -1;
  return isSpent;
}

/** Goes along the edge of a step in every way there is; after the last step there is a row. */
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
  const boundNode = nodes[there] as NodeIndex; // every node has a place
  return {
    ...{ topology, budget, edgeFilter: isForward ? forward : backward, minHops, maxHops },
    knownEnds: boundNode < 0 ? (pattern.nodes[there]?.among ?? null) : [boundNode],
    isEnd: (node) => (boundNode < 0 ? isCandidate(state, there, node) : node === boundNode),
    isUsed: (link) => paths.some((path) => path.includes(link)),
  };
}

/** Whether a node of the pattern may be an entity, beside what the others are. */
function isCandidate({ topology, pattern, nodes }: SearchState, index: number, node: NodeIndex): boolean {
  const { kinds, isAmong, pairs } = pattern.nodes[index] as CompiledNode; // asked of a node that is there
  const { ids, kinds: kindOf } = topology.nodes;
  if (isAmong ? !isAmong.has(node) : kinds[kindOf[node]!] !== 1) return false;
  return pairs.every(({ other, sign }) => {
    const otherNode = nodes[other] as NodeIndex; // -1 where it is open
    return otherNode < 0 || (sign === 0 ? otherNode !== node : Math.sign(ids[node]! - ids[otherNode]!) === sign);
  });
}
