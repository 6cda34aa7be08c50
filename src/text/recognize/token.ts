/** A word or a mark of a text. Offsets are UTF-16 units; the end is exclusive. */
export interface TextToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A word with inner hyphens and apostrophes but without an English possessive, or one mark. */
const TOKEN =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}\u0640]*(?:[-‐‑'’ʼ](?!s(?![\p{L}\p{N}]))[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}\u0640]*)*|[^\s\p{L}\p{N}]/gu;

/** The words and marks of `text` between two offsets, in order. */
export function listTokens(text: string, from = 0, to: number = text.length): TextToken[] {
  const tokens: TextToken[] = [];
  for (const { 0: found, index } of text.slice(from, to).matchAll(TOKEN)) {
    tokens.push({ text: found, start: from + index, end: from + index + found.length });
  }
  return tokens;
}
