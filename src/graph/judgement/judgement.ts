import type { EntityId, JudgementId } from '../../../schema/ids.ts';
import type { Kind } from '../../../schema/ontology.ts';
import type { JudgementVerdict } from '../../../schema/words.ts';

/** A judgement as a tie between two entities. */
export interface JudgedPair {
  readonly id: JudgementId;
  readonly oneId: EntityId;
  readonly otherId: EntityId;
  readonly verdict: JudgementVerdict;
}

/** True for two kinds whose entities may be the same. */
export const canBeSame = (one: Kind, other: Kind): boolean =>
  one === other ||
  ([one, other].every((kind) => kind === 'ORGANIZATION' || kind === 'FUND' || kind === 'GROUP') && [one, other].includes('ORGANIZATION'));

const getOther = ({ oneId, otherId }: JudgedPair, id: EntityId): EntityId => (oneId === id ? otherId : oneId);

/** The shortest chain of judgements of SAME from one entity to another; null if there is none. */
export function findChain(pairs: readonly JudgedPair[], from: EntityId, to: EntityId): JudgedPair[] | null {
  const chains = new Map<EntityId, JudgedPair[]>([[from, []]]);
  for (const [id, chain] of chains) {
    if (id === to) return chain;
    for (const pair of pairs) {
      if (pair.verdict !== 'SAME' || (pair.oneId !== id && pair.otherId !== id)) continue;
      const next = getOther(pair, id);
      if (!chains.has(next)) chains.set(next, [...chain, pair]);
    }
  }
  return null;
}

/** The judgements that a new one of two entities contradicts, as a chain from one to the other; null if it contradicts none. */
export function findContradiction(pairs: readonly JudgedPair[], { oneId, otherId, verdict }: Omit<JudgedPair, 'id'>): JudgedPair[] | null {
  const isOfBoth = (pair: JudgedPair) => [pair.oneId, pair.otherId].every((id) => id === oneId || id === otherId);
  const others = pairs.filter((pair) => !isOfBoth(pair)); // it supersedes that of the same two
  if (verdict === 'DIFFERENT') return findChain(others, oneId, otherId);
  if (verdict === 'UNSURE') return null;
  for (const pair of others) {
    if (pair.verdict !== 'DIFFERENT') continue;
    for (const near of [pair.oneId, pair.otherId]) {
      const [first, last] = [findChain(others, oneId, near), findChain(others, getOther(pair, near), otherId)];
      if (first && last) return [...first, pair, ...last];
    }
  }
  return null;
}
