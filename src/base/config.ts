import { resolve } from 'node:path';
import proxyAddr from 'proxy-addr';
import { z } from 'zod';
import { ACCESS_SETTINGS, type AccessConfig, readAccess } from './access-settings.ts';
import { DATABASE_SETTINGS, POOL_SETTINGS } from './database-settings.ts';
import { MODEL_SETTINGS, type ModelConfig, readModel } from './model-settings.ts';
import { listOf, makeWholeNumber } from './setting.ts';
import { readTracing, TRACING_SETTINGS, type TracingConfig } from './tracing-settings.ts';

/** The folder of the project, or of the installed package. */
export const PROJECT_ROOT = resolve(import.meta.dirname, '../..');
/** Whether this code was installed as a package, rather than being the project itself. */
export const isPackage: boolean = import.meta.dirname.split(/[\\/]/).includes('node_modules');

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
/** Whether a URL is a scheme and a host, and nothing else. */
const isOrigin = (url: string): boolean => URL.canParse(url) && ['', '/'].includes(url.slice(new URL(url).origin.length));

/** `2`, or `loopback, 10.0.0.0/8`. */
const proxiesOf = (text: string): number | readonly string[] => (/^\d{1,2}$/.test(text) ? Number(text) : listOf(text));

function isProxies(text: string): boolean {
  const proxies = proxiesOf(text);
  try {
    return typeof proxies === 'number' || Boolean(proxyAddr.compile([...proxies]));
  } catch {
    return false;
  }
}

const HOST_NAME = /^(?:[\w-]+(?:\.[\w-]+)*|\[[\da-f:.]+\])$/i;

