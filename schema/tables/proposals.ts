import { sql } from 'drizzle-orm';
import { bigint, check, foreignKey, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { AccountId, ArticleId, EntityId, ProposalId, RevisionId, RunId } from '../ids.ts';
import type { ProposedPiece } from '../proposed-piece.ts';
import type { ProposalDoubt, ProposalKind, ProposalStatus } from '../words.ts';
import { accounts } from './accounts.ts';
import { articles } from './articles.ts';
import { momentNow, momentOrNull, ownId, reference, sha256 } from './columns.ts';
import { revisions } from './revisions.ts';
import { runs } from './runs.ts';

/**
 * A piece of an article's graph that a run suggests. It is no statement: until somebody accepts it, the graph does not have it.
 * It holds offsets for the words of the article, but for the names of new entities.
 */
export const proposals = pgTable(
  'proposals',
  {
    id: ownId<ProposalId>(),
    /** The last run that proposed it. */
    runId: reference<RunId>('run_id').notNull(),
    articleId: reference<ArticleId>('article_id').notNull(),
    rule: text('rule').notNull(),
    kind: text('kind').$type<ProposalKind>().notNull(),
    piece: jsonb('piece').$type<ProposedPiece>().notNull(),
    /** Numbers of the sentences that it rests on, the first of them in a column of its own. */
    sentences: integer('sentences').array().notNull(),
    sentence: integer('sentence').notNull(),
    /** The words that it rests on: starts and ends in code points by turns. */
    spans: integer('spans').array().notNull(),
    /** Where the words start; the order of the text. */
    start: integer('start').notNull(),
    /** Proposals of the entities that it names. */
    needs: bigint('needs', { mode: 'number' }).array().$type<ProposalId[]>().notNull(),
    /** Why it is doubtful; null if it is not. */
    doubt: text('doubt').$type<ProposalDoubt>(),
    status: text('status').$type<ProposalStatus>().notNull().default('OPEN'),
    proposedAt: momentNow('proposed_at'),
    decidedAt: momentOrNull('decided_at'),
    /** Who accepted or rejected it. */
    decidedBy: reference<AccountId>('decided_by'),
    /** The revision that recorded it; null if the graph had all of it already. */
    revision: reference<RevisionId>('revision'),
    reason: text('reason'),
    /** Of an ENTITY that was accepted: what it has become. */
    entityId: reference<EntityId>('entity_id'),
    /** SHA-256 of rule and piece: the same is proposed once. */
    fingerprint: sha256('fingerprint'),
    /** SHA-256 of rule, place and predicates, whichever entities it names: what was decided there is not proposed again. */
    place: sha256('place'),
  },
  (t) => [
    foreignKey({ columns: [t.runId], foreignColumns: [runs.id] }),
    foreignKey({ columns: [t.articleId], foreignColumns: [articles.id] }),
    foreignKey({ columns: [t.decidedBy], foreignColumns: [accounts.id] }),
    foreignKey({ columns: [t.revision], foreignColumns: [revisions.id] }).onDelete('set null'),
    uniqueIndex('proposals_fingerprint').on(t.articleId, t.fingerprint),
    index('proposals_text_order').on(t.articleId, t.start, t.id),
    index('proposals_open').on(t.id).where(sql`${t.status} = 'OPEN'`),
    index('proposals_open_in_order').on(t.articleId, t.start, t.id).where(sql`${t.status} = 'OPEN'`),
    index('proposals_run').on(t.runId),
    check('proposals_status', sql`${t.status} in ('OPEN', 'ACCEPTED', 'REJECTED', 'SUPERSEDED')`),
    check('proposals_decided', sql`(${t.status} in ('ACCEPTED', 'REJECTED')) = (num_nonnulls(${t.decidedAt}, ${t.decidedBy}) = 2)`),
    check('proposals_accepted', sql`(${t.status} = 'ACCEPTED') >= (${t.revision} is not null)`),
    check('proposals_sentences', sql`${t.sentence} = ${t.sentences}[1] and array_position(${t.sentences}, null) is null`),
    check('proposals_spans', sql`cardinality(${t.spans}) % 2 = 0`),
  ],
);
