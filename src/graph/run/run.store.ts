import { and, desc, eq, inArray, type SQL } from 'drizzle-orm';
import type { AccountId, ArticleId, RunId } from '../../../schema/ids.ts';
import { runs } from '../../../schema/tables/index.ts';
import type { RunStatus, RunTool } from '../../../schema/words.ts';
import type { ArticleRef } from '../../base/ref.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import type { Relation } from '../../graphql/page/relation.ts';
import { resolveRefs } from '../filter/refs.store.ts';

export interface RunRow {
  readonly id: RunId;
  readonly articleId: ArticleId;
  readonly accountId: AccountId;
  readonly tool: RunTool;
  readonly model: string | null;
  readonly version: string;
  readonly promptSha256: string | null;
  readonly settingsSha256: string;
  readonly textSha256: string;
  readonly status: RunStatus;
  readonly failure: string | null;
  readonly requestedAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly parts: number;
  readonly partsDone: number;
  readonly found: number;
  readonly proposed: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cost: string | null;
}

export const RUN_COLUMNS = {
  id: runs.id,
  articleId: runs.articleId,
  accountId: runs.accountId,
  tool: runs.tool,
  model: runs.model,
  version: runs.version,
  promptSha256: runs.promptSha256,
  settingsSha256: runs.settingsSha256,
  textSha256: runs.textSha256,
  status: runs.status,
  failure: runs.failure,
  requestedAt: runs.requestedAt,
  startedAt: runs.startedAt,
  endedAt: runs.endedAt,
  parts: runs.parts,
  partsDone: runs.partsDone,
  found: runs.found,
  proposed: runs.proposed,
  inputTokens: runs.inputTokens,
  outputTokens: runs.outputTokens,
  cost: runs.cost,
};

/** Runs by id. */
export async function loadRuns(db: Db, ids: readonly RunId[]): Promise<(RunRow | null)[]> {
  const rows = await db.select(RUN_COLUMNS).from(runs).where(isAny(runs.id, ids));
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** The newest run over each of some articles. */
export const loadNewestRuns = (db: Db, articleIds: readonly ArticleId[]): Promise<RunRow[]> =>
  db
    .selectDistinctOn([runs.articleId], RUN_COLUMNS)
    .from(runs)
    .where(isAny(runs.articleId, articleIds))
    .orderBy(runs.articleId, desc(runs.id));

export interface RunFilter {
  readonly article?: readonly ArticleRef[] | null | undefined;
  readonly tool?: readonly RunTool[] | null | undefined;
  readonly status?: readonly RunStatus[] | null | undefined;
}

/** The runs that match a filter, newest first. @throws NOT_FOUND for an unknown article */
export async function buildRunRelation(db: Db, { article, tool, status }: RunFilter): Promise<Relation<RunRow>> {
  const refs = await resolveRefs(db, { article });
  const where: (SQL | undefined)[] = [
    article ? isAny(runs.articleId, article.map(refs.article)) : undefined,
    tool ? inArray(runs.tool, [...new Set(tool)]) : undefined,
    status ? inArray(runs.status, [...new Set(status)]) : undefined,
  ];
  return {
    source: runs,
    columns: RUN_COLUMNS,
    where: and(...where),
    order: [{ name: 'id', expression: runs.id, type: 'bigint', descending: true }],
  };
}

/** A run for a change. */
export async function findRunForUpdate(db: Db, id: RunId): Promise<RunRow | undefined> {
  const [row] = await db.select(RUN_COLUMNS).from(runs).where(eq(runs.id, id)).for('update');
  return row;
}
