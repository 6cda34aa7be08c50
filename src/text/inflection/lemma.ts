import type { Ending } from './ending.ts';
import { hasFinal, canTakeRow } from './sound.ts';
import { listStemLemmas } from './stem.ts';
import { AFTER_HYPHEN, MAX_SUFFIX_LENGTH, SUFFIXES } from './suffix.ts';

/** One way to read a word: the lemma it would be an inflected form of, and the endings taken off, outermost last. */
export interface Lemma {
  readonly lemma: string;
  readonly endings: readonly Ending[];
}

/** An acronym, Latin word or figure and its ending, which a hyphen or the change of script sets apart. */
const SEAM = /^(?:(.+)-|(.*[\p{Script=Latin}\p{N}]))(\p{Script=Cyrillic}+)$/u;

/** Readings that are dropped where the word can end in the other: -ның is hardly "your ...н", -дағы hardly "its ...дақ". */
const HIDDEN_BY: Partial<Record<Ending, Ending>> = { POSSESSIVE_2: 'GENITIVE', POSSESSIVE_3: 'ATTRIBUTIVE' };

/**
 * Every lemma that a Kazakh noun or name may be a form of: the word itself first, then the shorter endings first. Which is
 * right only a list of known words can tell. The word is lower-case, NFC, Cyrillic but for what stands before a hyphen.
 */
export function listLemmas(word: string): readonly Lemma[] {
  const asItIs: Lemma = { lemma: word, endings: [] };
  const [, hyphenated, foreign, ending = ''] = SEAM.exec(word) ?? [];
  const head = hyphenated ?? foreign;
  const apart = AFTER_HYPHEN.get(ending);
  return head && apart ? [asItIs, { lemma: head, endings: apart }] : keepPlausible([asItIs, ...listInflected(word)]);
}

/** Whether what follows a word after a hyphen is an ending of it: АҚШ-тың, but not Нұр-Сұлтан. */
export const isEndingAfterHyphen = (word: string, ending: string): boolean =>
  listLemmas(`${word}-${ending}`).some(({ lemma }) => lemma === word);

/** The readings with at least one ending, of each lemma the one with the shortest. */
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
