import type { Ending } from './ending.ts';
import { canTakeRow, hasFinal } from './sound.ts';
import { listStemLemmas } from './stem.ts';
import { AFTER_HYPHEN, MAX_SUFFIX_LENGTH, SUFFIXES } from './suffix.ts';

/** A possible lemma of a word, with the removed endings, outermost last. */
export interface Lemma {
  readonly lemma: string;
  readonly endings: readonly Ending[];
}

/** An acronym, Latin word or number with its ending after a hyphen or a change of script. */
const SEAM = /^(?:(.+)-|(.*[\p{Script=Latin}\p{N}]))(\p{Script=Cyrillic}+)$/u;

/** Unlikely endings that are dropped if the other ending is possible: -ның is hardly "your ...н", -дағы hardly "its ...дақ". */
const HIDDEN_BY: Partial<Record<Ending, Ending>> = { POSSESSIVE_2: 'GENITIVE', POSSESSIVE_3: 'ATTRIBUTIVE' };

/**
 * All possible lemmas of a Kazakh noun or name: the word itself first, then by length of the ending. Only a list of known
 * words can decide which one is right. The word is lower-case NFC in Cyrillic, except before a hyphen.
 */
export function listLemmas(word: string): readonly Lemma[] {
  const asItIs: Lemma = { lemma: word, endings: [] };
  const [, hyphenated, foreign, ending = ''] = SEAM.exec(word) ?? [];
  const head = hyphenated ?? foreign;
  const apart = AFTER_HYPHEN.get(ending);
  return head && apart ? [asItIs, { lemma: head, endings: apart }] : keepPlausible([asItIs, ...listInflected(word)]);
}

/** True if the text after a hyphen is a case ending: АҚШ-тың, but not Нұр-Сұлтан. */
export const isEndingAfterHyphen = (word: string, ending: string): boolean =>
  listLemmas(`${word}-${ending}`).some(({ lemma }) => lemma === word);

/** The lemmas with at least one ending removed, each with its shortest ending. */
function listInflected(word: string): Iterable<Lemma> {
  const found = new Map<string, Lemma>();
  const longest = Math.min(MAX_SUFFIX_LENGTH, word.length - 2);
  for (let length = 1; length <= longest; length += 1) {
    const form = word.slice(-length);
    const stem = word.slice(0, -length);
    for (const { endings, row, finals } of SUFFIXES.get(form) ?? []) {
      if (!finals.some((final) => hasFinal(stem, final))) continue;
      for (const lemma of listStemLemmas(stem, form)) {
        if (canTakeRow(lemma, row) && !found.has(lemma)) found.set(lemma, { lemma, endings });
      }
    }
  }
  return found.values();
}

function keepPlausible(lemmas: readonly Lemma[]): readonly Lemma[] {
  const outermost = ({ endings }: Lemma): Ending | undefined => endings.at(-1);
  const there = new Set(lemmas.map(outermost));
  return lemmas.filter((lemma) => {
    const ending = outermost(lemma);
    const by = ending && HIDDEN_BY[ending];
    return !by || !there.has(by);
  });
}
