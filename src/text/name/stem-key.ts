import { createWordCache } from './word-cache.ts';

/** What may follow the stem of a Russian name in its key: endings with vowels, г, в, м and х, and the в of surnames. */
const ENDING = /(?<=..)[aeiu][aeiugkmv]*$/;
const LAST_K = /(?<=.[^aeiu])k$/;
/** A vowel that other forms may leave out: Павел, Павла. */
const FLEETING = /([^aeiu])[aeiu]+(sh|ch|ts|[^aeiu])$/;

/** Vowels that Russian spells otherwise or drops: Түркістан, Туркестан; Самұрық, Самрук. */
const REDUCED = /(?<=[^aeiu])[eiu]+(?=[^aeiu])/g;
/** Shorter stems keep their vowels, as too many names would share them. */
const MIN_REDUCED_LENGTH = 4;
const reduce = (stem: string): string => {
  const reduced = stem.replace(REDUCED, '');
  return reduced.length < MIN_REDUCED_LENGTH ? stem : reduced;
};

const stemWord = createWordCache((key) => reduce(key.replace(ENDING, '').replace(LAST_K, '').replace(FLEETING, '$1$2')));

/**
 * A key that all Russian case forms and spellings of a name share. Other names share it too, so that names with the same stem key need
 * to be compared. Takes the key of the name.
 */
export const toStemKey = (key: string): string => key.split(' ').map(stemWord).join(' ');
