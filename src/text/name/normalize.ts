import { repairLookAlikes } from './look-alikes.ts';

/** Invisible characters: joiners, direction marks, soft hyphens and the Arabic tatweel. */
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}|\u0640/gu;
const DOUBLE_QUOTES = /[«»„“”‟″＂〝〞]/g;
const SINGLE_QUOTES = /[‘’‚‛‹›ʼʹʻʽˈ′´`＇]/g;
/** Roman numerals typed in Cyrillic letters: ІІ, ХХІ. */
const CYRILLIC_NUMERALS = /(?<![\p{L}\p{M}])[ІХ]{2,}(?![\p{L}\p{M}])/gu;
const DASHES = /[‐‑‒–—―−﹘﹣－]/g;

/**
 * The normal form of a name: NFC, lower case, one kind of quotation marks, apostrophes and dashes, single spaces,
 * look-alike letters repaired. Two names with the same normal form are written the same.
 */
export function normalizeName(written: string): string {
  return repairLookAlikes(written.toWellFormed().normalize('NFC').replace(INVISIBLE, ''))
    .replace(CYRILLIC_NUMERALS, (numeral) => numeral.replaceAll('І', 'I').replaceAll('Х', 'X'))
    .toLowerCase()
    .replaceAll('i\u0307', 'i') // the lower case of İ
    .normalize('NFC')
    .replace(DOUBLE_QUOTES, '"')
    .replace(SINGLE_QUOTES, "'")
    .replace(DASHES, '-')
    .replace(/(?<=\p{L})[·‧](?=\p{L})/gu, '') // BGN/PCGN separates н·г in this way
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Pattern of a word: letters, digits and their marks, with apostrophes inside. Stored names and searches must be split in
 * the same way.
 */
export const WORD = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:'[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*)*";
const WORDS = new RegExp(WORD, 'gu');

/** The words of a normal form. */
export const splitWords = (normal: string): string[] => normal.match(WORDS) ?? [];
