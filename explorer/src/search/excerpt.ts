import type { HighlightFieldsFragment } from '../query/operations.ts';

/** A piece of a text; `isMatch` if it has the words of the search. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

export interface Excerpt {
  readonly lang: string;
  readonly pieces: readonly Piece[];
}

/** Number of characters that are shown before the first match and after it. */
const BEFORE = 40;
const AFTER = 110;

/** The part of a field around its first match, with the matches marked. A field in the page's language is preferred. Null without matches. */
export function buildExcerpt(highlights: readonly HighlightFieldsFragment[], lang: string): Excerpt | null {
  const first = highlights.find((highlight) => highlight.lang === lang) ?? highlights[0];
  if (!first) return null;
  const characters = Array.from(first.text);
  const matches = highlights.filter(({ text }) => text === first.text).toSorted((a, b) => a.start - b.start);
  const [from, to] = [Math.max(0, first.start - BEFORE), Math.min(characters.length, first.end + AFTER)];
  const pieces: Piece[] = [];
  const add = (start: number, end: number, isMatch: boolean) => {
    const text = characters.slice(Math.max(from, start), Math.min(to, end)).join('');
    if (text !== '') pieces.push({ text, isMatch });
  };
  let offset = from;
  for (const { start, end } of matches) {
    add(offset, start, false);
    add(Math.max(offset, start), end, true);
    offset = Math.max(offset, end);
  }
  add(offset, to, false);
  const ellipsis = { text: '…', isMatch: false };
  return { lang: first.lang, pieces: [...(from > 0 ? [ellipsis] : []), ...pieces, ...(to < characters.length ? [ellipsis] : [])] };
}
