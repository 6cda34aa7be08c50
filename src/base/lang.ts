import type { LocalText } from '../../schema/ontology.ts';

/** Languages to try after the requested ones. */
export const FALLBACK_LANGUAGES = ['kk', 'ru', 'en'] as const;

/** The canonical form of a BCP 47 tag (`kk-Latn` for `kk-latn`); null if the tag is invalid. */
export function canonicalizeTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

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

/** True if the tag is of this language. */
export const isLanguage = (tag: string, language: string): boolean => new RegExp(`^${language}(?:-|$)`, 'i').test(tag);
