import { sql } from 'drizzle-orm';
import type { StatementId } from '../../../schema/ids.ts';
import { ROLE_NAMES } from '../../../schema/ontology.ts';
import { statements } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import { selectAsserting } from '../filter/origin.store.ts';
import { hasPredicate } from '../filter/predicate.store.ts';

export interface Support {
  readonly articles: number;
  readonly publishers: number;
  readonly independent: number;
  readonly interestedOnly: boolean;
}

/** The sources that assert each statement. */
export async function loadSupport(db: Db, ids: readonly StatementId[]): Promise<Support[]> {
  const isParty = sql`(x.entity in (${statements.subjectId}, ${statements.objectId}) or exists (select from ${statements} p
    where p.subject_id = ${statements.subjectId} and p.object_id = x.entity and p.retracted_in is null and ${hasPredicate(sql`p.predicate`, ROLE_NAMES)}))`;
  const rows = (await db.execute(sql`
    select ${statements.id}::int as id, count(distinct x.article)::int as articles, count(distinct x.publisher)::int as publishers,
      count(distinct x.origin)::int as independent, coalesce(bool_and(coalesce(${isParty}, false)) filter (where x.origin is not null), false) as interested_only
    from ${statements} left join lateral (${selectAsserting(statements.id)}) x on true
    where ${isAny(statements.id, ids)} group by ${statements.id}`)) as unknown as (Support & {
    readonly id: StatementId;
    readonly interested_only: boolean;
  })[]; // as selected
  const byId = new Map(rows.map(({ id, interested_only, ...row }) => [id, { ...row, interestedOnly: interested_only }]));
  return ids.map((id) => byId.get(id) ?? { articles: 0, publishers: 0, independent: 0, interestedOnly: false });
}
