import type { LocalText } from '../../schema/ontology.ts';

/** Languages to try after the requested ones. */
export const FALLBACK_LANGUAGES = ['kk', 'ru', 'en'] as const;

const LANGUAGE_NAMES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** True for a language of ISO 639: all codes of two letters are known, and any three letters are taken. */
const isLanguage = (code: string): boolean => code.length === 3 || (code.length === 2 && LANGUAGE_NAMES.of(code) !== undefined);

/** The canonical form of a BCP 47 tag (`kk-Latn` for `kk-latn`); null if the tag is invalid or its language does not exist. */
export function canonicalizeTag(tag: string): string | null {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return canonical !== undefined && isLanguage(canonical.split('-')[0] ?? '') ? canonical : null;
  } catch {
    return null;
  }
}

/** What people write for a language: its name in each of the three languages, or the code of its country. */
const OTHER_WORDS: ReadonlyMap<string, string> = new Map([
  ['kz', 'kk'],
  ...FALLBACK_LANGUAGES.flatMap((own) => {
    const names = new Intl.DisplayNames(own, { type: 'language' });
    return FALLBACK_LANGUAGES.map((language) => [(names.of(language) ?? language).toLowerCase(), language] as const);
  }),
]);

/** The tag that somebody may have meant: `en` for "English"; undefined if there is none. */
export const findMeantTag = (written: string): string | undefined => OTHER_WORDS.get(written.toLowerCase());

const TRUNCATIONS = 10; // more than any tag has subtags
const EXTENSION = TRUNCATIONS - 1;

/**
 * Ranks a tag by the requested languages; 0 is best, Infinity is no match. Lookup of RFC 4647: a range is truncated until it
 * matches (`kk-Latn-KZ`, `kk-Latn`, `kk`), and only then widened (`kk` matches `kk-Latn`).
 */
export function rankLanguage(requested: readonly string[], tag: string): number {
  const lowered = tag.toLowerCase();
  for (const [index, range] of requested.entries()) {
    const subtags = range.toLowerCase().split('-');
    for (let cut = 0; cut < subtags.length; cut += 1) {
      if (subtags.slice(0, subtags.length - cut).join('-') === lowered) return index * TRUNCATIONS + Math.min(cut, EXTENSION - 1);
    }
    if (lowered.startsWith(`${range.toLowerCase()}-`)) return index * TRUNCATIONS + EXTENSION;
  }
  return Number.POSITIVE_INFINITY;
}

/** The tags that lookup tries, in order: kk-Latn-KZ, kk-Latn, kk for `kk-Latn-KZ`. */
export const listLookupTags = (ranges: readonly string[]): string[] => [
  ...new Set(ranges.flatMap((range) => range.split('-').map((_, cut, subtags) => subtags.slice(0, subtags.length - cut).join('-')))),
];

/** The requested languages, then the fallback languages. */
export const addFallbackLanguages = (requested: readonly string[]): string[] => [...new Set([...requested, ...FALLBACK_LANGUAGES])];

/** The text in the best available language. */
export function pickText(text: LocalText, requested: readonly string[]): string {
  const languages = addFallbackLanguages(requested);
  const [best] = Object.entries(text).sort(([a], [b]) => rankLanguage(languages, a) - rankLanguage(languages, b));
  return best?.[1] ?? '';
}

export type WrittenLanguage = (typeof FALLBACK_LANGUAGES)[number];
/** The language that texts of our own are written in for these requests. */
export const pickLanguage = (requested: readonly string[]): WrittenLanguage =>
  FALLBACK_LANGUAGES.toSorted((a, b) => rankLanguage(requested, a) - rankLanguage(requested, b))[0] ?? 'en';

/** True if the tag is of this language. */
export const hasLanguage = (tag: string, language: string): boolean => new RegExp(`^${language}(?:-|$)`, 'i').test(tag);
