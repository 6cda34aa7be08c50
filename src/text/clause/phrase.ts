import type { Kind } from '../../../schema/ontology.ts';
import type { FoundAmount } from '../amount/quantity.ts';
import type { TextToken } from '../recognize/token.ts';
import type { Slot } from './slot.ts';

/** A word or mark of a sentence. Offsets are code points of the text. */
export interface ClauseWord extends TextToken {
  readonly lower: string;
  readonly isMark: boolean;
  readonly isCapital: boolean;
}

/** A name that is known of a sentence: recognized, or of the graph. Offsets are code points; they include words for what it is. */
export interface NamedSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
}

/** Words of a clause that stand for somebody or something. Positions are those of words; the end is exclusive. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  readonly kind: Kind | 'PRONOUN';
  /** Type of a common noun, if its kind has types. */
  readonly type: string;
  /** The common noun in its basic form; empty for names. */
  readonly lemma: string;
  readonly name: NamedSpan | null;
  /** What it may be in its clause, most likely first. */
  readonly slots: readonly Slot[];
  readonly isPlural: boolean;
  readonly isPossessed: boolean;
  /** How many or how much of it. */
  readonly amount: FoundAmount | null;
  /** What it belongs to: the party of its members. */
  readonly owner: Phrase | null;
}
