import { degreeOf } from './adjacency-lists.ts';
import type { Level } from './louvain-level.ts';
import type { Pace } from './pace.ts';
import { shuffled } from './random.ts';

/** Less than this is lost in rounding. */
const MIN_GAIN = 1e-9;

interface Communities {
  /** The community of each place. */
  readonly of: Uint32Array;
  /** The strengths of what is in each. */
  readonly strengths: Float64Array;
  /** The weight between the place that is looked at and each, and which of them it is tied to. */
  readonly weights: Float64Array;
  readonly tied: Uint32Array;
}

/** The places still to be looked at, in a circle. */
interface Queue {
  readonly places: Uint32Array;
  readonly isIn: Uint8Array;
  first: number;
  waiting: number;
}

interface Moving {
  /** The community of each place to begin with, as a number below that of places. */
  readonly begin: Uint32Array;
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
export async function moved(level: Level, { begin, seed, pace, progressAt }: Moving): Promise<Uint32Array> {
  const count = begin.length;
  const communities = communitiesAt(level, begin);
  const queue: Queue = { places: shuffled(count, count, seed), isIn: new Uint8Array(count).fill(1), first: 0, waiting: count };
  await pace.giveWay(progressAt(0));
  for (let looks = 0; queue.waiting > 0; looks += 1) {
    const place = take(queue);
    const to = bestFor(level, communities, place);
    if (to !== communities.of[place]) {
      move(level, communities, place, to);
      askAgain(level, communities, queue, place);
    }
    if (pace.isDue(1 + degreeOf(level, place))) await pace.giveWay(progressAt(looks / count));
  }
  return communities.of;
}

function communitiesAt({ strengths }: Level, begin: Uint32Array): Communities {
  const count = strengths.length;
  const sums = new Float64Array(count);
  for (let place = 0; place < count; place += 1) sums[begin[place]!]! += strengths[place]!;
  return { of: begin.slice(), strengths: sums, weights: new Float64Array(count), tied: new Uint32Array(count) };
}

function take(queue: Queue): number {
  const place = queue.places[queue.first]!;
  queue.first = (queue.first + 1) % queue.places.length;
  queue.waiting -= 1;
  queue.isIn[place] = 0;
  return place;
}

/** The community where a place gains most; of equal ones its own, then the one that comes first in its list. */
function bestFor({ starts, ends, weights, strengths, total }: Level, communities: Communities, place: number): number {
  const { of, tied, weights: between } = communities;
  const [own, strength] = [of[place]!, strengths[place]!];
  const end = starts[place + 1]!;
  let found = 0;
  for (let at = starts[place]!; at < end; at += 1) {
    const community = of[ends[at]!]!;
    if (between[community] === 0) tied[found++] = community;
    between[community]! += weights[at]!;
  }
  let best = own;
  let most = between[own]! - (strength * (communities.strengths[own]! - strength)) / total;
  for (let at = 0; at < found; at += 1) {
    const community = tied[at]!;
    const gain = between[community]! - (strength * communities.strengths[community]!) / total;
    between[community] = 0;
    if (community === own || gain <= most + MIN_GAIN) continue;
    best = community;
    most = gain;
  }
  return best;
}

function move({ strengths }: Level, communities: Communities, place: number, to: number): void {
  const strength = strengths[place]!;
  communities.strengths[communities.of[place]!]! -= strength;
  communities.strengths[to]! += strength;
  communities.of[place] = to;
}

function askAgain({ starts, ends }: Level, { of }: Communities, queue: Queue, place: number): void {
  const end = starts[place + 1]!;
  for (let at = starts[place]!; at < end; at += 1) {
    const other = ends[at]!;
    if (queue.isIn[other] === 1 || of[other] === of[place]) continue;
    queue.isIn[other] = 1;
    queue.places[(queue.first + queue.waiting) % queue.places.length] = other;
    queue.waiting += 1;
  }
}
