import { createHash } from 'node:crypto';

/** Start and end in code points; the end is exclusive. */
export type Span = readonly [start: number, end: number];

export const isWithin = ([start, end]: Span, [from, to]: Span): boolean => from <= start && end <= to;

/** Splits a text into code points. */
export const toCodePoints = (text: string): readonly string[] => Array.from(text);

export const sliceWords = (points: readonly string[], [start, end]: Span): string => points.slice(start, end).join('');

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export const computeFingerprint = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');
