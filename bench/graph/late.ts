import postgres from 'postgres';
import { Late, TIMEOUT_MS } from './contender.ts';

const CANCELED = '57014';

/** Connection settings that cancel slow SQL statements. */
export const IMPATIENT = { statement_timeout: TIMEOUT_MS };

/** @throws Late if Postgres cancelled the statement */
export async function translateTimeout<T>(asking: PromiseLike<T>): Promise<T> {
  try {
    return await asking;
  } catch (error) {
    throw error instanceof postgres.PostgresError && error.code === CANCELED ? new Late('', { cause: error }) : error;
  }
}
