import type { Kind, LocalText, Predicate } from '../../schema/ontology.ts';
import type { EventStatus, NameRole, Rank, Stance } from '../../schema/words.ts';
import type { QuantityShape } from '../ingest/shape-statement-value.ts';

/** A name as a source gives it. */
export interface SourceName {
  readonly text: string;
  /** BCP 47. */
  readonly lang: string;
  readonly role: NameRole;
}

/** An id in another system than the source. */
export interface SourceIdentifier {
  readonly scheme: string;
  readonly value: string;
}

/** What a row says of the class, the names and the ids of one thing. */
export interface SourceEntity {
  /** Its id in the source. */
  readonly id: string;
  readonly kind: Kind;
  readonly type?: string | undefined;
  readonly names: readonly SourceName[];
  readonly identifiers?: readonly SourceIdentifier[];
  readonly description?: LocalText | undefined;
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
  readonly collective?: boolean | undefined;
  readonly status?: EventStatus | undefined;
}

/** The value of a fact. Entities are named by their ids in the source. */
export type SourceValue =
  | { readonly entity: string }
  | { readonly quantity: QuantityShape }
  | { readonly text: LocalText }
  | { readonly date: string }
  | { readonly unknown: true };

export interface SourceQualifier {
  readonly predicate: Predicate;
  readonly value: SourceValue;
}

/** A fact of a row. */
export interface SourceFact {
  /** The id of the subject in the source. */
  readonly subject: string;
  readonly predicate: Predicate;
  readonly value: SourceValue;
  readonly qualifiers?: readonly SourceQualifier[];
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  readonly rank?: Rank | undefined;
  readonly stance?: Stance | undefined;
  /** The id of whom the source cites for it. */
  readonly speaker?: string | undefined;
  /** Why it is inferred, if it is. */
  readonly inferred?: LocalText | undefined;
}

/** Something in a row that the graph has no words for. */
export interface Unsaid {
  /** The line of the file, or the number of the record. */
  readonly line: number;
  readonly id?: string | undefined;
  /** The property, column or claim. */
  readonly path: string;
  readonly value: string;
  readonly reason: string;
}

/** A row of a data set: a sentence of its own, and what it says. */
export interface SourceRow {
  readonly line: number;
  /** The row in words, as a sentence of the article. */
  readonly words: string;
  readonly entities: readonly SourceEntity[];
  readonly facts: readonly SourceFact[];
  readonly unsaid: readonly Unsaid[];
}

/** Reads the rows of a file, as often as it is called. */
export type ReadRows = () => AsyncIterable<SourceRow>;
