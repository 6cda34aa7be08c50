import type { EntityKind } from '../query/operations.ts';
import type { Lang } from '../state/state.ts';
import { replaceWithCyrillic, replaceWithLatin, replaceWithRussian } from './transliterate.ts';

/** The mark of a transliterated label. The legend explains it. */
export const TRANSLITERATED = '*';

export interface Label {
  readonly text: string;
  /** The label as the sources write it, if it is transliterated. Null if it is shown as it is. */
  readonly original: string | null;
}

/**
 * A label that readers of the page's language can read. If an entity has no name in that language, the API returns one in another; it is
 * then transliterated and marked.
 */
export function readLabel(lang: Lang, kind: EntityKind | null, label: string): Label {
  const text = transliterate(lang, kind, label);
  return text === label ? { text, original: null } : { text: `${text}${TRANSLITERATED}`, original: label };
}

function transliterate(lang: Lang, kind: EntityKind | null, label: string): string {
  if (kind === null) return label;
  if (lang === 'en') return replaceWithLatin(label);
  // Only names of people are names throughout. In other labels are words, which Cyrillic letters do not make clearer.
  if (kind !== 'PERSON') return label;
  if (!/\p{Script=Cyrillic}/u.test(label)) return replaceWithCyrillic(label);
  return lang === 'ru' ? replaceWithRussian(label) : label;
}
