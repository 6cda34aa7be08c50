import type { RecognizedLanguage } from '../recognize/stem.ts';
import type { ClauseWord, Phrase } from './phrase.ts';
import type { Slot } from './slot.ts';

interface Pronoun {
  /** `I`, or who was named before: one, or several. */
  readonly person: 'SPEAKER' | 'ONE' | 'SEVERAL';
  readonly slots: readonly Slot[];
}

const definePronoun = (person: Pronoun['person'], ...slots: Slot[]): Pronoun => ({ person, slots });
const PRONOUNS: Readonly<Record<RecognizedLanguage, Readonly<Record<string, Pronoun>>>> = {
  kk: {
    мен: definePronoun('SPEAKER', 'SUBJ'),
    біз: definePronoun('SPEAKER', 'SUBJ'),
    ол: definePronoun('ONE', 'SUBJ'),
    оны: definePronoun('ONE', 'OBJ'),
    оған: definePronoun('ONE', 'TO'),
    олар: definePronoun('SEVERAL', 'SUBJ'),
    оларды: definePronoun('SEVERAL', 'OBJ'),
    оларға: definePronoun('SEVERAL', 'TO'),
    олардың: definePronoun('SEVERAL', 'GEN'),
  },
  ru: {
    я: definePronoun('SPEAKER', 'SUBJ'),
    мы: definePronoun('SPEAKER', 'SUBJ'),
    он: definePronoun('ONE', 'SUBJ'),
    она: definePronoun('ONE', 'SUBJ'),
    его: definePronoun('ONE', 'OBJ'),
    ему: definePronoun('ONE', 'TO'),
    ей: definePronoun('ONE', 'TO'),
    они: definePronoun('SEVERAL', 'SUBJ'),
    им: definePronoun('SEVERAL', 'TO'),
  },
  en: {
    i: definePronoun('SPEAKER', 'SUBJ'),
    we: definePronoun('SPEAKER', 'SUBJ'),
    he: definePronoun('ONE', 'SUBJ'),
    she: definePronoun('ONE', 'SUBJ'),
    him: definePronoun('ONE', 'OBJ'),
    they: definePronoun('SEVERAL', 'SUBJ'),
    them: definePronoun('SEVERAL', 'OBJ'),
  },
};

/** A pronoun at a word, as a phrase whose lemma says whom it means. */
export function findPronoun(words: readonly ClauseWord[], index: number, lang: RecognizedLanguage): Phrase | null {
  const word = words[index];
  const pronoun = word && Object.hasOwn(PRONOUNS[lang], word.lower) ? PRONOUNS[lang][word.lower] : undefined;
  if (!word || !pronoun) return null;
  // Kazakh "мен" is also "and".
  if (lang === 'kk' && word.lower === 'мен' && index > 0 && !words[index - 1]?.isMark) return null;
  const { start, end } = word;
  return {
    from: index,
    to: index + 1,
    start,
    end,
    kind: 'PRONOUN',
    type: pronoun.person,
    lemma: word.lower,
    name: null,
    slots: pronoun.slots,
    isPlural: pronoun.person === 'SEVERAL',
    isPossessed: false,
    amount: null,
    owner: null,
  };
}
