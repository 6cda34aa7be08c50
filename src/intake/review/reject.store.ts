import type { ProposalId } from '../../../schema/ids.ts';
import type { Db } from '../../database/connect.ts';
import { listOpenDependents, type ProposalRow } from '../../graph/proposal/proposal.store.ts';
import { type Decision, markRejected } from './decide.store.ts';

/** Rejects proposals, and the open ones that cannot stand without them. @returns the ids of all */
export async function rejectProposals(db: Db, rows: readonly ProposalRow[], decision: Decision): Promise<ProposalId[]> {
  const all = new Set(rows.map(({ id }) => id));
  for (let next: readonly ProposalRow[] = rows; next.length > 0; ) {
    const dependents = await listOpenDependents(
      db,
      next.map(({ id }) => id),
    );
    next = dependents.filter(({ id }) => !all.has(id));
    for (const { id } of next) all.add(id);
  }
  const ids = [...all].sort((a, b) => a - b);
  await markRejected(db, ids, decision);
  return ids;
}
