import { repairLookAlikes } from './look-alikes.ts';

/** What nobody sees: joiners, direction marks, soft hyphens, the Arabic stretch. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\u0640/gu;
const DOUBLE_QUOTES = /[«»„“”‟″＂〝〞]/g;
const SINGLE_QUOTES = /[‘’‚‛‹›ʼʹʻʽˈ′´`＇]/g;
const DASHES = /[‐‑‒–—―−﹘﹣－]/g;

/**
 * The normal form of a written name: NFC, lower case, one kind of quotation marks, apostrophes and dashes, single
 * spaces, look-alike letters repaired. Two names with the same normal form are written the same.
 */
export function normalizeName(written: string): string {
  return repairLookAlikes(written.toWellFormed().normalize('NFC').replace(INVISIBLE, ''))
    .toLowerCase()
    .replaceAll('i\u0307', 'i') // what İ becomes
    .normalize('NFC')
    .replace(DOUBLE_QUOTES, '"')
    .replace(SINGLE_QUOTES, "'")
    .replace(DASHES, '-')
    .replace(/(?<=\p{L})[·‧](?=\p{L})/gu, '') // BGN/PCGN parts н·г so
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * A word as a pattern: letters and figures with their marks; an apostrophe within it belongs to it. Stored keys and what
 * is looked for must be cut alike, or nothing is found.
 */
export const WORD = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:'[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*";
const WORDS = new RegExp(WORD, 'gu');

/** The words of a normal form. */
export const splitWords = (normal: string): string[] => normal.match(WORDS) ?? [];
