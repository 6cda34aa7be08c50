import { createHash } from 'node:crypto';

/** Start and end in code points, end exclusive. */
export type Span = readonly [start: number, end: number];

export const isWithin = ([start, end]: Span, [from, to]: Span): boolean => from <= start && end <= to;

/** A text by code points, which is how spans count. */
export const toCodePoints = (text: string): readonly string[] => Array.from(text);

export const sliceWords = (points: readonly string[], [start, end]: Span): string => points.slice(start, end).join('');

/** SHA-256 in hexadecimal, of a text's bytes in UTF-8. */
export const computeFingerprint = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');
