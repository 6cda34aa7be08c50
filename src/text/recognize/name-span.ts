import type { Span } from '../sentence/split.ts';

/** Kinds of names that are recognized. */
export const NAME_KINDS = ['PERSON', 'ORGANIZATION', 'PLACE'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** What speaks for a name. */
export const NAME_CLUES = [
  'MODEL',
  'GIVEN_NAME',
  'INITIALS',
  'POST',
  'SPEECH',
  'KNOWN_PLACE',
  'PLACE_WORD',
  'ORGANIZATION_WORD',
  'LEGAL_FORM',
  'QUOTATION_MARKS',
  'ABBREVIATION',
  'HOST_NAME',
] as const;
export type NameClue = (typeof NAME_CLUES)[number];

/** Names with a lower score are doubtful. */
export const DOUBTFUL_SCORE = 0.7;

/** Words of a text that look like a name. Offsets are code points; the end is exclusive. */
export interface RecognizedName extends Span {
  /** Number of the sentence, from 1. */
  readonly sentence: number;
  readonly kind: NameKind;
  readonly surface: string;
  /** The name with its quotation marks and the words that say what it is: `"Birgemiz" қорының`. */
  readonly phrase: Span & { readonly surface: string };
  /** Probability from 0 to 1. */
  readonly score: number;
  readonly why: readonly NameClue[];
}

/** A name within a sentence: positions of words; the end is exclusive. */
export interface NameWords {
  readonly from: number;
  readonly to: number;
  readonly kind: NameKind;
  readonly score: number;
  readonly why: readonly NameClue[];
}
