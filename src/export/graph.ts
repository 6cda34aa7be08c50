import type { EntityType, Kind, Predicate, Role, Unit } from '../../schema/ontology.ts';
import type { Certainty, Comparator, EventStatus, Rank } from '../../schema/words.ts';
import type { PartialDate } from '../base/partial-date.ts';
import type { NameForm } from '../text/name/name.ts';

/** A quantity of an event. Amount, comparator and unit are null where it is UNKNOWN. */
export interface ExportQuantity {
  readonly statement: string;
  readonly predicate: Predicate;
  readonly amount: string | null;
  readonly comparator: Comparator | null;
  readonly unit: Unit | null;
}

/** An entity as it is exported. */
export interface ExportNode {
  readonly id: string;
  readonly slug: string;
  readonly kind: Kind;
  readonly type: EntityType | null;
  readonly status: EventStatus | null;
  readonly collective: boolean;
  /** In the languages asked for, and in each of three; where there is no such name, as `Entity.label` has it. */
  readonly label: string;
  readonly labelKk: string;
  readonly labelRu: string;
  readonly labelEn: string;
  /** How many statements tie it to others in the whole graph, exported or not. */
  readonly links: number;
  readonly names: readonly NameForm[];
  /** As `wikidata:Q57394`. */
  readonly identifiers: readonly string[];
  /** Of an event. */
  readonly time: PartialDate | null;
  readonly quantities: readonly ExportQuantity[];
}

/** When a statement was true: EDTF, and the first and the last day it can mean. */
export interface Validity {
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly validEarliest: string | null;
  readonly validLatest: string | null;
}

/** What an edge rests on. */
export interface Support extends Validity {
  readonly certainty: Certainty;
  /** How many pieces of evidence. */
  readonly evidence: number;
  /** Their sentences, as `A1.4`, in the order of the text. */
  readonly sentences: readonly string[];
}

/** A statement between two entities as it is exported or, where events are edges, an event between two participants. */
export interface ExportEdge extends Support {
  /** `S77`, or `E50-E2-E7`: an event between two of its participants. */
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly sourceKind: Kind;
  readonly targetKind: Kind;
  readonly label: string;
  /** Both null where the edge is an event. */
  readonly predicate: Predicate | null;
  readonly rank: Rank | null;
  /** The statements it derives from. */
  readonly statements: readonly string[];
  readonly event: EventOfEdge | null;
}

/** The event that an edge stands for, which leads from one participant to the other no more than back. */
export interface EventOfEdge {
  readonly id: string;
  readonly type: EntityType | null;
  readonly time: PartialDate | null;
  readonly sourceRoles: readonly Role[];
  readonly targetRoles: readonly Role[];
  readonly quantities: readonly ExportQuantity[];
}

export const EVENT_SHAPES = ['NODES', 'EDGES'] as const;
/** Whether events stay nodes or become edges between their participants. */
export type EventShape = (typeof EVENT_SHAPES)[number];

/** What an export holds and does not; counts are of what was read so far. */
export interface About {
  /** The parameters of the request, as in a URL. */
  readonly request: string;
  readonly nodes: number;
  readonly edges: number;
  readonly events: EventShape;
  /** Whether the budgets of a neighborhood left something out. */
  readonly truncated: boolean;
  /** Where events are edges: those that stay nodes, as they have too many participants. */
  readonly eventsKept: number;
  /** Likewise: those with fewer than two known participants, and statements of events that make no edge. */
  readonly eventsLeftOut: number;
  readonly linksLeftOut: number;
}

/** A graph to be written: all nodes, each once, then all edges between them, each once. */
export interface Graph {
  /** Where the server answers, without a slash at the end. */
  readonly origin: string;
  nodes(): AsyncIterable<readonly ExportNode[]>;
  edges(): AsyncIterable<readonly ExportEdge[]>;
  about(): About;
}

/** The text of a file, or its bytes, piece by piece. */
export type Pieces = AsyncIterable<string | Uint8Array>;
