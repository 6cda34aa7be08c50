import type { Kind, Predicate } from '../../../schema/ontology.ts';
import type { Certainty } from '../../../schema/words.ts';
import { badInput } from '../../base/errors.ts';
import type { EntityRef } from '../../base/ref.ts';
import type { TraversalFilter } from '../../graph/filter/filter.ts';
import type { ExpansionOrder } from './expansion-order.ts';

export const MAX_STARTS = 100;
export const MAX_DEPTH = 4;
export const MAX_SUBGRAPH_NODES = 1000;
export const DEFAULT_SUBGRAPH_NODES = 100;
export const DEFAULT_PER_NODE = 25;

/** Which of the visited entities and statements are returned. */
export interface Show {
  readonly kind?: readonly Kind[] | null | undefined;
  readonly predicate?: readonly Predicate[] | null | undefined;
  readonly certainty?: Certainty | null | undefined;
}

export interface NeighborhoodQuery {
  readonly of: readonly EntityRef[];
  readonly depth: number;
  readonly filter?: TraversalFilter | null | undefined;
  readonly show?: Show | null | undefined;
  readonly maxNodes: number;
  readonly maxPerNode: number;
  readonly order: ExpansionOrder;
  readonly grouped: boolean;
  readonly after?: string | null | undefined;
}

/** @throws BAD_INPUT for the first argument that is out of bounds */
export function checkNeighborhood({ of, depth, maxNodes, maxPerNode, after }: NeighborhoodQuery): void {
  const checkRange = (argument: string, value: number, min: number, max: number) => {
    if (value < min || value > max) throw badInput(argument, value, `allowed is ${min} to ${max}`);
  };
  if (of.length < 1 || of.length > MAX_STARTS) throw badInput('of', `a list of ${of.length}`, `1 to ${MAX_STARTS} entities`);
  checkRange('depth', depth, 0, MAX_DEPTH);
  checkRange('maxNodes', maxNodes, 1, MAX_SUBGRAPH_NODES);
  checkRange('maxPerNode', maxPerNode, 1, MAX_SUBGRAPH_NODES);
  if (of.length > maxNodes)
    throw badInput('maxNodes', maxNodes, `of names ${of.length} entities, which are all shown: at least ${of.length}`);
  if (after != null && of.length !== 1) throw badInput('of', `a list of ${of.length}`, 'after goes on at one entity: name that one');
}
