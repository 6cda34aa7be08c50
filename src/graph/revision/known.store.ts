import type { RevisionId } from '../../../schema/ids.ts';
import { GraphError } from '../../base/errors.ts';
import { formatRevisionId, type Known } from '../../base/known.ts';
import type { Db } from '../../database/connect.ts';
import { findNewestRevision, findRevisionAt } from '../../database/revision.ts';

/** The revision of a transaction time; 0 before the first one. @throws NOT_FOUND for a revision that is not there yet */
export async function resolveKnown(db: Db, known: Known, argument: string): Promise<RevisionId> {
  if (known.by === 'moment') return (await findRevisionAt(db, known.at)).revision;
  const newest = await findNewestRevision(db);
  if (known.revision <= newest) return known.revision;
  const last = newest > 0 ? `the newest revision is ${formatRevisionId(newest)}` : 'there is no revision yet';
  throw new GraphError('NOT_FOUND', `${argument} is ${known.written}; ${last}`, { argument, value: known.written });
}
