import type { EntityType, Kind, Predicate, Role, Unit, ValueKind } from '../../schema/ontology.ts';
import type { Certainty, Comparator, EventStatus, Rank, Standing } from '../../schema/words.ts';
import type { PartialDate } from '../base/partial-date.ts';
import type { DatedForm } from '../text/name/name.ts';

/** A quantity of an event. Amount, comparator and unit are null if it is UNKNOWN. */
export interface ExportQuantity {
  readonly statement: string;
  readonly predicate: Predicate;
  readonly standing: Standing;
  readonly amount: string | null;
  /** The upper end of a range. */
  readonly amountTo?: string;
  readonly comparator: Comparator | null;
  readonly unit: Unit | null;
  /** Of a rate: the unit to which it refers. */
  readonly per?: Unit;
  /** What is counted, or the whole of which it is a share: the id of an entity, or words. */
  readonly of?: string;
  /** The same amount in another unit. */
  readonly equivalent?: { readonly amount: string; readonly unit: Unit };
}

/** What a statement says more exactly. The value is the id of an entity, an amount with its unit, words, a date or UNKNOWN. */
export interface ExportQualifier {
  readonly predicate: Predicate;
  readonly valueKind: ValueKind;
  readonly value: string;
}

/** A quantity of an event as a row of its own. */
export interface QuantityRow extends ExportQuantity {
  readonly event: string;
  readonly certainty: Certainty;
  readonly rank: Rank;
  /** Sentences of the evidence, as `A1.4`, in the order of the text. */
  readonly sentences: readonly string[];
}

/** An exported entity. */
export interface ExportNode {
  readonly id: string;
  /** Difference, in a diff only. */
  readonly change?: string;
  readonly slug: string;
  readonly kind: Kind;
  readonly type: EntityType | null;
  readonly status: EventStatus | null;
  readonly collective: boolean;
  /** Labels in the requested languages and in three fixed ones, with the fallback of `Entity.label`. */
  readonly label: string;
  readonly labelKk: string;
  readonly labelRu: string;
  readonly labelEn: string;
  /** Number of links in the whole graph, exported or not. */
  readonly links: number;
  readonly names: readonly DatedForm[];
  /** As `wikidata:Q57394`. */
  readonly identifiers: readonly string[];
  /** For events. */
  readonly time: PartialDate | null;
  readonly quantities: readonly ExportQuantity[];
}

/** Valid time of a statement: EDTF, with the earliest and latest possible day. The latest is that of the derived end if it is earlier. */
export interface Validity {
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly validEarliest: string | null;
  readonly validLatest: string | null;
  /** EDTF: the end that follows from another statement. */
  readonly derivedEnd: string | null;
}

/** The support of an edge. */
export interface Support extends Validity {
  readonly certainty: Certainty;
  readonly standing: Standing;
  /** Number of pieces of evidence. */
  readonly evidence: number;
  /** Sentences of the evidence, as `A1.4`, in the order of the text. */
  readonly sentences: readonly string[];
  readonly qualifiers?: readonly ExportQualifier[];
}

/** An exported link or, if events are edges, an event between two participants. */
export interface ExportEdge extends Support {
  /** `S77`, or `E50-E2-E7`: an event between two of its participants. */
  readonly id: string;
  /** Difference, in a diff only. */
  readonly change?: string;
  readonly source: string;
  readonly target: string;
  readonly sourceKind: Kind;
  readonly targetKind: Kind;
  readonly label: string;
  /** Both null if the edge is an event. */
  readonly predicate: Predicate | null;
  readonly rank: Rank | null;
  /** Of a participation, or of the event that the edge is. */
  readonly eventStatus: EventStatus | null;
  /** Statements behind the edge. */
  readonly statements: readonly string[];
  readonly event: EventOfEdge | null;
}

/** The event of an edge. Such an edge has no direction. */
export interface EventOfEdge {
  readonly id: string;
  readonly type: EntityType | null;
  readonly time: PartialDate | null;
  readonly sourceRoles: readonly Role[];
  readonly targetRoles: readonly Role[];
  readonly quantities: readonly ExportQuantity[];
}

export const EVENT_SHAPES = ['NODES', 'EDGES'] as const;
/** Whether events are nodes, or edges between their participants. */
export type EventShape = (typeof EVENT_SHAPES)[number];

/** Summary of an export. Counts cover the rows read so far. */
export interface About {
  /** Parameters of the request, as in a URL. */
  readonly request: string;
  readonly nodes: number;
  readonly edges: number;
  readonly events: EventShape;
  /** True if a budget omitted something. */
  readonly truncated: boolean;
  /** If events are edges: events that stay nodes because of too many participants. */
  readonly eventsKept: number;
  /** If events are edges: events with fewer than two known participants, and omitted statements of events. */
  readonly eventsLeftOut: number;
  readonly linksLeftOut: number;
}

/** A graph to export: all nodes, then all edges between them, each once. */
export interface Graph {
  /** Origin of the server, without a trailing slash. */
  readonly origin: string;
  /** True if every node and edge has a difference. */
  readonly hasChanges?: boolean;
  nodes(): AsyncIterable<readonly ExportNode[]>;
  edges(): AsyncIterable<readonly ExportEdge[]>;
  /** The quantities of all events in the part, by statement, also of events that are edges. */
  quantities(): AsyncIterable<readonly QuantityRow[]>;
  about(): About;
}

/** A file as text or bytes, in pieces. */
export type Pieces = AsyncIterable<string | Uint8Array>;
