const ROMAN = /^(?=.)x{0,3}(?:ix|iv|v?i{0,3})$/;

/** True for a Roman numeral up to XXXIX in normal form, or a word with a digit. They are never spelling variants. */
export const isNumeral = (word: string): boolean => ROMAN.test(word) || /\p{N}/u.test(word);
