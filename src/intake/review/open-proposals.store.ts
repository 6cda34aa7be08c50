import { asc, sql } from 'drizzle-orm';
import type { ProposalId } from '../../../schema/ids.ts';
import { proposals } from '../../../schema/tables/index.ts';
import { badInput, GraphError } from '../../base/errors.ts';
import { formatProposalId, parseId } from '../../base/id.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import { createProposalFilter, PROPOSAL_COLUMNS, type ProposalFilter, type ProposalRow } from '../../graph/proposal/proposal.store.ts';

/** Proposals that one call may decide. */
export const MAX_DECIDED = 2_000;

/** Reads the id of a proposal. @throws BAD_INPUT */
export function readProposalId(text: string, argument: string): ProposalId {
  const key = parseId(text);
  if (key?.type !== 'proposal') throw badInput(argument, text, 'the id of a proposal is P9');
  return key.id;
}

const loadForUpdate = (db: Db, ids: readonly ProposalId[]): Promise<ProposalRow[]> =>
  db.select(PROPOSAL_COLUMNS).from(proposals).where(isAny(proposals.id, ids)).orderBy(asc(proposals.id)).for('update');

/** The open proposals with these ids. @throws NOT_FOUND for one that is not there, CONFLICT for one that is decided, BAD_INPUT for too many */
export async function findOpen(db: Db, written: readonly string[]): Promise<ProposalRow[]> {
  if (written.length === 0 || written.length > MAX_DECIDED)
    throw badInput('ids', written.length, `a call names 1 to ${MAX_DECIDED} proposals`);
  const ids = [...new Set(written.map((text, index) => readProposalId(text, `ids.${index}`)))];
  const rows = await loadForUpdate(db, ids);
  const found = new Map(rows.map((row) => [row.id, row]));
  for (const id of ids) {
    const [row, value] = [found.get(id), formatProposalId(id)];
    if (!row) throw new GraphError('NOT_FOUND', `ids names ${value}, which no proposal has`, { argument: 'ids', value });
    if (row.status === 'OPEN') continue;
    const message = `ids names ${value}, which is ${row.status} already; read it again`;
    throw new GraphError('CONFLICT', message, { argument: 'ids', value, allowed: 'proposals that are OPEN' });
  }
  return rows;
}

/** The open proposals that match a filter. @throws BAD_INPUT for too many */
export async function listOpen(db: Db, filter: ProposalFilter): Promise<ProposalRow[]> {
  const where = await createProposalFilter(db, { ...filter, status: ['OPEN'] });
  const rows = await db
    .select(PROPOSAL_COLUMNS)
    .from(proposals)
    .where(where)
    .orderBy(asc(proposals.id))
    .limit(MAX_DECIDED + 1)
    .for('update');
  if (rows.length > MAX_DECIDED) throw badInput('filter', rows.length, `more than ${MAX_DECIDED} proposals match; decide them in parts`);
  return rows;
}

/** Those that these need, and all that those need, whatever was decided about them. */
export async function loadNeeds(db: Db, rows: readonly ProposalRow[]): Promise<ProposalRow[]> {
  const known = new Set(rows.map(({ id }) => id));
  const found: ProposalRow[] = [];
  for (let next: readonly ProposalRow[] = rows; next.length > 0; ) {
    const missing = [...new Set(next.flatMap(({ needs }) => needs))].filter((id) => !known.has(id));
    for (const id of missing) known.add(id);
    next = missing.length > 0 ? await loadForUpdate(db, missing) : [];
    found.push(...next);
  }
  return found;
}

/** The open mentions without doubt that need nothing but these. */
export const listMentionsOf = (db: Db, ids: readonly ProposalId[]): Promise<ProposalRow[]> => {
  const list = sql`${sql.param(`{${ids.join(',')}}`)}::bigint[]`;
  return db
    .select(PROPOSAL_COLUMNS)
    .from(proposals)
    .where(
      sql`${proposals.status} = 'OPEN' and ${proposals.kind} = 'MENTION' and ${proposals.doubt} is null and ${proposals.needs} <> '{}'
        and ${proposals.needs} && ${list} and ${proposals.needs} <@ ${list}`,
    )
    .orderBy(asc(proposals.id))
    .for('update');
};
