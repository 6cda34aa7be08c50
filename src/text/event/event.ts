import type { Predicate } from '../../../schema/ontology.ts';
import type { EventStatus, Stance } from '../../../schema/words.ts';
import type { FoundAmount } from '../amount/quantity.ts';
import type { ClauseWord, Phrase } from '../clause/phrase.ts';
import type { FoundDate } from '../date/find-dates.ts';
import type { RolePhrase } from './role.ts';

/** An event that a clause tells of. Offsets are code points. */
export interface FoundEvent {
  readonly type: string;
  /** The words that tell of it. */
  readonly start: number;
  readonly end: number;
  readonly isNoun: boolean;
  /** The role of the speaker, if the verb says "I" or "we" and names nobody. */
  readonly speaker: Predicate | null;
  readonly roles: readonly RolePhrase[];
  readonly places: readonly Phrase[];
  readonly amounts: readonly { readonly predicate: Predicate; readonly amount: FoundAmount }[];
  readonly dates: readonly FoundDate[];
  readonly status: EventStatus;
  readonly stance: Extract<Stance, 'DENIES' | 'SUPPOSES'> | null;
}

/** A person beside an office. */
export interface FoundHolder {
  readonly office: Phrase;
  readonly person: Phrase;
}

/** A sentence with all that was found in it. */
export interface EventSentence {
  /** From 1. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly words: readonly ClauseWord[];
  readonly phrases: readonly Phrase[];
  readonly holders: readonly FoundHolder[];
  readonly events: readonly FoundEvent[];
  /** Who is cited for the whole sentence; null if nobody is. */
  readonly source: Phrase | null;
}
