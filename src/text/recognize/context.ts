import { CLASS_BIT } from './lexicon.ts';
import { isCapitalized, WORD_SHAPE, type Word } from './word.ts';

/** What a text tells of a word beyond its sentence, as bits. */
export const SEEN = {
  /** Written small. */
  SMALL: 1,
  /** Written with a capital letter within a sentence. */
  CAPITAL: 2,
  AFTER_GIVEN_NAME: 4,
  AFTER_POST: 8,
  BESIDE_PLACE_WORD: 16,
  BESIDE_ORGANIZATION_WORD: 32,
  AFTER_PREPOSITION: 64,
} as const;

const PREPOSITION = /^(?:в|во|на|из|in|at|from)$/;

/** The bits of every stem of a text. */
export type SeenStems = ReadonlyMap<string, number>;

function findBits(word: Word, previous: Word | undefined, next: Word | undefined, isFirst: boolean): number {
  if (!isCapitalized(word)) return word.shape === WORD_SHAPE.SMALL ? SEEN.SMALL : 0;
  let bits = isFirst ? 0 : SEEN.CAPITAL;
  if (previous && isCapitalized(previous) && (previous.classes & CLASS_BIT.GIVEN_NAME) !== 0) bits |= SEEN.AFTER_GIVEN_NAME;
  const before = previous?.classes ?? 0;
  if ((before & CLASS_BIT.POST) !== 0) bits |= SEEN.AFTER_POST;
  const around = before | (next?.classes ?? 0);
  if ((around & CLASS_BIT.PLACE_WORD) !== 0) bits |= SEEN.BESIDE_PLACE_WORD;
  if ((around & CLASS_BIT.ORGANIZATION_WORD) !== 0) bits |= SEEN.BESIDE_ORGANIZATION_WORD;
  if (previous && PREPOSITION.test(previous.lower)) bits |= SEEN.AFTER_PREPOSITION;
  return bits;
}

/** Position of the first word of a sentence, after marks. */
export function findFirstWord(words: readonly Word[]): number {
  const first = words.findIndex(({ shape }) => shape !== WORD_SHAPE.MARK);
  return first === -1 ? 0 : first;
}

export function collectSeenStems(sentences: readonly (readonly Word[])[]): SeenStems {
  const seen = new Map<string, number>();
  for (const words of sentences) {
    const first = findFirstWord(words);
    for (const [index, word] of words.entries()) {
      const bits = findBits(word, words[index - 1], words[index + 1], index === first);
      if (bits !== 0) seen.set(word.stem, (seen.get(word.stem) ?? 0) | bits);
    }
  }
  return seen;
}
