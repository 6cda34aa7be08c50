import { and, isNull } from 'drizzle-orm';
import type { StatementId } from '../../../schema/ids.ts';
import { evidence, mentions, names, statements } from '../../../schema/tables/index.ts';
import { badInput, GraphError } from '../../base/errors.ts';
import { formatStatementId, parseId } from '../../base/id.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import { retractEvidence } from '../../ingest/evidence.store.ts';
import { loadRedirects } from '../statement/redirect.store.ts';

/** Statements that one call may name. */
export const MAX_NAMED_STATEMENTS = 1_000;

/** Reads ids of statements. @throws BAD_INPUT */
export function readStatementIds(written: readonly string[], argument: string): StatementId[] {
  if (written.length === 0 || written.length > MAX_NAMED_STATEMENTS)
    throw badInput(argument, written.length, `a call names 1 to ${MAX_NAMED_STATEMENTS} statements`);
  return written.map((text, index) => {
    const key = parseId(text);
    if (key?.type !== 'statement') throw badInput(`${argument}.${index}`, text, 'the id of a statement is S77');
    return key.id;
  });
}

export type StoredStatement = typeof statements.$inferSelect;

/** The statements with these ids, which stand. @throws NOT_FOUND for one that is not there, CONFLICT for one that is retracted */
export async function findStanding(db: Db, written: readonly string[], argument: string): Promise<StoredStatement[]> {
  const ids = readStatementIds(written, argument);
  const moved = await loadRedirects(db, ids);
  const asked = [...new Set(ids.map((id) => moved.get(id) ?? id))];
  const rows = await db.select().from(statements).where(isAny(statements.id, asked)).for('update');
  const found = new Map(rows.map((row) => [row.id, row]));
  return asked.map((id) => {
    const row = found.get(id);
    const value = formatStatementId(id);
    if (!row) throw new GraphError('NOT_FOUND', `${argument} names ${value}, which no statement has`, { argument, value });
    if (row.retractedIn === null) return row;
    const message = `${argument} names ${value}, which was retracted in R${row.retractedIn}`;
    throw new GraphError('CONFLICT', message, { argument, value, allowed: 'statements that stand' });
  });
}

/** The statement with an id, which stands. @throws as findStanding */
export async function findOneStanding(db: Db, written: string, argument: string): Promise<StoredStatement> {
  const [row] = await findStanding(db, [written], argument);
  if (!row) throw new Error('a statement that was found is not there');
  return row;
}

/** Retracts statements with all their evidence, and the titles and mentions that rest on them. */
export async function retractStatements(db: Db, ids: readonly StatementId[]): Promise<void> {
  await db.delete(mentions).where(isAny(mentions.statementId, ids));
  await db.delete(names).where(isAny(names.statementId, ids));
  const rows = await db
    .select({ id: evidence.id, statementId: evidence.statementId })
    .from(evidence)
    .where(and(isAny(evidence.statementId, ids), isNull(evidence.retractedIn)));
  await retractEvidence(db, rows);
}
