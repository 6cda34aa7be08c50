import type { ArticleId, EntityId } from '../../../schema/ids.ts';
import type { EntityType, Kind, LocalText } from '../../../schema/ontology.ts';
import type { ArticleType, Certainty, EventStatus } from '../../../schema/words.ts';

export interface EntityForm {
  readonly slug: string;
  readonly kind: Kind;
  readonly collective: boolean;
  readonly description: LocalText | null;
}

export interface ClassForm {
  readonly type: EntityType;
  readonly status?: EventStatus | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
}

export interface SentenceForm {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly gloss: LocalText | null;
}

export interface ArticleForm {
  readonly slug: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly publisherId: EntityId | null;
  readonly published: string | null;
  readonly lang: string;
  readonly sha256: string;
  readonly length: number;
  readonly type: ArticleType;
  readonly textAttached: boolean;
}

export interface QuotationForm {
  readonly articleId: ArticleId;
  readonly first: number;
  readonly last: number;
  readonly speakerId: EntityId;
  readonly asWritten: string | null;
  readonly certainty: Certainty;
}
