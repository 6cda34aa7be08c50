import { sql } from 'drizzle-orm';
import type { EntityId } from '../../../schema/ids.ts';
import { entities, statements } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';

/** Maximum number of an entity's last statements to compare. */
const MAX_COMPARED = 200;

/**
 * The current entities of the same kind that took over statements of each retracted entity when it was retracted, most
 * statements first. A statement is taken over if the same transaction recorded it with the other entity in its place.
 */
export async function loadReplacements(db: Db, ids: readonly EntityId[]): Promise<EntityId[][]> {
  const rows = (await db.execute(sql`
    select g.id as gone, t.taker
    from ${entities} g
    cross join lateral (
      select c.taker, count(*) as size from (
        select * from ${statements} o where (o.subject_id = g.id or o.object_id = g.id) and o.retracted_in = g.retracted_in order by o.id limit ${MAX_COMPARED}
      ) o
      cross join lateral (
        select n.subject_id as taker from ${statements} n
          where o.subject_id = g.id and n.predicate = o.predicate and n.object_id = o.object_id and n.recorded_in = o.retracted_in
        union all
        select n.object_id from ${statements} n
          where o.object_id = g.id and n.predicate = o.predicate and n.subject_id = o.subject_id and n.recorded_in = o.retracted_in
      ) c group by c.taker
    ) t
    join ${entities} e on e.id = t.taker and e.kind = g.kind and e.id <> g.id and e.retracted_in is null
    where g.id = any(${sql.param(`{${ids.join(',')}}`)}::bigint[]) and g.retracted_in is not null
    order by t.size desc, t.taker`)) as unknown as { gone: string; taker: string }[]; // the driver reads a bigint as text
  const takers = Map.groupBy(rows, ({ gone }) => Number(gone));
  return ids.map((id) => (takers.get(id) ?? []).map(({ taker }) => Number(taker) as EntityId).slice(0, MAX_LIST_LENGTH));
}
