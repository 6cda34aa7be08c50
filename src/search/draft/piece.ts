import type { Kind, Predicate } from '../../../schema/ontology.ts';
import type { Comparator, EventStatus, MentionKind, NameRole, Stance } from '../../../schema/words.ts';
import type { Span } from '../../ingest/span.ts';
import type { RuleId } from './rules.ts';

/** A quantity as graph.yaml has it. */
export interface PieceQuantity {
  readonly amount?: string;
  readonly from?: string;
  readonly to?: string;
  readonly comparator?: Exclude<Comparator, 'BETWEEN'>;
  readonly unit: string;
}

/** The value of a statement or qualifier: exactly one of the keys. */
export interface PieceValue {
  readonly entity?: string;
  readonly quantity?: PieceQuantity;
  readonly text?: Readonly<Partial<Record<'kk' | 'ru' | 'en', string>>>;
  readonly date?: string;
  readonly unknown?: true;
}

/** Evidence of a proposed statement. Voice and speaker are those of the sentence. */
export interface PieceEvidence {
  readonly sentence: number;
  readonly stance?: Exclude<Stance, 'ASSERTS'>;
}

export interface PieceStatement extends PieceValue {
  /** Present if a mention of a quantity or a time refers to the statement. */
  readonly key?: string;
  readonly predicate: Predicate;
  readonly qualifiers?: readonly (PieceValue & { readonly predicate: Predicate })[];
  readonly evidence: readonly PieceEvidence[];
}

export interface PieceName {
  readonly text: string;
  readonly lang: string;
  readonly role?: NameRole;
}

/** What a piece adds to graph.yaml, and where it belongs there. */
export type PieceBody =
  /** A new entity under `entities`, without statements. */
  | {
      readonly kind: 'ENTITY' | 'EVENT';
      readonly slug: string;
      readonly entity: {
        readonly kind: Kind;
        readonly type?: string;
        readonly status?: EventStatus;
        readonly collective?: true;
        readonly names: readonly PieceName[];
      };
    }
  /** A further name of an entity. */
  | { readonly kind: 'NAME'; readonly slug: string; readonly name: PieceName }
  /** A mention within a sentence. Its words are those of its span. */
  | {
      readonly kind: 'MENTION';
      readonly sentence: number;
      readonly mention: { readonly span: Span; readonly kind: MentionKind; readonly entity?: string; readonly statement?: string };
    }
  /** A statement of an entity. */
  | { readonly kind: 'STATEMENT'; readonly subject: string; readonly statement: PieceStatement }
  /** A sentence in the voice of another. */
  | { readonly kind: 'VOICE'; readonly sentence: number; readonly voice: 'REPORTED'; readonly speaker?: string }
  | {
      readonly kind: 'QUOTATION';
      readonly quotation: {
        readonly sentences: readonly [first: number, last: number];
        /** Empty if nobody known or proposed is named: a quotation without a speaker cannot be ingested. */
        readonly speaker: string;
        readonly asWritten: { readonly sentence: number; readonly span: Span };
      };
    };

/**
 * Why a piece may be wrong. ENDING: the name may have a case ending. FAINT: the words may be no name. COREFERENCE: who is meant is
 * only concluded. SEVERAL: another entity may be meant. PARTICIPANT: its role is only concluded. AMOUNT and DATE: the reading may be wrong.
 */
export type PieceDoubt = 'ENDING' | 'FAINT' | 'COREFERENCE' | 'SEVERAL' | 'PARTICIPANT' | 'AMOUNT' | 'DATE';

/** A proposal of a rule. */
export type DraftPiece = PieceBody & {
  /** The same for the same text, language and graph. */
  readonly key: string;
  readonly rule: RuleId;
  /** Numbers of the sentences that it rests on. */
  readonly sentences: readonly number[];
  /** The words that it rests on, in code points. */
  readonly spans: readonly Span[];
  /** Keys of the pieces that it names, such as its entities. Entities that the graph has are no pieces. */
  readonly needs: readonly string[];
  readonly doubt: PieceDoubt | null;
};

/** The text that is read. */
export interface PieceArticle {
  readonly text: string;
  readonly lang: string;
  /** EDTF. Without it, "yesterday" has no date. */
  readonly published: string | null;
}

/** What the graph knows of the text. */
export interface KnownEntities {
  /** Mentions of entities of the graph, in the order of the text. The first slug is the most likely one. */
  readonly mentions: readonly KnownEntityMention[];
  /** Slugs that entities of the graph have. New entities get others. */
  readonly taken: ReadonlySet<string>;
}

export interface KnownEntityMention {
  readonly sentence: number;
  /** Code points, the end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly kind: MentionKind;
  readonly entities: readonly { readonly slug: string; readonly kind: Kind }[];
}
