import { and, eq, ne } from 'drizzle-orm';
import { articles, proposals, runs } from '../../../schema/tables/index.ts';
import { GraphError } from '../../base/errors.ts';
import { formatArticleId, formatProposalId } from '../../base/id.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import type { ProposalRow } from '../../graph/proposal/proposal.store.ts';

/** @throws CONFLICT if the text of an article is another than the one that was read, so that offsets mean other words */
export async function checkSameText(db: Db, rows: readonly ProposalRow[]): Promise<void> {
  const [stale] = await db
    .select({ id: proposals.id, articleId: proposals.articleId })
    .from(proposals)
    .innerJoin(runs, eq(runs.id, proposals.runId))
    .innerJoin(articles, eq(articles.id, proposals.articleId))
    .where(
      and(
        isAny(
          proposals.id,
          rows.map(({ id }) => id),
        ),
        ne(runs.textSha256, articles.sha256),
      ),
    )
    .limit(1);
  if (!stale) return;
  const value = formatProposalId(stale.id);
  const message = `${value} is about an earlier text of ${formatArticleId(stale.articleId)}; propose again`;
  throw new GraphError('CONFLICT', message, { argument: 'ids', value, allowed: 'proposals about the text as it is' });
}
