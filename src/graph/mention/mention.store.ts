import { inArray, type SQL, sql } from 'drizzle-orm';
import type { ArticleId, EntityId, StatementId } from '../../../schema/ids.ts';
import type { LocalText } from '../../../schema/ontology.ts';
import { mentions } from '../../../schema/tables/index.ts';
import type { Certainty, MentionKind } from '../../../schema/words.ts';
import type { Db } from '../../database/connect.ts';
import { loadLists } from '../../graphql/page/page.store.ts';
import { type Grouping, isParent, type Relation } from '../../graphql/page/relation.ts';
import { isSentence, type SentenceKey, toSentenceParent } from '../sentence/sentence.store.ts';

export interface MentionRow {
  readonly id: number;
  readonly articleId: ArticleId;
  readonly sentence: number;
  readonly entityId: EntityId | null;
  readonly statementId: StatementId | null;
  readonly kind: MentionKind;
  readonly start: number;
  readonly end: number;
  readonly surface: string | null;
  readonly sha256: string | null;
  readonly certainty: Certainty;
  readonly reason: LocalText | null;
}

const PARENT_CONDITIONS = {
  ENTITY: isParent(mentions.entityId),
  ARTICLE: isParent(mentions.articleId),
  SENTENCE: (parent: SQL) => isSentence(mentions.articleId, mentions.sentence, parent),
};

/** Mentions of entities, in articles or in sentences, in the order of the text. */
export const buildMentionRelation = (of: keyof typeof PARENT_CONDITIONS, kinds?: readonly MentionKind[] | null): Relation<MentionRow> => ({
  source: mentions,
  columns: {
    id: mentions.id,
    articleId: mentions.articleId,
    sentence: mentions.sentence,
    entityId: mentions.entityId,
    statementId: mentions.statementId,
    kind: mentions.kind,
    start: mentions.start,
    end: mentions.end,
    surface: mentions.surface,
    sha256: mentions.sha256,
    certainty: mentions.certainty,
    reason: mentions.reason,
  },
  where: kinds ? inArray(mentions.kind, [...new Set(kinds)]) : undefined,
  parentCondition: PARENT_CONDITIONS[of],
  order: [
    { name: 'article', expression: mentions.articleId, type: 'bigint' },
    { name: 'start', expression: mentions.start, type: 'bigint' },
    { name: 'end', expression: mentions.end, type: 'bigint' },
    { name: 'id', expression: mentions.id, type: 'bigint' },
  ],
});

/** Mentions in each sentence (at most 200). */
export const listMentions = (db: Db, keys: readonly SentenceKey[]): Promise<MentionRow[][]> =>
  loadLists(db, buildMentionRelation('SENTENCE'), keys.map(toSentenceParent));

export const MENTION_GROUPINGS = ['KIND', 'CERTAINTY', 'ARTICLE', 'ENTITY'] as const;
export type MentionGroupBy = (typeof MENTION_GROUPINGS)[number];

export const getMentionGrouping = (by: MentionGroupBy): Grouping =>
  ({
    KIND: { key: mentions.kind },
    CERTAINTY: { key: mentions.certainty },
    ARTICLE: { key: sql`'A' || ${mentions.articleId}` },
    ENTITY: { key: sql`'E' || ${mentions.entityId}` },
  })[by];
