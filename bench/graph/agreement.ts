import { type Contender, Late } from './contender.ts';
import { type Neighbors, searchFrom } from './distance.ts';
import { toIndex } from './graph.ts';

export const DISTANCES = [1, 2, 3] as const;

export interface Agreement {
  /** Number of compared answers by contender, for each distance. */
  readonly compared: ReadonlyMap<string, readonly number[]>;
  readonly mistakes: readonly string[];
}

/**
 * Asks all contenders for the number of entities within each distance, and compares it with a plain breadth-first
 * search. Truncated answers and timeouts are not compared.
 */
export async function compareReach(contenders: readonly Contender[], neighbors: Neighbors, starts: readonly number[]): Promise<Agreement> {
  const compared = new Map(contenders.filter(({ reach }) => reach).map(({ title }) => [title, DISTANCES.map(() => 0)]));
  const mistakes: string[] = [];
  for (const [at, distance] of DISTANCES.entries())
    for (const of of starts) {
      const expected = searchFrom(neighbors, toIndex(of), distance).levels.flat().length;
      for (const { title, reach } of contenders) {
        const found = await reach?.(of, distance).catch(nullWhereLate);
        const counts = compared.get(title);
        if (found == null || !counts) continue;
        counts[at] = (counts[at] ?? 0) + 1;
        if (found !== expected) mistakes.push(`${title}, within ${distance} of E${of}: ${expected} entities, not ${found}`);
      }
    }
  return { compared, mistakes };
}

function nullWhereLate(error: unknown): null {
  if (error instanceof Late) return null;
  throw error;
}
