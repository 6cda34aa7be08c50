import type { TextWord } from './text-word.ts';
import { listTextKeys, type Stems, toExactKey, toTitleKey } from './word-keys.ts';

/** A text in one language, with its words. */
export interface WordedText {
  readonly lang: string;
  readonly words: readonly TextWord[];
}

/** Positions between two texts, so that no phrase reaches from one into the next. */
const GAP = 50;
/** Limits of Postgres: the largest position, the positions of a key, and a size in characters that stays below a megabyte of UTF-8. */
const MAX_POSITION = 16_000;
const MAX_POSITIONS = 255;
const MAX_VECTOR_LENGTH = 250_000;

/** `'o''clock':3,7` */
const toLexeme = (key: string, positions: readonly number[]): string =>
  `'${key.replaceAll('\\', '\\\\').replaceAll("'", "''")}'${positions.length > 0 ? `:${positions.join(',')}` : ''}`;

/**
 * The text search vector of texts, as Postgres reads it. Exact keys have positions, for phrases. A title's keys stand once
 * more as keys of a title. `others` are keys without positions.
 */
export function toTextVector(texts: readonly WordedText[], stems: Stems, title?: WordedText, others: Iterable<string> = []): string {
  const positions = new Map<string, number[]>();
  const put = (key: string): number[] => {
    const known = positions.get(key) ?? [];
    positions.set(key, known);
    return known;
  };
  let position = 0;
  for (const text of title ? [title, ...texts] : texts) {
    for (const { norm } of text.words) {
      position = Math.min(MAX_POSITION, position + 1);
      const places = put(toExactKey(norm));
      if (position < MAX_POSITION) places.push(position);
      const keys = listTextKeys(norm, text.lang, stems);
      for (const key of keys) put(key);
      if (text === title) for (const key of [toExactKey(norm), ...keys]) put(toTitleKey(key));
    }
    position = Math.min(MAX_POSITION, position + GAP);
  }
  for (const key of others) put(key);
  return joinLexemes(positions);
}

function joinLexemes(positions: ReadonlyMap<string, readonly number[]>): string {
  let length = 0;
  const lexemes: string[] = [];
  for (const [key, places] of positions) {
    const lexeme = toLexeme(key, places.slice(0, MAX_POSITIONS));
    length += lexeme.length + 1;
    if (length > MAX_VECTOR_LENGTH) break;
    lexemes.push(lexeme);
  }
  return lexemes.join(' ');
}
