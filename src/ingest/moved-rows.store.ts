import { and, eq, isNull, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { RevisionId } from '../../schema/ids.ts';
import { evidence, mentions, quotations } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import type { Target } from './article.store.ts';
import { retractEvidence } from './evidence.store.ts';
import type { Moves } from './former-text.store.ts';

const shift = (column: PgColumn, by: number) => sql`${column} + ${by}`;

/**
 * Moves evidence, and what else accounts recorded in an article, along with the sentences that its new text leaves as they are. What accounts recorded
 * in other sentences falls, with a warning. The rest of what the folder gave is written by the folder.
 */
export async function moveAccountRows(db: Db, target: Target, moves: Moves): Promise<void> {
  if (!moves) return;
  await moveEvidence(db, target, moves);
  await moveMentions(db, target, moves);
  await moveQuotations(db, target, moves);
}

async function moveEvidence(db: Db, { id, acts }: Target, moves: NonNullable<Moves>): Promise<void> {
  const standing = await db
    .select()
    .from(evidence)
    .where(and(eq(evidence.articleId, id), isNull(evidence.retractedIn)));
  const own = await selectOwn(acts, standing, ({ recordedIn }) => recordedIn);
  const fallen = own.filter(({ sentence }) => !moves.get(sentence));
  for (const row of standing) {
    const move = moves.get(row.sentence);
    if (move && (move.by !== 0 || move.number !== row.sentence))
      await db
        .update(evidence)
        .set({ sentence: move.number, start: shift(evidence.start, move.by), end: shift(evidence.end, move.by) })
        .where(eq(evidence.id, row.id));
  }
  for (const { statementId, sentence } of fallen)
    acts.tell(`the evidence of S${statementId} in sentence ${sentence} falls: the text has the sentence no more`);
  await retractEvidence(db, fallen);
}

async function moveMentions(db: Db, { id, acts }: Target, moves: NonNullable<Moves>): Promise<void> {
  const own = await selectOwn(acts, await db.select().from(mentions).where(eq(mentions.articleId, id)), ({ since }) => since);
  for (const row of own) {
    const move = moves.get(row.sentence);
    const isRow = eq(mentions.id, row.id);
    if (!move) {
      acts.tell(`a mention in sentence ${row.sentence} falls: the text has the sentence no more`);
      await db.delete(mentions).where(isRow);
    } else if (move.by !== 0 || move.number !== row.sentence)
      await db
        .update(mentions)
        .set({ sentence: move.number, start: row.start + move.by, end: row.end + move.by })
        .where(isRow);
  }
}

async function moveQuotations(db: Db, { id, acts }: Target, moves: NonNullable<Moves>): Promise<void> {
  const own = await selectOwn(acts, await db.select().from(quotations).where(eq(quotations.articleId, id)), ({ since }) => since);
  for (const row of own) {
    const [first, last, named] = [row.first, row.last, row.sentence].map((number) => moves.get(number));
    const isRow = eq(quotations.id, row.id);
    if (!first || !last || !named || last.number - first.number !== row.last - row.first) {
      acts.tell(`the quotation of sentences ${row.first} to ${row.last} falls: the text has them no more`);
      await db.delete(quotations).where(isRow);
    } else if (named.by !== 0 || first.number !== row.first)
      await db
        .update(quotations)
        .set({ first: first.number, last: last.number, sentence: named.number, start: row.start + named.by, end: row.end + named.by })
        .where(isRow);
  }
}

/** The rows that accounts recorded. */
async function selectOwn<Row>(acts: Target['acts'], rows: readonly Row[], revisionOf: (row: Row) => RevisionId): Promise<Row[]> {
  const accounts = await acts.select(rows.map(revisionOf));
  return rows.filter((row) => accounts.has(revisionOf(row)));
}
