import { resolve } from 'node:path';
import { z } from 'zod';

const PROJECT_ROOT = resolve(import.meta.dirname, '../..');
/** Whether this code was installed as a package, rather than being the project itself. */
export const isPackage: boolean = import.meta.dirname.split(/[\\/]/).includes('node_modules');

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
const wholeNumber = (min: number, max: number) =>
  z.coerce
    .number(`must be a whole number, ${min} to ${max}`)
    .refine((n) => Number.isInteger(n) && n >= min && n <= max, `must be a whole number, ${min} to ${max}`);

/** True if the URL can be parsed and its parts decoded. */
function isReadable(url: string): boolean {
  try {
    const { username, password, pathname } = new URL(url);
    return [username, password, pathname].every((part) => decodeURIComponent(part) !== undefined);
  } catch {
    return false;
  }
}

const Environment = z.object({
  PORT: wholeNumber(0, 65535).default(4000).describe('Port to listen on; 0 picks a free one'),
  HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on; 0.0.0.0 for every interface'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: 'must begin with postgres:// or postgresql://', abort: true })
    .refine(isReadable, 'cannot be taken apart: a % in it is written %25, an @ in the password %40')
    .optional()
    .describe('URL of a Postgres 15 or newer; without it the server starts its own'),
  DATA_DIR: z.string().min(1).default('.data').describe('Data directory of the embedded Postgres'),
  DATABASE_POOL: wholeNumber(1, 200).default(10).describe('Maximum number of connections for reading'),
  DATABASE_PREPARE: z
    .stringbool('must be one of true, false')
    .default(true)
    .describe('Prepared statements; false behind pgbouncer in transaction mode'),
  LOG_LEVEL: z
    .enum(LEVELS, `must be one of ${LEVELS.join(', ')}`)
    .default('info')
    .describe('Log level; logs are JSON lines on standard error'),
});

/** The settings with their descriptions, for docs/operations.md. */
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
  /** True if the user chose DATA_DIR. Then the user must keep it accessible. */
  dataDirChosen: boolean;
  pool: number;
  prepare: boolean;
  logLevel: z.infer<typeof Environment>['LOG_LEVEL'];
}>;

/** Reads the environment. @throws an Error that names every invalid setting, without secrets. */
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
    dataDir: resolve(isPackage ? process.cwd() : PROJECT_ROOT, data.DATA_DIR),
    dataDirChosen: 'DATA_DIR' in set,
    pool: data.DATABASE_POOL,
    prepare: data.DATABASE_PREPARE,
    logLevel: data.LOG_LEVEL,
  });
}
