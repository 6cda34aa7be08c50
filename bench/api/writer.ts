import type postgres from 'postgres';
import { writeStatement } from '../graph/write-statement.ts';

const INTERVAL_MS = 1_000;

/** Commits a statement with its evidence once a second, like one of those that are there. @returns what ends it */
export function startWriter(sql: postgres.Sql, statements: number): () => Promise<void> {
  let year = 1000;
  let last = Promise.resolve();
  const timer = setInterval(() => {
    year += 1;
    last = writeStatement(sql, (year * 7919) % statements, `${year % 9000}`.padStart(4, '1')).then(() => {});
  }, INTERVAL_MS);
  return async () => {
    clearInterval(timer);
    await last;
  };
}
