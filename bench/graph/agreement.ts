import { type Contender, Late } from './contender.ts';
import { type Neighbors, searchFrom } from './distance.ts';
import { toIndex } from './graph.ts';

export const DISTANCES = [1, 2, 3] as const;

export interface Agreement {
  /** How many answers were compared, by contender; one number a distance. */
  readonly compared: ReadonlyMap<string, readonly number[]>;
  readonly mistakes: readonly string[];
}

/** Asks all contenders how many entities are within each distance, and compares with a plain search in breadth; who cuts or gives up is not compared. */
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
