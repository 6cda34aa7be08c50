import type { ClassBits } from './lexicon.ts';
import type { TextToken } from './token.ts';

/** A token as the model reads it. Hashes are 32-bit. */
export interface Word extends TextToken {
  readonly lower: string;
  readonly stem: string;
  readonly hash: number;
  readonly stemHash: number;
  /** Hashes of the last 2, 3 and 4, and the first 2, 3 and 4 letters. */
  readonly suffixes: readonly [number, number, number];
  readonly prefixes: readonly [number, number, number];
  readonly shape: Shape;
  readonly classes: ClassBits;
  /** 0 unknown, 1 a word of the list, 2 a name of the list, 3 both. */
  readonly listed: number;
}

/** How a token is written. */
export const WORD_SHAPE = { MARK: 0, NUMBER: 1, SMALL: 2, CAPITAL: 3, LETTER: 4, LOUD: 5, MIXED: 6, DOUBLE: 7 } as const;
export type Shape = (typeof WORD_SHAPE)[keyof typeof WORD_SHAPE];

export function findShape(text: string): Shape {
  if (!/^[\p{L}\p{N}]/u.test(text)) return WORD_SHAPE.MARK;
  if (/^\p{N}/u.test(text)) return WORD_SHAPE.NUMBER;
  if (!/\p{Lu}/u.test(text)) return WORD_SHAPE.SMALL;
  if (/^\p{Lu}$/u.test(text)) return WORD_SHAPE.LETTER;
  if (/^\p{Lu}[\p{Lu}\p{N}]+(?:-\p{Ll}+)?$/u.test(text)) return WORD_SHAPE.LOUD;
  if (/^\p{Lu}[\p{Ll}\p{M}'’ʼ]+(?:-\p{Ll}+)*$/u.test(text)) return WORD_SHAPE.CAPITAL;
  return /^\p{Lu}\p{Ll}*[-‐‑'’]\p{Lu}\p{Ll}+/u.test(text) ? WORD_SHAPE.DOUBLE : WORD_SHAPE.MIXED;
}

export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x85ebca6b) | 0;
}

export const isCapitalized = ({ shape }: Word): boolean => shape >= WORD_SHAPE.CAPITAL;

/** True if the word at a position is an initial with its full stop. */
export const isInitialAt = (words: readonly Word[], index: number): boolean =>
  words[index]?.shape === WORD_SHAPE.LETTER && words[index + 1]?.text === '.';
