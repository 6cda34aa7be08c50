import type { LinkIndex, NodeIndex, Topology } from '../topology/topology.ts';
import type { ReadyEdge, ReadyNode, ReadyPattern } from './compile.ts';
import { type Budget, eachWay, type Leg } from './edge-paths.ts';
import { estimate } from './estimate.ts';
import { type Plan, planOf, type Step } from './plan.ts';
import { startsOf } from './starts.ts';

export const MAX_ROWS = 10_000;
/** The most links that are looked at for a pattern. */
export const MAX_LINKS_READ = 3_000_000;

/** An entity for each node of a pattern, and for each edge the links from its `from` to its `to`. */
export interface Found {
  readonly nodes: readonly NodeIndex[];
  readonly ways: readonly (readonly LinkIndex[])[];
}

export interface FoundRows {
  readonly rows: readonly Found[];
  /** A budget ended the search: there may be more. */
  readonly truncated: boolean;
}

/** A search under way, and the row it is at. */
interface Search {
  readonly topology: Topology;
  readonly pattern: ReadyPattern;
  readonly plan: Plan;
  readonly budget: Budget;
  readonly mostRows: number;
  /** -1 where a node is still open. */
  readonly nodes: NodeIndex[];
  readonly ways: (readonly LinkIndex[])[];
  readonly rows: Found[];
}

/** Finds what a pattern matches: every assignment once, and in each no link twice. Which of them a budget lets be found is always the same. */
export function search(topology: Topology, pattern: ReadyPattern, mostRows = MAX_ROWS, mostLinks = MAX_LINKS_READ): FoundRows {
  const guess = estimate(topology, pattern);
  const at: Search = {
    ...{ topology, pattern, plan: planOf(pattern, guess), budget: { links: mostLinks }, mostRows },
    ...{ nodes: pattern.nodes.map(() => -1), ways: pattern.edges.map(() => []), rows: [] },
  };
  const { start } = at.plan;
  for (const node of startsOf(topology, pattern, start, guess)) {
    at.budget.links -= 1;
    if (at.budget.links < 0 || (isCandidate(at, start, node) && take(at, start, node, 0))) return { rows: at.rows, truncated: true };
  }
  return { rows: at.rows, truncated: false };
}

/** Takes an entity for a node, and goes on with a step. @returns whether a budget is spent */
function take(at: Search, index: number, node: NodeIndex, next: number): boolean {
  at.nodes[index] = node;
  const isSpent = follow(at, next);
  at.nodes[index] = -1;
  return isSpent;
}

/** Goes along the edge of a step in every way there is; after the last step there is a row. */
function follow(at: Search, next: number): boolean {
  const step = at.plan.steps[next];
  if (!step) return addRow(at);
  const { from, to } = at.pattern.edges[step.edge] as ReadyEdge; // the plan has the pattern's edges
  const [here, there] = step.isForward ? [from, to] : [to, from];
  const isOpen = at.nodes[there] === -1;
  return eachWay(legOf(at, step, there), at.nodes[here] as NodeIndex, (end, way) => {
    at.ways[step.edge] = way;
    const isSpent = isOpen ? take(at, there, end, next + 1) : follow(at, next + 1);
    at.ways[step.edge] = [];
    return isSpent;
  });
}

function addRow({ nodes, ways, plan, rows, mostRows }: Search): boolean {
  if (rows.length === mostRows) return true;
  const backward = new Set(plan.steps.flatMap(({ edge, isForward }) => (isForward ? [] : [edge])));
  rows.push({ nodes: [...nodes], ways: ways.map((way, edge) => (backward.has(edge) ? way.toReversed() : way)) });
  return false;
}

function legOf(at: Search, { edge, isForward }: Step, there: number): Leg {
  const { topology, pattern, budget, nodes, ways } = at;
  const { forward, backward, least, most } = pattern.edges[edge] as ReadyEdge; // as above
  const known = nodes[there] as NodeIndex; // every node has a place
  return {
    ...{ topology, budget, edgeFilter: isForward ? forward : backward, least, most },
    few: known < 0 ? (pattern.nodes[there]?.among ?? null) : [known],
    isEnd: (node) => (known < 0 ? isCandidate(at, there, node) : node === known),
    isUsed: (link) => ways.some((way) => way.includes(link)),
  };
}

/** Whether a node of the pattern may be an entity, beside what the others are. */
function isCandidate({ topology, pattern, nodes }: Search, index: number, node: NodeIndex): boolean {
  const { kinds, isAmong, pairs } = pattern.nodes[index] as ReadyNode; // asked of a node that is there
  const { ids, kinds: kindOf } = topology.nodes;
  if (isAmong ? !isAmong.has(node) : kinds[kindOf[node]!] !== 1) return false;
  return pairs.every(({ other, sign }) => {
    const its = nodes[other] as NodeIndex; // -1 where it is open
    return its < 0 || (sign === 0 ? its !== node : Math.sign(ids[node]! - ids[its]!) === sign);
  });
}
