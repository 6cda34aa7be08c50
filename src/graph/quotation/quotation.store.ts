import { and, eq, sql } from 'drizzle-orm';
import type { ArticleId, EntityId, QuotationId } from '../../../schema/ids.ts';
import type { LocalText } from '../../../schema/ontology.ts';
import { quotations } from '../../../schema/tables/index.ts';
import type { Certainty } from '../../../schema/words.ts';
import type { Db } from '../../database/connect.ts';
import { type Grouping, isParent, type Relation } from '../../graphql/page/relation.ts';
import type { SentenceKey } from '../sentence/sentence.store.ts';

export interface QuotationRow {
  readonly id: QuotationId;
  readonly articleId: ArticleId;
  readonly first: number;
  readonly last: number;
  readonly speakerId: EntityId;
  readonly start: number;
  readonly end: number;
  readonly asWritten: string | null;
  readonly certainty: Certainty;
  readonly reason: LocalText | null;
}

const quotationColumns = {
  id: quotations.id,
  articleId: quotations.articleId,
  first: quotations.first,
  last: quotations.last,
  speakerId: quotations.speakerId,
  start: quotations.start,
  end: quotations.end,
  asWritten: quotations.asWritten,
  certainty: quotations.certainty,
  reason: quotations.reason,
};

/** Quotations of speakers or in articles, in the order of the text. */
export const buildQuotationRelation = (of: 'SPEAKER' | 'ARTICLE'): Relation<QuotationRow> => ({
  source: quotations,
  columns: quotationColumns,
  where: undefined,
  parentCondition: isParent(of === 'SPEAKER' ? quotations.speakerId : quotations.articleId),
  order: [
    { name: 'article', expression: quotations.articleId, type: 'bigint' },
    { name: 'first', expression: quotations.first, type: 'bigint' },
  ],
});

/** The quotation that contains each sentence. */
export async function loadQuotations(db: Db, keys: readonly SentenceKey[]): Promise<(QuotationRow | null)[]> {
  const rows = await db
    .select({ ord: sql<number>`k.ord`.mapWith(Number), quotation: quotationColumns })
    .from(
      sql`unnest(${`{${keys.map(({ articleId }) => articleId).join(',')}}`}::bigint[], ${`{${keys.map(({ number }) => number).join(',')}}`}::int[]) with ordinality as k(article, number, ord)`,
    )
    .innerJoin(quotations, and(eq(quotations.articleId, sql`k.article`), sql`k.number between ${quotations.first} and ${quotations.last}`));
  const byPlace = new Map(rows.map(({ ord, quotation }) => [ord, quotation]));
  return keys.map((_, index) => byPlace.get(index + 1) ?? null);
}

export const QUOTATION_GROUPINGS = ['SPEAKER', 'ARTICLE', 'CERTAINTY'] as const;
export type QuotationGroupBy = (typeof QUOTATION_GROUPINGS)[number];

export const getQuotationGrouping = (by: QuotationGroupBy): Grouping =>
  ({
    SPEAKER: { key: sql`'E' || ${quotations.speakerId}` },
    ARTICLE: { key: sql`'A' || ${quotations.articleId}` },
    CERTAINTY: { key: quotations.certainty },
  })[by];
