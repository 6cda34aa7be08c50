import { expect, test } from 'vitest';
import type { EntityId } from '../../schema/ids.ts';
import { createKeyIndex } from '../../src/search/duplicate/key-index.ts';

const id = (number: number) => number as EntityId; // as the database gives them
const key = (number: number, hash: number, size = 3) => ({ id: id(number), hash, size });
const pairsOf = (list: readonly { one: number; other: number }[]) => list.map(({ one, other }) => `${one} ${other}`).sort();

test('pairs share a rare enough key, and follow what is removed and added', () => {
  const index = createKeyIndex();
  index.add([key(1, -7), key(2, -7), key(2, -7), key(3, 9), key(4, 9), key(5, 9), key(6, 9), key(2, 11), key(6, 11)]);
  // Four share the key 9, of which three are compared at most.
  expect(pairsOf(index.listPairs(null, 100))).toEqual(['1 2', '2 6']);
  expect(pairsOf(index.listPairs(new Set([id(1)]), 100))).toEqual(['1 2']);
  index.remove(new Set([id(6)]));
  index.add([key(6, -7)]);
  expect(pairsOf(index.listPairs(null, 100))).toEqual(['1 2', '1 6', '2 6', '3 4', '3 5', '4 5']);
  expect(index.listPairs(null, 2)).toHaveLength(2);
});

test('it finds the same pairs after it has grown', () => {
  const index = createKeyIndex();
  for (let number = 1; number <= 20_000; number += 1) index.add([key(number, number % 10_000 === 0 ? -1 : number * 2_654_435)]);
  expect(pairsOf(index.listPairs(null, 100))).toEqual(['10000 20000']);
});
