import { sql } from 'drizzle-orm';
import { identifiers } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';

/** All schemes of identifiers in alphabetical order, with one index lookup per scheme. */
export async function listSchemes(db: Db): Promise<string[]> {
  const { scheme } = identifiers;
  const rows = await db.select({ scheme: sql<string>`scheme` }).from(sql`(
    with recursive found as (
      (select ${scheme} as scheme from ${identifiers} order by ${scheme} limit 1)
      union all
      select (select ${scheme} from ${identifiers} where ${scheme} > found.scheme order by ${scheme} limit 1) from found where found.scheme is not null
    ) select scheme from found where scheme is not null) known`);
  return rows.map((row) => row.scheme).sort();
}
