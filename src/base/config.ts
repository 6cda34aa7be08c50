import { resolve } from 'node:path';
import { z } from 'zod';

const ROOT = resolve(import.meta.dirname, '../..');

const POOLERS = ['none', 'transaction'] as const;
const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
const whole = (min: number, max: number) =>
  z.coerce
    .number(`must be a whole number, ${min} to ${max}`)
    .refine((n) => Number.isInteger(n) && n >= min && n <= max, `must be a whole number, ${min} to ${max}`);

/** Whether a URL can be taken apart, its parts written in percent encoding. */
function isReadable(url: string): boolean {
  try {
    const { username, password, pathname } = new URL(url);
    return [username, password, pathname].every((part) => decodeURIComponent(part) !== undefined);
  } catch {
    return false;
  }
}

const Environment = z.object({
  PORT: whole(0, 65535).default(4000).describe('Port to listen on; 0 takes a free one'),
  HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on; 0.0.0.0 for every interface'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: 'must begin with postgres:// or postgresql://', abort: true })
    .refine(isReadable, 'cannot be taken apart: a % in it is written %25, an @ in the password %40')
    .optional()
    .describe('A Postgres 15 or newer; without it the server starts its own'),
  DATA_DIR: z.string().min(1).default('.data').describe('Home of the embedded Postgres'),
  DATABASE_POOL: whole(1, 200).default(10).describe('Connections for reading'),
  DATABASE_PREPARE: z
    .stringbool('must be one of true, false')
    .default(true)
    .describe('Prepared statements; always false with DATABASE_POOLER=transaction'),
  DATABASE_POOLER: z
    .enum(POOLERS, `must be one of ${POOLERS.join(', ')}`)
    .default('none')
    .describe('`transaction` behind a pool of transactions, such as that of pgbouncer'),
  LOG_LEVEL: z
    .enum(LEVELS, `must be one of ${LEVELS.join(', ')}`)
    .default('info')
    .describe('How much is logged, as JSON lines on standard error'),
});

/** The settings with their descriptions, for the README. */
export const SETTINGS = Object.entries(Environment.shape).map(([name, schema]) => ({
  name,
  description: schema.description ?? '',
  standard: schema.safeParse(undefined).data,
}));

export type Config = Readonly<{
  port: number;
  host: string;
  databaseUrl: string | undefined;
  dataDir: string;
  /** Whether DATA_DIR was named by the user, and so is theirs to keep reachable. */
  dataDirChosen: boolean;
  pool: number;
  prepare: boolean;
  /** Whether DATABASE_URL is a pool of transactions. */
  isPooled: boolean;
  logLevel: z.infer<typeof Environment>['LOG_LEVEL'];
}>;

/** Reads the environment. @throws an Error that names every setting that is wrong, without its secrets. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const { data, error } = Environment.safeParse(set);
  if (error) {
    const lines = error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return `${name}${name === 'DATABASE_URL' ? '' : ` is ${JSON.stringify(set[name])}`}: ${message}`;
    });
    throw new Error(`Wrong settings: ${lines.join('; ')}`);
  }
  return Object.freeze({
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL,
    dataDir: resolve(ROOT, data.DATA_DIR),
    dataDirChosen: 'DATA_DIR' in set,
    pool: data.DATABASE_POOL,
    prepare: data.DATABASE_PREPARE,
    isPooled: data.DATABASE_POOLER === 'transaction',
    logLevel: data.LOG_LEVEL,
  });
}
