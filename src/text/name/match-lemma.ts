import { listLemmas } from '../inflection/lemma.ts';
import type { ReadWord, Word } from './reading.ts';
import { compareSpellings, isCyrillic } from './spelling.ts';
import { BOTH, type WordMatch } from './word-match.ts';

const CASE_ENDING: WordMatch = { grade: 0.98, why: ['CASE_ENDING'] };
const BOTH_VARIANT: WordMatch = { grade: 0.92, why: ['CASE_ENDING', 'TRANSLITERATION'] };
const SHARED_LEMMA: WordMatch = { grade: 0.88, why: ['CASE_ENDING'] };

const COMMON_PREFIX_LENGTH = 3;
/** True for two forms of one lemma: Байбекті and Байбектің. */
const isSameLemma = ({ norm, lemmas }: ReadWord, word: Word): boolean =>
  lemmas.some(({ russian }) => !russian) &&
  norm.slice(0, COMMON_PREFIX_LENGTH) === word.norm.slice(0, COMMON_PREFIX_LENGTH) &&
  listLemmas(word.norm).some(({ lemma, endings }) => endings.length > 0 && lemmas.some((own) => !own.russian && own.norm === lemma));

/** Compares the possible lemmas of a written word. */
export function matchLemma(read: ReadWord, word: Word): WordMatch | null {
  const own = read.lemmas.find(({ norm }) => norm === word.norm);
  if (own) return own.russian ? { ...CASE_ENDING, oblique: true } : CASE_ENDING;
  // A lemma guessed from Latin letters is not a spelling.
  const isGuess = !isCyrillic(read.norm);
  if (isGuess && read.norm.startsWith(word.norm) && read.lemmas.some(({ key }) => key === word.key)) return CASE_ENDING;
  for (const { norm, key, russian } of read.lemmas) {
    if (isGuess) {
      if (key === word.key) return BOTH;
      continue;
    }
    const spelling = compareSpellings(norm, word.norm);
    if (spelling) return { ...(spelling === 'SAME' ? BOTH : BOTH_VARIANT), oblique: russian };
  }
  return isSameLemma(read, word) ? SHARED_LEMMA : null;
}
