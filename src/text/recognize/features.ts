import { findFirstWord, SEEN, type SeenStems } from './context.ts';
import { findQuotedWords, type QuotedWords } from './quote.ts';
import { WORD_SHAPE, type Word } from './word.ts';

/** A sentence with what its features are made of. */
export interface ReadWords {
  readonly words: readonly Word[];
  readonly first: number;
  readonly quoted: readonly (QuotedWords | undefined)[];
  readonly seen: SeenStems;
}

export const readWords = (words: readonly Word[], seen: SeenStems): ReadWords => ({
  words,
  first: findFirstWord(words),
  quoted: findQuotedWords(words),
  seen,
});

/** Maximum number of features of a word. */
export const MAX_FEATURES = 128;
/** A feature is a hash of this many bits. */
export const FEATURE_BITS = 26;

const OUTSIDE: Word = {
  text: '',
  start: 0,
  end: 0,
  lower: '',
  stem: '',
  hash: 1,
  stemHash: 1,
  suffixes: [1, 1, 1],
  prefixes: [1, 1, 1],
  shape: WORD_SHAPE.MARK,
  classes: 0,
  listed: 0,
};

function mixFeature(template: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash ^ Math.imul(b, 0x27d4eb2f), 0xc2b2ae35);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0x27d4eb2f);
  return (hash ^ (hash >>> 16)) >>> (32 - FEATURE_BITS);
}

/** Writes the features of a word to `out` and returns their number. */
export function writeFeatures({ words, first, quoted, seen }: ReadWords, index: number, out: Uint32Array): number {
  let count = 0;
  const add = (template: number, a: number, b = 0): void => {
    out[count] = mixFeature(template, a, b);
    count += 1;
  };
  const at = (offset: number): Word => words[index + offset] ?? OUTSIDE;
  const word = at(0);
  const isFirst = index === first ? 1 : 0;
  const quotes = quoted[index];
  const where = isFirst | (quotes ? 2 : 0);
  const bits = seen.get(word.stem) ?? 0;
  add(0, 0);
  add(1, word.hash);
  add(2, word.stemHash);
  add(3, word.shape, where);
  add(4, word.classes, word.shape);
  add(5, word.listed, word.shape * 4 + where);
  add(6, bits, word.shape * 2 + isFirst);
  add(7, word.listed, bits * 8 + word.shape);
  for (let size = 0; size < 3; size += 1) {
    add(8 + size, word.suffixes[size] ?? 0, word.shape);
    add(11 + size, word.prefixes[size] ?? 0, word.shape);
  }
  for (let offset = -2; offset <= 2; offset += 1) {
    if (offset === 0) continue;
    const other = at(offset);
    const base = 20 + (offset + 2) * 10;
    add(base, other.hash);
    add(base + 1, other.stemHash, word.shape);
    add(base + 2, other.classes, word.shape);
    add(base + 3, other.shape * 8 + word.shape, isFirst);
    if (offset === -1 || offset === 1) {
      add(base + 4, other.suffixes[1], word.shape);
      add(base + 5, other.hash, word.hash);
      add(base + 6, other.stemHash, word.stemHash);
      add(base + 7, other.classes, word.classes);
      add(base + 8, other.suffixes[1], word.suffixes[1]);
      add(base + 9, other.listed * 4 + word.listed, other.shape * 8 + word.shape);
    }
  }
  add(70, ((at(-2).shape * 8 + at(-1).shape) * 8 + word.shape) * 8 + at(1).shape, at(2).shape);
  add(71, (at(-1).shape * 8 + word.shape) * 8 + at(1).shape, where);
  add(72, at(-1).classes, at(1).classes);
  add(73, at(1).stemHash, at(2).stemHash);
  add(74, at(-1).stemHash, at(-2).stemHash);
  add(75, word.classes, at(1).stemHash);
  for (const bit of Object.values(SEEN)) if ((bits & bit) !== 0) add(76, bit, word.shape);
  if (quotes) {
    const before = words[quotes.open - 1] ?? OUTSIDE;
    const after = words[quotes.close + 1] ?? OUTSIDE;
    const place = index === quotes.open + 1 ? 1 : 0;
    add(80, before.stemHash, place);
    add(81, after.stemHash, place);
    add(82, before.classes, place);
    add(83, after.classes, place);
    add(84, quotes.close - quotes.open, place);
    add(85, before.classes, after.classes);
  }
  return count;
}
