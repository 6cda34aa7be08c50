import { eq, sql } from 'drizzle-orm';
import type { AccountId, ArticleId, RunId } from '../../../schema/ids.ts';
import { runs } from '../../../schema/tables/index.ts';
import type { RunTool } from '../../../schema/words.ts';
import type { Db } from '../../database/connect.ts';

/** What a run is started with. */
export interface NewRun {
  readonly articleId: ArticleId;
  readonly accountId: AccountId;
  readonly tool: RunTool;
  readonly model?: string;
  readonly version: string;
  readonly promptSha256?: string;
  readonly settingsSha256: string;
  readonly textSha256: string;
  readonly parts?: number;
}

/** Begins a run, which is done at once or waits for its turn. */
export async function createRun(db: Db, run: NewRun, status: 'QUEUED' | 'RUNNING'): Promise<RunId> {
  const startedAt = status === 'RUNNING' ? sql<string>`clock_timestamp()` : null;
  const [row] = await db
    .insert(runs)
    .values({ ...run, status, startedAt })
    .returning({ id: runs.id });
  if (!row) throw new Error('an INSERT returned no row');
  return row.id;
}

/** Says how much a run has found until now, and adds to what of it is new. */
export const countFound = (db: Db, id: RunId, found: number, proposed: number): Promise<unknown> =>
  db
    .update(runs)
    .set({ found, proposed: sql`${runs.proposed} + ${proposed}` })
    .where(eq(runs.id, id));

/** Ends a run that has read all of its text. */
export const finishRun = (db: Db, id: RunId): Promise<unknown> =>
  db.update(runs).set({ status: 'DONE', endedAt: sql`clock_timestamp()`, partsDone: runs.parts }).where(eq(runs.id, id));
