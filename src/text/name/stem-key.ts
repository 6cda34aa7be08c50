import { createWordCache } from './word-cache.ts';

/** What may follow the stem of a Russian name in its key: endings with vowels, г, в, м and х, and the в of surnames. */
const ENDING = /(?<=..)[aeiu][aeiugkmv]*$/;
const LAST_K = /(?<=.[^aeiu])k$/;
/** A vowel that other forms may leave out: Павел, Павла. */
const FLEETING = /([^aeiu])[aeiu]+(sh|ch|ts|[^aeiu])$/;

const stemWord = createWordCache((key) => key.replace(ENDING, '').replace(LAST_K, '').replace(FLEETING, '$1$2'));

/**
 * A key that all Russian case forms of a name share. Other names share it too, so that names with the same stem key need
 * to be compared. Takes the key of the name.
 */
export const toStemKey = (key: string): string => key.split(' ').map(stemWord).join(' ');
