import type { EntityId } from '../../../schema/ids.ts';
import { badInput } from '../../base/errors.ts';
import type { EntityRef } from '../../base/ref.ts';
import type { TraversalFilter } from '../../graph/filter/filter.ts';
import type { PathMode } from './find-paths.ts';
import type { PathRow } from './path-row.ts';

export const MAX_PATH_LENGTH = 8;
export const DEFAULT_PATH_LENGTH = 6;
export const MAX_PATHS = 20;
export const DEFAULT_PATHS = 5;
export const MAX_WAYPOINTS = 3;
export const MAX_AVOIDED = 50;

export interface PathQuery {
  readonly from: EntityRef;
  readonly to: EntityRef;
  readonly mode: PathMode;
  readonly maxDepth: number;
  readonly first: number;
  readonly filter?: TraversalFilter | null | undefined;
  readonly through?: readonly EntityRef[] | null | undefined;
  readonly avoid?: readonly EntityRef[] | null | undefined;
}

export const NO_PATH_REASONS = ['DIFFERENT_COMPONENTS', 'FILTERS', 'DEPTH', 'BUDGET'] as const;
export type NoPathReason = (typeof NO_PATH_REASONS)[number];

export interface PathResult {
  readonly query: PathQuery;
  readonly paths: readonly PathRow[];
  /** Null if there is a path. */
  readonly reason: NoPathReason | null;
  /** Number of hops of the shortest path, if the reason is DEPTH. */
  readonly shortest: number | null;
  readonly visited: number;
  readonly truncated: boolean;
}

/** @throws BAD_INPUT */
export function checkPaths({ maxDepth, first, through, avoid }: PathQuery): void {
  if (maxDepth < 1 || maxDepth > MAX_PATH_LENGTH) throw badInput('maxDepth', maxDepth, `allowed is 1 to ${MAX_PATH_LENGTH}`);
  if (first < 1 || first > MAX_PATHS) throw badInput('first', first, `allowed is 1 to ${MAX_PATHS}`);
  if (through && through.length > MAX_WAYPOINTS) throw badInput('through', `a list of ${through.length}`, `at most ${MAX_WAYPOINTS}`);
  if (avoid && avoid.length > MAX_AVOIDED) throw badInput('avoid', `a list of ${avoid.length}`, `at most ${MAX_AVOIDED}`);
}

/** @throws BAD_INPUT if an entity is both required and avoided */
export function checkAvoided({ avoid }: PathQuery, needed: readonly EntityId[], avoided: readonly EntityId[]): void {
  const at = avoided.findIndex((id) => needed.includes(id));
  if (at >= 0) throw badInput(`avoid.${at}`, avoid?.[at]?.written, 'what a path starts at, ends at or leads through cannot be avoided');
}
