import type { FoundAmount } from '../amount/quantity.ts';
import type { ClauseWord, Phrase } from '../clause/phrase.ts';
import type { FoundDate } from '../date/find-dates.ts';
import type { RecognizedLanguage } from '../recognize/stem.ts';

/** A sentence that is ready to be read for events. */
export interface ClauseContext {
  readonly lang: RecognizedLanguage;
  readonly words: readonly ClauseWord[];
  readonly phrases: readonly Phrase[];
  readonly clauseOf: readonly number[];
  readonly amounts: readonly FoundAmount[];
  readonly dates: readonly FoundDate[];
}

/** The clause of a trigger. */
export interface ClauseParts {
  readonly range: readonly [from: number, to: number];
  readonly phrases: readonly Phrase[];
  readonly amounts: readonly FoundAmount[];
  readonly dates: readonly FoundDate[];
}
