import { makeRange } from './adjacency-lists.ts';
import { findComponents } from './component.ts';
import type { Groups } from './group.ts';
import { buildLevel, type Level, mergeGroups, renumber } from './louvain-level.ts';
import { moveNodes } from './louvain-moves.ts';
import type { Pace } from './pace.ts';
import type { SimpleGraph } from './simple-graph.ts';

/** Each round starts with the communities of the previous one. The second gains much, later ones almost nothing. */
const MAX_ROUNDS = 3;

/**
 * Finds communities by the Louvain algorithm: nodes are moved between communities until modularity gains no more; then
 * each community becomes one node and is moved likewise, until nothing moves. Further rounds start with the result.
 * Louvain may leave a community that is not connected; it is split, which only gains modularity. Parallel links add up
 * to a weight; loops are ignored.
 */
export async function findCommunities(simple: SimpleGraph, pace: Pace): Promise<Groups> {
  const bottom = await buildLevel(simple, pace);
  let labels = makeRange(bottom.strengths.length);
  for (let round = 0; round < MAX_ROUNDS && bottom.total > 0; round += 1) {
    const before = labels;
    labels = await improve(bottom, before, round, pace);
    if (labels.every((label, index) => label === before[index])) break;
  }
  return findComponents(simple, pace, labels);
}

/** Improves communities. They are numbered in the order of their first nodes. */
async function improve(bottom: Level, before: Uint32Array, round: number, pace: Pace): Promise<Uint32Array> {
  const labels = makeRange(before.length);
  let [level, initial] = [bottom, before];
  for (let depth = 0; ; depth += 1) {
    // The number of visits is unknown in advance: half of the remaining progress goes to each level, and less of it to each visit.
    const progressAt = (looks: number) => (round + 1 - (1 - looks / (looks + 4) / 2) / 2 ** depth) / MAX_ROUNDS;
    const groups = renumber(await moveNodes(level, { initial, seed: round, pace, progressAt }));
    for (let index = 0; index < labels.length; index += 1) labels[index] = groups.labels[labels[index]!]!;
    if (groups.count === level.strengths.length) return renumber(labels).labels;
    await pace.giveWay(progressAt(Number.MAX_VALUE));
    level = await mergeGroups(level, groups, pace, progressAt(Number.MAX_VALUE));
    initial = makeRange(groups.count);
  }
}
