import type { NodePath } from './follow-levels.ts';
import { MAX_LEVELS } from './levels.ts';
import { type Course, outlookOf } from './lower-bounds.ts';
import type { SearchEnd } from './meet.ts';
import { pathsOfLength } from './paths-of-length.ts';
import { isSpent, type SearchContext } from './search-context.ts';
import { withSteps } from './steps.ts';

export interface SimpleQuery extends Course {
  /** Paths of more hops are not given. */
  readonly longest: number;
  readonly most: number;
  /** Whether only paths are wanted that are as short as the first. */
  readonly isShortest: boolean;
}

export interface Simple {
  /** FAR: all are too long. */
  readonly end: SearchEnd;
  /** How many hops the shortest have, given or not; null where that is not known. */
  readonly hops: number | null;
  readonly paths: readonly NodePath[];
}

/**
 * The first paths that come to no node twice and lead over all waypoints, shorter first, then in the order of their
 * entities' ids: all of one length after another. Where all are too long, it goes on until it has seen how long.
 */
export const simplePaths = (context: SearchContext, query: SimpleQuery): Simple =>
  withSteps(context.topology, 1 + query.through.length, (steps) => {
    const { longest, most, isShortest } = query;
    const outlook = outlookOf(context, steps, query);
    if (outlook.least === Number.POSITIVE_INFINITY) return { end: 'APART', hops: null, paths: [] };
    const paths: NodePath[] = [];
    for (let hops = outlook.least; hops < MAX_LEVELS && (hops <= longest || paths.length === 0); hops += 1) {
      outlook.grow(Math.ceil(hops / 2));
      const found = pathsOfLength(context, outlook, query, { hops, most: hops > longest ? 1 : most - paths.length });
      if (hops > longest && found.paths.length > 0) return { end: 'FAR', hops, paths };
      paths.push(...found.paths);
      if (paths.length >= most || (isShortest && paths.length > 0)) break;
      if (!found.isCut && !isSpent(context)) return paths[0] ? met(paths) : { end: 'APART', hops: null, paths };
      if (isSpent(context)) break;
    }
    return paths[0] ? met(paths) : { end: 'SPENT', hops: null, paths };
  });

const met = (paths: readonly NodePath[]): Simple => ({ end: 'MET', hops: (paths[0]?.length ?? 0) - 1, paths });
