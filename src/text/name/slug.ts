import { CYRILLIC_SOUNDS } from './letters.ts';
import { toWordKey } from './name-key.ts';
import { normalizeName, splitWords } from './normalize.ts';

/** A word in Latin letters. Unlike its key, it keeps the vowels apart. */
function toLatin(word: string): string {
  const latin = Array.from(word.replaceAll('ң', 'н'), (letter) => CYRILLIC_SOUNDS.get(letter) ?? letter).join('');
  const plain = latin.normalize('NFD').replace(/\p{M}/gu, '');
  return /^[a-z0-9]+$/.test(plain) ? plain : toWordKey(word);
}

/** The words of a name as a slug; empty if it has no words. */
export const toSlug = (name: string, maxLength: number): string =>
  splitWords(normalizeName(name))
    .map(toLatin)
    .join('-')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, maxLength)
    .replace(/^-|-$/g, '');
