import { getDegree } from './adjacency-lists.ts';
import type { Level } from './louvain-level.ts';
import type { Pace } from './pace.ts';
import { drawShuffled } from './random.ts';

/** A smaller gain is a rounding error. */
const MIN_GAIN = 1e-9;

interface Communities {
  /** Community of each node. */
  readonly of: Uint32Array;
  /** Total strength of each community. */
  readonly strengths: Float64Array;
  /** Weight between the current node and each community, and the communities it is linked to. */
  readonly weights: Float64Array;
  readonly linked: Uint32Array;
}

/** Nodes to visit, as a ring buffer. */
interface Queue {
  readonly nodes: Uint32Array;
  readonly isIn: Uint8Array;
  first: number;
  waiting: number;
}

interface MoveOptions {
  /** Initial community of each node, below the number of nodes. */
  readonly initial: Uint32Array;
  /** Seed of the order of visits. */
  readonly seed: number;
  readonly pace: Pace;
  /** Progress after a number of visits per node. */
  readonly progressAt: (looks: number) => number;
}

/**
 * Moves each node to the community with the largest gain of modularity, until no move gains any. All nodes are visited
 * once, in a shuffled order that is always the same, then those whose neighbors moved to another community.
 * @returns the community of each node
 */
export async function moveNodes(level: Level, { initial, seed, pace, progressAt }: MoveOptions): Promise<Uint32Array> {
  const count = initial.length;
  const communities = createCommunities(level, initial);
  const queue: Queue = { nodes: drawShuffled(count, count, seed), isIn: new Uint8Array(count).fill(1), first: 0, waiting: count };
  await pace.giveWay(progressAt(0));
  for (let looks = 0; queue.waiting > 0; looks += 1) {
    const index = dequeue(queue);
    const to = findBestCommunity(level, communities, index);
    if (to !== communities.of[index]) {
      move(level, communities, index, to);
      enqueueNeighbors(level, communities, queue, index);
    }
    if (pace.isDue(1 + getDegree(level, index))) await pace.giveWay(progressAt(looks / count));
  }
  return communities.of;
}

function createCommunities({ strengths }: Level, initial: Uint32Array): Communities {
  const count = strengths.length;
  const sums = new Float64Array(count);
  for (let index = 0; index < count; index += 1) sums[initial[index]!]! += strengths[index]!;
  return { of: initial.slice(), strengths: sums, weights: new Float64Array(count), linked: new Uint32Array(count) };
}

function dequeue(queue: Queue): number {
  const index = queue.nodes[queue.first]!;
  queue.first = (queue.first + 1) % queue.nodes.length;
  queue.waiting -= 1;
  queue.isIn[index] = 0;
  return index;
}

/** Finds the community with the largest gain. On a tie, the node stays; otherwise the first one in its list wins. */
function findBestCommunity({ starts, ends, weights, strengths, total }: Level, communities: Communities, index: number): number {
  const { of, linked, weights: between } = communities;
  const [own, strength] = [of[index]!, strengths[index]!];
  const end = starts[index + 1]!;
  let linkedCount = 0;
  for (let at = starts[index]!; at < end; at += 1) {
    const community = of[ends[at]!]!;
    if (between[community] === 0) linked[linkedCount++] = community;
    between[community]! += weights[at]!;
  }
  let best = own;
  let maxGain = between[own]! - (strength * (communities.strengths[own]! - strength)) / total;
  for (let at = 0; at < linkedCount; at += 1) {
    const community = linked[at]!;
    const gain = between[community]! - (strength * communities.strengths[community]!) / total;
    between[community] = 0;
    if (community === own || gain <= maxGain + MIN_GAIN) continue;
    best = community;
    maxGain = gain;
  }
  return best;
}

function move({ strengths }: Level, communities: Communities, index: number, to: number): void {
  const strength = strengths[index]!;
  communities.strengths[communities.of[index]!]! -= strength;
  communities.strengths[to]! += strength;
  communities.of[index] = to;
}

function enqueueNeighbors({ starts, ends }: Level, { of }: Communities, queue: Queue, index: number): void {
  const end = starts[index + 1]!;
  for (let at = starts[index]!; at < end; at += 1) {
    const other = ends[at]!;
    if (queue.isIn[other] === 1 || of[other] === of[index]) continue;
    queue.isIn[other] = 1;
    queue.nodes[(queue.first + queue.waiting) % queue.nodes.length] = other;
    queue.waiting += 1;
  }
}
