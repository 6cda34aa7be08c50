import { openLexicon } from './lexicon.ts';
import { type RecognizedLanguage, toNameStem } from './stem.ts';
import type { TextToken } from './token.ts';
import { findShape, hashText, WORD_SHAPE, type Word } from './word.ts';
import { hasWord, type WordList } from './word-list.ts';

/** Everything about a word but its place in the text. */
type Entry = Omit<Word, 'start' | 'end'>;

/** Reads tokens as words. Words that were read before are remembered. */
export type Vocabulary = (token: TextToken) => Word;

const MAX_REMEMBERED = 50_000;

const findListed = (list: WordList | null, lower: string, lang: RecognizedLanguage): number => {
  if (!list) return 0;
  const bare = lang === 'ru' ? lower : lower.replace(/['’]s$/, '');
  return (hasWord(list, bare) ? 1 : 0) + (hasWord(list, `^${bare}`) ? 2 : 0);
};

export function openVocabulary(lang: RecognizedLanguage, list: WordList | null): Vocabulary {
  const lexicon = openLexicon(lang);
  const remembered = new Map<string, Entry>();
  const readEntry = (text: string): Entry => {
    const lower = text.toLowerCase();
    const stem = toNameStem(lower, lang);
    const shape = findShape(text);
    return {
      text,
      lower,
      stem,
      hash: hashText(lower),
      stemHash: hashText(stem),
      suffixes: [hashText(lower.slice(-2)), hashText(lower.slice(-3)), hashText(lower.slice(-4))],
      prefixes: [hashText(lower.slice(0, 2)), hashText(lower.slice(0, 3)), hashText(lower.slice(0, 4))],
      shape,
      classes: (lexicon.get(lower) ?? 0) | (lexicon.get(stem) ?? 0),
      listed: shape === WORD_SHAPE.MARK || shape === WORD_SHAPE.NUMBER ? 0 : findListed(list, lower, lang),
    };
  };
  return ({ text, start, end }) => {
    const known = remembered.get(text) ?? readEntry(text);
    if (remembered.size < MAX_REMEMBERED) remembered.set(text, known);
    return { ...known, start, end };
  };
}
