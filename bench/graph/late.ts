import postgres from 'postgres';
import { Late, TIMEOUT_MS } from './contender.ts';

const CANCELED = '57014';

/** What a connection is told, so that no SQL statement takes longer. */
export const IMPATIENT = { statement_timeout: TIMEOUT_MS };

/** @throws Late where Postgres gave it up */
export async function translateTimeout<T>(asking: PromiseLike<T>): Promise<T> {
  try {
    return await asking;
  } catch (error) {
    throw error instanceof postgres.PostgresError && error.code === CANCELED ? new Late('', { cause: error }) : error;
  }
}
