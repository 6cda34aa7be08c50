import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { AccountId, ArticleId, EntityId, ProposalId, RevisionId, RunId } from '../../../schema/ids.ts';
import type { ProposedPiece } from '../../../schema/proposed-piece.ts';
import { proposals, runs } from '../../../schema/tables/index.ts';
import type { ProposalDoubt, ProposalKind, ProposalStatus, RunTool } from '../../../schema/words.ts';
import type { ArticleRef } from '../../base/ref.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import { isParent, type OrderKey, type Relation } from '../../graphql/page/relation.ts';
import { resolveRefs } from '../filter/refs.store.ts';

export interface ProposalRow {
  readonly id: ProposalId;
  readonly runId: RunId;
  readonly articleId: ArticleId;
  readonly rule: string;
  readonly kind: ProposalKind;
  readonly piece: ProposedPiece;
  readonly sentences: readonly number[];
  readonly spans: readonly number[];
  readonly start: number;
  readonly needs: readonly ProposalId[];
  readonly doubt: ProposalDoubt | null;
  readonly status: ProposalStatus;
  readonly proposedAt: string;
  readonly decidedAt: string | null;
  readonly decidedBy: AccountId | null;
  readonly revision: RevisionId | null;
  readonly reason: string | null;
  readonly entityId: EntityId | null;
}

export const PROPOSAL_COLUMNS = {
  id: proposals.id,
  runId: proposals.runId,
  articleId: proposals.articleId,
  rule: proposals.rule,
  kind: proposals.kind,
  piece: proposals.piece,
  sentences: proposals.sentences,
  spans: proposals.spans,
  start: proposals.start,
  needs: proposals.needs,
  doubt: proposals.doubt,
  status: proposals.status,
  proposedAt: proposals.proposedAt,
  decidedAt: proposals.decidedAt,
  decidedBy: proposals.decidedBy,
  revision: proposals.revision,
  reason: proposals.reason,
  entityId: proposals.entityId,
};

/** Proposals by id. */
export async function loadProposals(db: Db, ids: readonly ProposalId[]): Promise<(ProposalRow | null)[]> {
  const rows = await db.select(PROPOSAL_COLUMNS).from(proposals).where(isAny(proposals.id, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

export interface ProposalFilter {
  readonly article?: readonly ArticleRef[] | null | undefined;
  readonly run?: readonly RunId[] | null | undefined;
  readonly tool?: readonly RunTool[] | null | undefined;
  readonly kind?: readonly ProposalKind[] | null | undefined;
  readonly rule?: readonly string[] | null | undefined;
  readonly status?: readonly ProposalStatus[] | null | undefined;
  readonly doubtful?: boolean | null | undefined;
  readonly sentence?: readonly number[] | null | undefined;
}

/** Condition of a filter. Without a status it matches open proposals. @throws NOT_FOUND for an unknown article */
export async function createProposalFilter(db: Db, filter: ProposalFilter) {
  const { article, run, tool, kind, rule, status, doubtful, sentence } = filter;
  const refs = await resolveRefs(db, { article }, 'filter');
  const statuses = [...new Set(status ?? (['OPEN'] as const))];
  return and(
    // As a literal, so that the index of open ones serves a prepared statement too.
    statuses.join() === 'OPEN' ? sql`${proposals.status} = 'OPEN'` : inArray(proposals.status, statuses),
    article ? isAny(proposals.articleId, article.map(refs.article)) : undefined,
    run ? isAny(proposals.runId, run) : undefined,
    tool ? sql`${proposals.runId} in (select ${runs.id} from ${runs} where ${inArray(runs.tool, [...new Set(tool)])})` : undefined,
    kind ? inArray(proposals.kind, [...new Set(kind)]) : undefined,
    rule ? inArray(proposals.rule, [...new Set(rule)]) : undefined,
    doubtful == null ? undefined : doubtful ? isNotNull(proposals.doubt) : isNull(proposals.doubt),
    sentence ? sql`${proposals.sentences} && ${sql.param(`{${sentence.join(',')}}`)}::int[]` : undefined,
  );
}

export const PROPOSAL_ORDERS = ['ID', 'TEXT'] as const;
export interface ProposalOrder {
  readonly by: (typeof PROPOSAL_ORDERS)[number];
  readonly descending: boolean;
}

function listOrderKeys({ by, descending }: ProposalOrder): OrderKey[] {
  if (by === 'ID') return [{ name: 'id', expression: proposals.id, type: 'bigint', descending }];
  return [
    { name: 'article', expression: proposals.articleId, type: 'bigint', descending },
    { name: 'start', expression: proposals.start, type: 'bigint', descending },
  ];
}

/** The proposals that match a filter, all or those of each article. @throws NOT_FOUND for an unknown article */
export async function buildProposalRelation(
  db: Db,
  filter: ProposalFilter,
  order: readonly ProposalOrder[],
  of?: 'ARTICLE',
): Promise<Relation<ProposalRow>> {
  const keys = order.flatMap(listOrderKeys);
  const isUnique = order.some(({ by }) => by === 'ID');
  return {
    source: proposals,
    columns: PROPOSAL_COLUMNS,
    where: await createProposalFilter(db, filter),
    ...(of && { parentCondition: isParent(proposals.articleId) }),
    order: isUnique ? keys : [...keys, ...listOrderKeys({ by: 'ID', descending: order.at(-1)?.descending ?? false })],
  };
}

/** The open proposals that need one of these. */
export const listOpenDependents = (db: Db, ids: readonly ProposalId[]): Promise<ProposalRow[]> =>
  db
    .select(PROPOSAL_COLUMNS)
    .from(proposals)
    .where(and(eq(proposals.status, 'OPEN'), sql`${proposals.needs} && ${sql.param(`{${ids.join(',')}}`)}::bigint[]`));
