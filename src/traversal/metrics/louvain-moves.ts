import { getDegree } from './adjacency-lists.ts';
import type { Level } from './louvain-level.ts';
import type { Pace } from './pace.ts';
import { drawShuffled } from './random.ts';

/** Less than this is lost in rounding. */
const MIN_GAIN = 1e-9;

interface Communities {
  /** The community of each place. */
  readonly of: Uint32Array;
  /** The strengths of what is in each. */
  readonly strengths: Float64Array;
  /** The weight between the place that is looked at and each, and which of them it is tied to. */
  readonly weights: Float64Array;
  readonly linked: Uint32Array;
}

/** The places still to be looked at, in a circle. */
interface Queue {
  readonly nodes: Uint32Array;
  readonly isIn: Uint8Array;
  first: number;
  waiting: number;
}

interface MoveOptions {
  /** The community of each place to begin with, as a number below that of places. */
  readonly initial: Uint32Array;
  /** Of the order in which places are looked at. */
  readonly seed: number;
  readonly pace: Pace;
  /** How far it is when each place was looked at so often. */
  readonly progressAt: (looks: number) => number;
}

/**
 * Moves each place to the community that gains most modularity, until no move gains any: first each once, in an order that
 * is shuffled but always the same, then again those whose neighbors went to another community.
 * @returns the community of each place
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

/** The community where a place gains most; of equal ones its own, then the one that comes first in its list. */
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
