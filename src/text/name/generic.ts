import { toWordKey } from './name-key.ts';

/** Class words and conjunctions. A name with or without them is the same. */
const GENERIC_WORDS: ReadonlySet<string> = new Set(
  (
    'қоры қор партиясы партия қаласы қала ауылы ауыл ауданы аудан облысы облыс сайты сайт және мен пен бен ' +
    'фонд партия город село район область сайт на из ' +
    'fund foundation party city town village district region province website the of and an'
  )
    .split(' ')
    .map(toWordKey),
);
/** Words of one letter are generic within a name only: the last one is a letter, as in Корпус В. */
const GENERIC_LETTERS: ReadonlySet<string> = new Set(['и', 'в', 'о', 'с', 'к', 'у', 'a', 'e', 'y']);

interface Positioned {
  readonly norm: string;
  readonly key: string;
  readonly lemmas?: readonly { readonly key: string }[];
}

/** True if a name with or without this word is the same. `isLast` is true for the last word of the name. */
export const isGeneric = ({ norm, key, lemmas = [] }: Positioned, isLast: boolean): boolean =>
  norm.length === 1 ? !isLast && GENERIC_LETTERS.has(norm) : GENERIC_WORDS.has(key) || lemmas.some((lemma) => GENERIC_WORDS.has(lemma.key));
