import { drizzle } from 'drizzle-orm/pg-proxy';
import { drizzle as prepareParsers } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { findCandidates } from '../../src/search/candidates.store.ts';
import { buildLookup } from '../../src/search/name-lookup.ts';
import { readName } from '../../src/text/name/reading.ts';

/** Prints how Postgres carries out the SQL statement of a search: the nodes that read something, and what they read by. */
export async function printPlan(sql: postgres.Sql, text: string): Promise<void> {
  prepareParsers(sql); // JSON goes to the wire as Drizzle made it
  let plan: string[] = [];
  const db = drizzle(async (statement, params) => {
    const rows = await sql.unsafe(`explain (analyze, costs off, timing off, summary off) ${statement}`, params as never); // as Drizzle made them
    plan = rows.map((row) => String(row['QUERY PLAN']));
    return { rows: [] };
  });
  await findCandidates(db, [{ lookup: buildLookup(readName(text), true) }], 300);
  console.log(`\nThe plan of a search for «${text}»:\n`);
  for (const line of plan) if (/Scan (using|on)|Index Cond|CTE \w+$|One-Time/.test(line)) console.log(line);
  console.log(`\nsequential scans of tables: ${plan.filter((line) => /Seq Scan on/.test(line) && !/never executed/.test(line)).length}`);
}
