import { hasLanguage } from '../../base/lang.ts';

/** The languages whose case endings the words of a text may have. */
export interface Inflections {
  readonly kazakh: boolean;
  readonly russian: boolean;
  /** True if words in Latin letters may have Kazakh endings even without a letter that only Kazakh has. */
  readonly latin: boolean;
}

export const NO_INFLECTIONS: Inflections = { kazakh: false, russian: false, latin: false };
/** For a text of unknown language, such as a search. */
export const ANY_INFLECTIONS: Inflections = { kazakh: true, russian: true, latin: true };

/** The endings that words of a language may have: Kazakh and Russian ones if the language is unknown. */
export function getInflections(lang: string | null | undefined): Inflections {
  if (lang == null) return { kazakh: true, russian: true, latin: false };
  const kazakh = hasLanguage(lang, 'kk');
  return { kazakh, russian: hasLanguage(lang, 'ru'), latin: kazakh };
}

/** Letters of the Kazakh Latin alphabets that few other languages have. */
const KAZAKH_LATIN = /[ıñŋńğǵşūý]/u;

/** True if a word in Latin letters may have Kazakh endings. */
export const canBeKazakh = (norm: string, { kazakh, latin }: Inflections): boolean =>
  kazakh && (latin || !/\p{Script=Latin}/u.test(norm) || KAZAKH_LATIN.test(norm));
