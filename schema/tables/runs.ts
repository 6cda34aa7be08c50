import { sql } from 'drizzle-orm';
import { bigint, check, foreignKey, index, integer, numeric, pgTable, text } from 'drizzle-orm/pg-core';
import type { AccountId, ArticleId, RunId } from '../ids.ts';
import type { RunStatus, RunTool } from '../words.ts';
import { accounts } from './accounts.ts';
import { articles } from './articles.ts';
import { momentNow, momentOrNull, ownId, reference, sha256 } from './columns.ts';

/** Channel that a trigger notifies when a run is queued, taken up, ended, or has read a part. */
export const RUNS_CHANNEL = 'shezhire_runs';

/** One pass of a machine over an article. It changes nothing of the graph: it leaves proposals. */
export const runs = pgTable(
  'runs',
  {
    id: ownId<RunId>(),
    articleId: reference<ArticleId>('article_id').notNull(),
    /** Who started it. */
    accountId: reference<AccountId>('account_id').notNull(),
    tool: text('tool').$type<RunTool>().notNull(),
    /** The name of the model; null for rules. */
    model: text('model'),
    /** Of the rules, or of the prompt. */
    version: text('version').notNull(),
    /** Of the prompt's file; null for rules. */
    promptSha256: text('prompt_sha256'),
    settingsSha256: sha256('settings_sha256'),
    /** Of the text that was read. */
    textSha256: sha256('text_sha256'),
    status: text('status').$type<RunStatus>().notNull(),
    /** Why it failed, in our own words. */
    failure: text('failure'),
    requestedAt: momentNow('requested_at'),
    startedAt: momentOrNull('started_at'),
    endedAt: momentOrNull('ended_at'),
    /** The last sign of life of its worker. */
    aliveAt: momentOrNull('alive_at'),
    /** Times that a worker has taken it up. */
    starts: integer('starts').notNull().default(0),
    /** Parts of the text that are read one by one, and how many of them are done. */
    parts: integer('parts').notNull().default(1),
    partsDone: integer('parts_done').notNull().default(0),
    /** Pieces that it found, and those of them that are new proposals. */
    found: integer('found').notNull().default(0),
    proposed: integer('proposed').notNull().default(0),
    inputTokens: bigint('input_tokens', { mode: 'number' }).notNull().default(0),
    outputTokens: bigint('output_tokens', { mode: 'number' }).notNull().default(0),
    /** In US dollars, by the prices of the settings; null if they name none. */
    cost: numeric('cost'),
  },
  (t) => [
    foreignKey({ columns: [t.articleId], foreignColumns: [articles.id] }),
    foreignKey({ columns: [t.accountId], foreignColumns: [accounts.id] }),
    index('runs_article').on(t.articleId, t.id),
    index('runs_waiting').on(t.id).where(sql`${t.status} in ('QUEUED', 'RUNNING')`),
    check('runs_tool', sql`${t.tool} in ('RULES', 'MODEL')`),
    check('runs_status', sql`${t.status} in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')`),
    check('runs_model', sql`(${t.tool} = 'MODEL') = (${t.model} is not null) and (${t.tool} = 'MODEL') = (${t.promptSha256} is not null)`),
    check('runs_ended', sql`(${t.status} in ('DONE', 'FAILED', 'CANCELLED')) = (${t.endedAt} is not null)`),
  ],
);
