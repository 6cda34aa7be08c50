import { buildLists, countNodes, getDegree, makeRange } from './adjacency-lists.ts';
import type { Pace } from './pace.ts';
import type { SimpleGraph } from './simple-graph.ts';

/** The graph of one Louvain level: weighted links between nodes. A node may stand for several. */
export interface Level extends SimpleGraph {
  /** Total weight of the links of each node. Links within it count twice. */
  readonly strengths: Float64Array;
  /** Sum of all strengths. */
  readonly total: number;
}

/** Group of each node, from 0 on. */
export interface Labels {
  readonly labels: Uint32Array;
  readonly count: number;
}

export async function buildLevel(simple: SimpleGraph, pace: Pace): Promise<Level> {
  const strengths = new Float64Array(countNodes(simple));
  let total = 0;
  for (let index = 0; index < strengths.length; index += 1) {
    const end = simple.starts[index + 1]!;
    let strength = 0;
    for (let at = simple.starts[index]!; at < end; at += 1) strength += simple.weights[at]!;
    strengths[index] = strength;
    total += strength;
    if (pace.isDue(1 + getDegree(simple, index))) await pace.giveWay();
  }
  return { ...simple, strengths, total };
}

/** Numbers groups in the order of their first nodes, in place. */
export function renumber(labels: Uint32Array): Labels {
  const numbers = new Int32Array(labels.length).fill(-1);
  let count = 0;
  for (let index = 0; index < labels.length; index += 1) {
    const label = labels[index]!;
    if (numbers[label] === -1) numbers[label] = count++;
    labels[index] = numbers[label]!;
  }
  return { labels, count };
}

/**
 * Merges each group into one node. Links between two groups become one with their total weight; links within a group
 * only add to its strength.
 */
export async function mergeGroups(level: Level, { labels, count }: Labels, pace: Pace, progress: number): Promise<Level> {
  const members = await buildLists(count, labels, makeRange(labels.length), pace);
  const into = {
    starts: new Uint32Array(count + 1),
    ends: new Uint32Array(level.ends.length),
    weights: new Uint32Array(level.ends.length),
  };
  const strengths = new Float64Array(count);
  const positions = new Int32Array(count).fill(-1);
  let size = 0;
  for (let group = 0; group < count; group += 1) {
    const end = members.starts[group + 1]!;
    const first = size;
    for (let at = members.starts[group]!; at < end; at += 1) {
      const index = members.ends[at]!;
      strengths[group]! += level.strengths[index]!;
      const last = level.starts[index + 1]!;
      for (let link = level.starts[index]!; link < last; link += 1) {
        const other = labels[level.ends[link]!]!;
        if (other === group) continue;
        if (positions[other]! < first) {
          positions[other] = size;
          into.ends[size++] = other;
        }
        into.weights[positions[other]!]! += level.weights[link]!;
      }
      if (pace.isDue(1 + last - level.starts[index]!)) await pace.giveWay(progress);
    }
    into.starts[group + 1] = size;
  }
  await pace.giveWay(progress);
  return { starts: into.starts, ends: into.ends.slice(0, size), weights: into.weights.slice(0, size), strengths, total: level.total };
}
