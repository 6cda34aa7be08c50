import { randomFrom } from '../made-up/generate.ts';
import { getDegree, type Neighbors, searchFrom } from './distance.ts';
import { toId } from './graph.ts';

export interface Pair {
  readonly from: number;
  readonly to: number;
  readonly distance: number;
}

const NEAREST = 3;
const MAX_DISTANCE = 5;
/** Degrees of an ordinary entity. */
const ORDINARY = { least: 5, most: 50 };
const HUBS = 50;
/** One start in this number is a hub. */
const PER_HUB = 5;
/** Number of entities to try before a shorter distance is accepted. */
const TRIES = 20;

const pick = (list: readonly number[], random: () => number): number | undefined => list[Math.floor(random() * list.length)];

/** Draws pairs of ids at a distance of three, four and five in turn; less if too many entities have nothing that far. */
export function drawPairs(neighbors: Neighbors, count: number, seed: number): Pair[] {
  const random = randomFrom(seed);
  const pairs: Pair[] = [];
  for (let failed = 0; pairs.length < count; ) {
    const turn = pairs.length % (MAX_DISTANCE - NEAREST + 1);
    const distance = NEAREST + Math.max(0, turn - Math.floor(failed / TRIES));
    const from = Math.floor(random() * (neighbors.starts.length - 1));
    const to = pick(searchFrom(neighbors, from, distance).levels[distance] ?? [], random);
    if (to !== undefined) pairs.push({ from: toId(from), to: toId(to), distance });
    failed = to === undefined ? failed + 1 : 0;
  }
  return pairs;
}

/** Draws starting ids: four of ordinary degree, then one of the largest hubs, and so on. */
export function drawStarts(neighbors: Neighbors, count: number, seed: number): number[] {
  const random = randomFrom(seed);
  const indexes = Array.from({ length: neighbors.starts.length - 1 }, (_, index) => index);
  const ordinary = indexes.filter((index) => {
    const degree = getDegree(neighbors, index);
    return degree >= ORDINARY.least && degree <= ORDINARY.most;
  });
  const hubs = indexes.toSorted((a, b) => getDegree(neighbors, b) - getDegree(neighbors, a)).slice(0, HUBS);
  return Array.from({ length: count }, (_, at) => toId(pick(at % PER_HUB === PER_HUB - 1 ? hubs : ordinary, random) ?? 0));
}