const Environment = z.object({
  PORT: makeWholeNumber(0, 65535).default(4000).describe('Port to listen on; 0 picks a free one'),
  HOST: z.string().min(1).default('127.0.0.1').describe('Address to listen on; 0.0.0.0 for every interface'),
  WORKERS: makeWholeNumber(1, 64)
    .default(1)
    .describe('Processes of this machine that serve the port together; each has the arrays and the kept entities in its own memory'),
  PUBLIC_URL: z
    .string()
    .regex(/^https?:\/\//, { error: 'must begin with https:// or http://', abort: true })
    .refine(isOrigin, 'must be a scheme and a host only, such as https://graph.example.org')
    .optional()
    .describe(
      'Address that clients reach the server under, such as https://graph.example.org: links begin with it, and other hosts are refused',
    ),
  ALLOWED_HOSTS: z
    .string()
    .refine((text) => listOf(text).every((host) => HOST_NAME.test(host)), 'must be host names without ports, with commas in between')
    .optional()
    .describe('More host names that the server answers under, with commas in between'),
  TRUSTED_PROXIES: z
    .string()
    .refine(isProxies, 'must be a number, or addresses and ranges with commas in between, such as loopback, 10.0.0.0/8')
    .default('0')
    .describe(
      'Proxies before the server that name the client in X-Forwarded-For: how many, or their addresses and ranges with commas in between',
    ),
  HEADER_TIMEOUT: makeWholeNumber(1, 3600).default(10).describe('Seconds within which the headers of a request must arrive'),
  REQUEST_TIMEOUT: makeWholeNumber(1, 3600).default(30).describe('Seconds within which a whole request must arrive'),
  SHUTDOWN_DELAY: makeWholeNumber(0, 3600)
    .default(0)
    .describe('Seconds for which a server that is told to stop still takes requests, while /ready says 503'),
  SHUTDOWN_TIMEOUT: makeWholeNumber(0, 3600).default(20).describe('Seconds that requests have to be answered when the server stops'),
  CLIENT_STREAMS: makeWholeNumber(1, 100_000).default(50).describe('Subscriptions that one client (one address) may have open'),
  CLIENT_EXPORTS: makeWholeNumber(1, 100_000).default(4).describe('Exports that one client (one address) may fetch at a time'),
  ...ACCESS_SETTINGS,
  ...DATABASE_SETTINGS,
  DATA_DIR: z.string().min(1).default('.data').describe('Data directory of the embedded Postgres'),
  ONTOLOGY: z
    .string()
    .min(1)
    .optional()
    .describe("YAML file with a team's own types, predicates and units: see docs/vocabulary.md; all servers of one database need the same"),
  ...POOL_SETTINGS,
  CARD_CACHE: makeWholeNumber(0, 10_000_000)
    .default(50_000)
    .describe('Entities that are kept in memory with their names, about 1 kB each; 0 keeps none'),
  SLOW_STATEMENT_MS: makeWholeNumber(0, 3_600_000)
    .default(1_000)
    .describe('Milliseconds after which an SQL statement is logged as slow, without its parameters; 0 logs none'),
  METRICS_PORT: makeWholeNumber(0, 65535).optional().describe('Port where /metrics is served alone; without it /metrics is at PORT'),
  ...MODEL_SETTINGS,
  ...TRACING_SETTINGS,
  LOG_LEVEL: z
    .enum(LEVELS, `must be one of ${LEVELS.join(', ')}`)
    .default('info')
    .describe('Log level; logs are JSON lines on standard error; `warn` leaves out the line of each request'),
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
  /** Processes that serve the port. */
  workers: number;
  /** Without a slash at the end. */
  publicUrl: string | undefined;
  allowedHosts: readonly string[];
  trustedProxies: number | readonly string[];
  headerTimeoutMs: number;
  requestTimeoutMs: number;
  shutdownDelayMs: number;
  shutdownTimeoutMs: number;
  clientStreams: number;
  clientExports: number;
  access: AccessConfig;
  databaseUrl: string | undefined;
  /** Standbys that follow it. */
  replicaUrls: readonly string[];
  maxReplicaLagMs: number;
  dataDir: string;
  /** True if the user chose DATA_DIR. Then the user must keep it accessible. */
  dataDirChosen: boolean;
  /** The file of a team's own ontology. */
  ontology: string | undefined;
  pool: number;
  /** Entities that are kept in memory. */
  cardCache: number;
  prepare: boolean;
  /** Whether DATABASE_URL is a pool of transactions. */
  isPooled: boolean;
  slowStatementMs: number;
  metricsPort: number | undefined;
  /** The model that makes proposals. */
  model: ModelConfig | undefined;
  tracing: TracingConfig | undefined;
  logLevel: z.infer<typeof Environment>['LOG_LEVEL'];
}>;

/** Their values are not shown. */
const SECRET: ReadonlySet<string> = new Set(['DATABASE_URL', 'DATABASE_REPLICA_URL']);

/** Reads the environment. @throws an Error that names every invalid setting, without secrets. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const { data, error } = Environment.safeParse(set);
  if (error) {
    const lines = error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return `${name}${SECRET.has(name) ? '' : ` is ${JSON.stringify(set[name])}`}: ${message}`;
    });
    throw new Error(`Wrong settings: ${lines.join('; ')}`);
  }
  if (data.DATABASE_REPLICA_URL !== undefined && data.DATABASE_URL === undefined)
    throw new Error('Wrong settings: DATABASE_REPLICA_URL is set without DATABASE_URL: name the primary there');
  return Object.freeze({
    port: data.PORT,
    host: data.HOST,
    workers: data.WORKERS,
    publicUrl: data.PUBLIC_URL && new URL(data.PUBLIC_URL).origin,
    allowedHosts: listOf(data.ALLOWED_HOSTS ?? ''),
    trustedProxies: proxiesOf(data.TRUSTED_PROXIES),
    headerTimeoutMs: data.HEADER_TIMEOUT * 1000,
    requestTimeoutMs: data.REQUEST_TIMEOUT * 1000,
    shutdownDelayMs: data.SHUTDOWN_DELAY * 1000,
    shutdownTimeoutMs: data.SHUTDOWN_TIMEOUT * 1000,
    clientStreams: data.CLIENT_STREAMS,
    clientExports: data.CLIENT_EXPORTS,
    access: readAccess(data),
    databaseUrl: data.DATABASE_URL,
    replicaUrls: listOf(data.DATABASE_REPLICA_URL ?? ''),
    maxReplicaLagMs: data.REPLICA_MAX_LAG * 1000,
    dataDir: resolve(isPackage ? process.cwd() : PROJECT_ROOT, data.DATA_DIR),
    dataDirChosen: 'DATA_DIR' in set,
    ontology: data.ONTOLOGY && resolve(isPackage ? process.cwd() : PROJECT_ROOT, data.ONTOLOGY),
    pool: data.DATABASE_POOL,
    cardCache: data.CARD_CACHE,
    prepare: data.DATABASE_PREPARE,
    isPooled: data.DATABASE_POOLER === 'transaction',
    slowStatementMs: data.SLOW_STATEMENT_MS,
    metricsPort: data.METRICS_PORT,
    model: readModel(data),
    tracing: readTracing(data),
    logLevel: data.LOG_LEVEL,
  });
}
