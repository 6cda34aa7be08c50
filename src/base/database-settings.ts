import { z } from 'zod';
import { listOf, makeWholeNumber } from './setting.ts';

const POOLERS = ['none', 'transaction'] as const;

/** True if the URL can be parsed and its parts decoded. */
function isReadable(url: string): boolean {
  try {
    const { username, password, pathname } = new URL(url);
    return [username, password, pathname].every((part) => decodeURIComponent(part) !== undefined);
  } catch {
    return false;
  }
}

const isPostgresUrl = (url: string): boolean => /^postgres(ql)?:\/\//.test(url) && isReadable(url);

/** Which servers of Postgres there are. */
export const DATABASE_SETTINGS = {
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: 'must begin with postgres:// or postgresql://', abort: true })
    .refine(isReadable, 'cannot be taken apart: a % in it is written %25, an @ in the password %40')
    .optional()
    .describe('URL of a Postgres 15 or newer; without it the server starts its own'),
  DATABASE_REPLICA_URL: z
    .string()
    .refine((text) => listOf(text).length > 0 && listOf(text).every(isPostgresUrl), {
      error:
        'must be URLs that begin with postgres:// or postgresql://, with commas in between; a % in one is written %25, an @ in the password %40, a comma %2C',
    })
    .optional()
    .describe(
      'URLs of standbys that follow DATABASE_URL, with commas in between: they are read, and one that is promoted becomes the primary',
    ),
  REPLICA_MAX_LAG: makeWholeNumber(1, 100)
    .default(10)
    .describe('Seconds that a standby may be behind; one that is further behind is not read'),
};

/** How they are connected to. */
export const POOL_SETTINGS = {
  DATABASE_POOL: makeWholeNumber(1, 200).default(10).describe('Maximum number of connections for reading'),
  DATABASE_PREPARE: z
    .stringbool('must be one of true, false')
    .default(true)
    .describe('Prepared statements; always false with DATABASE_POOLER=transaction'),
  DATABASE_POOLER: z
    .enum(POOLERS, `must be one of ${POOLERS.join(', ')}`)
    .default('none')
    .describe('`transaction` behind a pool of transactions, such as that of pgbouncer'),
};
