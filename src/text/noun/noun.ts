import type { Kind } from '../../../schema/ontology.ts';
import type { RecognizedLanguage } from '../recognize/stem.ts';

/** What a common noun stands for. */
export interface NounClass {
  readonly kind: Kind;
  /** The type in the ontology; empty for kinds without types. */
  readonly type: string;
  /** The noun in its basic form, by language, separated by spaces. An underscore joins two words. */
  readonly words: Readonly<Record<RecognizedLanguage, string>>;
}

/** The cases of a noun form. A Kazakh or English noun has one; a Russian form may be several. */
export type NounCase = 'NOMINATIVE' | 'GENITIVE' | 'DATIVE' | 'ACCUSATIVE' | 'INSTRUMENTAL' | 'LOCATIVE' | 'ABLATIVE';

/** A noun as it stands in a text. */
export interface NounForm {
  readonly lemma: string;
  readonly kind: Kind;
  readonly type: string;
  readonly cases: readonly NounCase[];
  readonly isPlural: boolean;
  /** True if it has a Kazakh possessive ending: something before it is its owner. */
  readonly isPossessed: boolean;
}

/** One class of nouns: Kazakh, Russian and English words. */
export const defineNouns = (kind: Kind, type: string, kk: string, ru: string, en: string): NounClass => ({
  kind,
  type,
  words: { kk, ru, en },
});
