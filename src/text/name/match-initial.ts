import { toInitial } from './name-key.ts';
import { isNumeral } from './numeral.ts';
import type { Word } from './reading.ts';
import { compareSpellings, isCyrillic } from './spelling.ts';
import type { WordMatch } from './word-match.ts';

const INITIALS: WordMatch = { grade: 0.75, why: ['INITIALS'] };
const NEAR_INITIALS: WordMatch = { grade: 0.7, why: ['INITIALS'] };

/** Latin initials that stand for other sounds: Y. for Ержан, Z. for Жарас, S. for Шәкен. */
const LATIN_INITIALS: Readonly<Record<string, readonly string[]>> = {
  y: ['i', 'e', 'iu', 'ia'],
  z: ['z', 'j'],
  j: ['j', 'i'],
  s: ['s', 'sh'],
  c: ['k', 's', 'ch', 'ts'],
  t: ['t', 'ts'],
  k: ['k'],
  h: ['k'],
};

/** The first sounds of the names that an initial may stand for. */
export const listInitialSounds = ({ norm, key }: Pick<Word, 'norm' | 'key'>): readonly string[] => LATIN_INITIALS[norm] ?? [toInitial(key)];

/** In Russian, А may stand for Ә. An exact Ә is more likely. */
export function matchInitial(initial: Word, name: Word): WordMatch | null {
  if (isNumeral(name.norm)) return null;
  const own = toInitial(name.key);
  if (!listInitialSounds(initial).includes(own)) return null;
  if (!isCyrillic(initial.norm) || !isCyrillic(name.norm)) return toInitial(initial.key) === own ? INITIALS : NEAR_INITIALS;
  if (name.norm.startsWith(initial.norm)) return INITIALS;
  return compareSpellings(initial.norm, name.norm.charAt(0)) || name.norm.startsWith('дж') ? NEAR_INITIALS : null;
}
