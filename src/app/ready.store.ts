import { sql } from 'drizzle-orm';
import type { Db } from '../database/connect.ts';

/** @throws where the database does not answer */
export async function checkDatabase(db: Db): Promise<void> {
  await db.execute(sql`select 1`);
}
