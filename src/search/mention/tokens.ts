import type { Inflections } from '../../text/inflection/languages.ts';
import { isHyphenatedEnding, type ReadWord, readName } from '../../text/name/reading.ts';
import { toStemKey } from '../../text/name/stem-key.ts';

/**
 * How a word follows the one before it: as the next word of a name (`Nur Otan" партиясы`), after a hyphen or full stop
 * without spaces (`zakon.kz`), after marks that few names have, or in another paragraph.
 */
export type Link = 'SPACE' | 'TIGHT' | 'MARKS' | 'NONE';

/** A word of a text. Offsets are UTF-16 units; the end is exclusive. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** End of the word without a hyphenated ending. */
  readonly wordEnd: number;
  readonly word: ReadWord;
  /** Stem key of the word; empty if words have no Russian endings. */
  readonly stem: string;
  /** Key of the ending after a hyphen, which a longer name may contain: АҚШ-тың елшілігі. */
  readonly ending: string | null;
  readonly link: Link;
  /** True for the first word of a sentence, which has a capital letter in any case. */
  readonly opens: boolean;
}

/** A sentence with the endings that its words may have. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
  readonly inflections: Inflections;
}

/** Words as in a normal form, with invisible characters and without an English possessive. */
const WORD =
  /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\p{Cf}\u0640]*[\p{L}\p{M}\p{N}])?(?:['’ʼ](?!s(?![\p{L}\p{N}]))[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
/** Spaces, a single line break and quotation marks. */
const SPACES_AND_QUOTES = /^(?:['’]s)?(?!.*\n\s*\n)[\s"«»“”„'’]*(?:№\s*)?$/su;
/** Russian words of one letter, which are initials only before a full stop. */
const LONE_WORD = /^[авикосуя]$/;
const BEFORE_ENDING = /^["»”’']?[-‐‑]$/u;
const MAX_MARKS = 5;

function findLink(gap: string, before: Token | undefined): Link {
  if (!before) return 'NONE';
  if (gap === '.' || gap === '-' || gap === '‑') return 'TIGHT';
  if (gap !== '' && SPACES_AND_QUOTES.test(gap)) return 'SPACE';
  if (before.word.initial && /^\.\s$/u.test(gap)) return 'SPACE';
  return gap.length <= MAX_MARKS && !/\n\s*\n/.test(gap) ? 'MARKS' : 'NONE';
}

/** Reads words, each once: most words of a text are there more than once. */
function createReader(): (written: string, inflections: Inflections) => ReadWord | undefined {
  const known = new Map<string, ReadWord | undefined>();
  return (written, inflections) => {
    const key = `${inflections.kazakh} ${inflections.russian} ${written}`;
    if (!known.has(key)) known.set(key, readName(written, inflections).words[0]);
    return known.get(key);
  };
}

/** Splits a text into words. Each sentence says which endings its words may have. */
export function tokenize(text: string, sentences: readonly SentenceSpan[]): Token[] {
  const tokens: Token[] = [];
  const read = createReader();
  let index = 0;
  let opened = -1;
  for (const { 0: surface, index: start } of text.matchAll(WORD)) {
    if (surface === 's' && /['’]/.test(text.charAt(start - 1))) continue; // the possessive
    while (index < sentences.length - 1 && (sentences[index]?.end ?? 0) <= start) index += 1;
    const sentence = sentences[index];
    const end = start + surface.length;
    // Includes the full stop, which distinguishes the initial Sh. from a word.
    const word = sentence && read(surface + (text[end] === '.' ? '.' : ''), sentence.inflections);
    if (!word || !sentence) continue;
    const last = tokens.at(-1);
    const gap = last ? text.slice(last.end, start) : '';
    if (last && BEFORE_ENDING.test(gap) && isHyphenatedEnding(last.word.norm, word.norm, sentence.inflections)) {
      const { norm, key, lemmas } = last.word;
      const ended = { ...last.word, lemmas: [{ norm, key, russian: false }, ...lemmas] };
      tokens[tokens.length - 1] = { ...last, end, ending: word.key, word: ended };
      continue;
    }
    const initial = word.initial && !(LONE_WORD.test(word.norm) && text[end] !== '.');
    const stem = sentence.inflections.russian ? toStemKey(word.key) : '';
    const link = findLink(gap, last);
    const joined = link === 'TIGHT' && gap !== '.';
    tokens.push({ start, end, wordEnd: end, word: { ...word, joined, initial }, stem, ending: null, link, opens: opened < index });
    opened = index;
  }
  return tokens;
}
