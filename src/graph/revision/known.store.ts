import { sql } from 'drizzle-orm';
import type { RevisionId } from '../../../schema/ids.ts';
import { GraphError } from '../../base/errors.ts';
import { formatRevisionId } from '../../base/id.ts';
import type { KnownAs } from '../../base/known.ts';
import type { Db } from '../../database/connect.ts';

/** The lock under which a revision gets its moment. */
const CLOSING_LOCK = 7_219_462;
/** The revision of a graph that is still empty. */
export const NO_REVISION = 0 as RevisionId; // numbers begin at 1

/**
 * The revisions of some states; 0 before the first. A revision that is just committing is waited for, so that the answer is the same for ever.
 * @throws NOT_FOUND for a revision that is not there yet
 */
export async function resolveKnown(db: Db, states: Readonly<Record<string, KnownAs>>): Promise<Map<string, RevisionId>> {
  await db.execute(sql`select pg_advisory_xact_lock_shared(${CLOSING_LOCK})`);
  const moments = sql.join(
    Object.entries(states).map(([argument, known]) => sql`(${argument}, ${known.by === 'moment' ? known.at : null}::timestamptz)`),
    sql`, `,
  );
  const rows = (await db.execute(sql`
    select k.argument, coalesce((select max(r.id) from public.revisions r where not r.is_open and (k.at is null or r.at <= k.at)), 0) as last
    from (values ${moments}) k(argument, at)`)) as unknown as { argument: string; last: string }[]; // the driver reads a bigint as text
  const last = new Map(rows.map((row) => [row.argument, Number(row.last) as RevisionId])); // numbers of revisions
  for (const [argument, known] of Object.entries(states)) {
    const newest = last.get(argument) ?? NO_REVISION;
    if (known.by === 'moment') continue;
    if (known.revision > newest)
      throw new GraphError(
        'NOT_FOUND',
        `${argument} is ${known.written}; the newest revision is ${newest > 0 ? formatRevisionId(newest) : 'not there yet'}`,
        {
          argument,
          value: known.written,
        },
      );
    last.set(argument, known.revision);
  }
  return last;
}
