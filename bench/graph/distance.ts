import type { Graph } from './graph.ts';

/** Neighbors of each entity, in either direction. */
export interface Neighbors {
  readonly starts: Uint32Array;
  readonly others: Uint32Array;
}

export function buildNeighbors({ entities, statements, subjects, objects }: Graph): Neighbors {
  const starts = new Uint32Array(entities + 1);
  for (const ends of [subjects, objects]) for (const end of ends) starts[end + 1] = starts[end + 1]! + 1;
  for (let index = 0; index < entities; index += 1) starts[index + 1] = starts[index + 1]! + starts[index]!;
  const next = starts.slice();
  const others = new Uint32Array(2 * statements);
  const put = (from: number, to: number) => {
    others[next[from]!] = to;
    next[from] = next[from]! + 1;
  };
  for (let at = 0; at < statements; at += 1) {
    const [subject, object] = [subjects[at]!, objects[at]!];
    put(subject, object);
    put(object, subject);
  }
  return { starts, others };
}

export const getDegree = ({ starts }: Neighbors, index: number): number => starts[index + 1]! - starts[index]!;

export interface Reached {
  /** Entities at each distance; the start is at 0. */
  readonly levels: readonly (readonly number[])[];
  /** 1 at the index of each of them. */
  readonly seen: Uint8Array;
}

/** Plain breadth-first search from an entity up to a distance: the reference for all answers. */
export function searchFrom({ starts, others }: Neighbors, from: number, most: number): Reached {
  const seen = new Uint8Array(starts.length);
  seen[from] = 1;
  const levels = [[from]];
  for (let level = [from]; levels.length <= most && level.length > 0; ) {
    const next: number[] = [];
    for (const index of level)
      for (let at = starts[index]!; at < starts[index + 1]!; at += 1) {
        const other = others[at]!;
        if (seen[other] === 1) continue;
        seen[other] = 1;
        next.push(other);
      }
    levels.push(next);
    level = next;
  }
  return { levels, seen };
}
