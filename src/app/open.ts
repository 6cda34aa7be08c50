import type { Config } from '../base/config.ts';
import { createLog } from '../base/log.ts';
import { connect, type Database } from '../database/connect.ts';
import { type EmbeddedPostgres, startEmbedded } from '../database/embedded.ts';
import { findFailureCode } from '../database/failure.ts';
import { migrateDatabase } from '../database/migrate.ts';
import { keepRevisions } from '../database/revision.ts';
import { normalizeIdentifiers } from '../graph/identifier/normalize.store.ts';
import { refoldNames } from '../graph/name/fold.store.ts';
import { listRedefinedWords, upsertOntology } from '../graph/ontology/ontology.store.ts';
import { addStoredWords } from '../graph/ontology/stored-words.store.ts';
import { updateArticleKeys } from '../ingest/article-keys.store.ts';
import { reindexWords } from '../ingest/words.store.ts';
import { runUntilStopped } from './command/until.ts';

export interface OpenDatabase {
  readonly database: Database;
  /** Undefined where DATABASE_URL is set. */
  readonly embedded: EmbeddedPostgres | undefined;
  close(): Promise<void>;
}

/**
 * The database of the settings, with its tables, its ontology and the keys of its names up to date. If a writer waits for another, it says for whom.
 * @throws an Error of one line that names the fix, or the signal's reason
 */
export async function openDatabase(config: Config, stop: AbortSignal): Promise<OpenDatabase> {
  const embedded =
    config.databaseUrl === undefined ? await startEmbedded({ dataDir: config.dataDir, chosen: config.dataDirChosen }) : undefined;
  const database = connectAs(config, config.databaseUrl ?? embedded?.url ?? '');
  const close = async () => {
    await database.close();
    await embedded?.stop();
  };
  try {
    await runUntilStopped(stop, async () => {
      if (config.replicaUrls.length > 0) await findPrimary(database);
      const { prepare, isPooled } = config;
      await migrateDatabase(database.primaryUrl(), { prepare, isPooled, tell: console.log, signal: stop });
      await database.transaction(async (tx) => warnOfStoredWords(await addStoredWords(tx)));
      await database.transaction(async (tx) => {
        tellRedefined(await listRedefinedWords(tx));
        await upsertOntology(tx);
      });
      await database.transaction(async (tx) => tellLeft(await normalizeIdentifiers(tx)));
      await database.transaction(keepRevisions(refoldNames));
      await database.transaction(keepRevisions(updateArticleKeys));
      await database.transaction(keepRevisions(reindexWords));
    });
    return { database, embedded, close };
  } catch (error) {
    await close().catch(() => {});
    throw config.databaseUrl === undefined || stop.aborted ? error : explain(error, config.databaseUrl);
  }
}

/** The database of DATABASE_URL, which another process has brought up to date and warned of. @throws as above */
export async function joinDatabase(config: Config, stop: AbortSignal): Promise<Omit<OpenDatabase, 'embedded'>> {
  const { databaseUrl = '' } = config;
  const database = connectAs(config, databaseUrl);
  try {
    await runUntilStopped(stop, async () => {
      if (config.replicaUrls.length > 0) await findPrimary(database);
      await addStoredWords(database.reader());
    });
    return { database, close: database.close };
  } catch (error) {
    await database.close().catch(() => {});
    throw stop.aborted ? error : explain(error, databaseUrl);
  }
}

function connectAs(config: Config, url: string): Database {
  const log = createLog(config.logLevel);
  return connect(url, {
    prepare: config.prepare,
    isPooled: config.isPooled,
    pool: config.pool,
    replicas: config.replicaUrls,
    maxReplicaLagMs: config.maxReplicaLagMs,
    tellNodes: (line) => log.warn(`DATABASE_REPLICA_URL: ${line}`),
    tellWaits: console.log,
  });
}

/** @throws an Error if it cannot be told which server is to be written to */
async function findPrimary(database: Database): Promise<void> {
  await database.checkNodes();
  const { rival } = database.nodes();
  if (rival !== null)
    throw new Error(
      `two servers take themselves for the primary, and ${rival} was promoted later: stop the one that is not to be written to, or take it out of the settings`,
    );
}

/** Warns of words that the database holds and the ontology does not have. They stay readable. */
function warnOfStoredWords(words: readonly string[]): void {
  if (words.length > 0)
    console.log(
      `The database has words that the ontology does not have, kept as deprecated: ${words.join(', ')}. Set ONTOLOGY to the file that defines them.`,
    );
}

const MAX_TOLD = 5;

/** Tells of words that another ontology defined, be it of an earlier build or of another server. */
function tellRedefined(words: readonly string[]): void {
  if (words.length === 0) return;
  const more = words.length > MAX_TOLD ? ` and ${words.length - MAX_TOLD} more` : '';
  console.log(
    `The database had another ontology, which defines otherwise: ${words.slice(0, MAX_TOLD).join(', ')}${more}. It has that of this server now. All servers of one database need the same.`,
  );
}

/** Tells of stored identifiers that could not be brought to the form of their scheme. They are kept as they are. */
function tellLeft(left: readonly string[]): void {
  if (left.length === 0) return;
  const more = left.length > MAX_TOLD ? [`and ${left.length - MAX_TOLD} more`] : [];
  console.log(['Identifiers to look at, kept as they are:', ...left.slice(0, MAX_TOLD), ...more].join('\n  '));
}

const UNTRUSTED = [
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
];

const FIXES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there: start that Postgres, or correct host and port',
  ENOTFOUND: 'there is no such host: correct it',
  EAI_AGAIN: 'the host cannot be looked up: correct it',
  CONNECT_TIMEOUT: 'it does not answer: correct host and port',
  NO_TLS: 'it does not speak TLS: switch that on there, or leave sslmode out',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet: compare the clocks',
  ...Object.fromEntries(
    UNTRUSTED.map((code) => [code, 'its certificate is not trusted: name that of its authority with sslrootcert=FILE']),
  ),
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is of another host: name that host, or say sslmode=verify-ca',
  '28P01': 'the password or the user is wrong',
  '28000': 'the server does not let this user in',
  '3D000': 'there is no such database: create it',
  '53300': 'it has no connection left: raise its max_connections, or the limit of the user',
  '57P03': 'it is starting or recovering: try again in a moment',
  '08P01': 'a pool of transactions is there, such as that of pgbouncer: set DATABASE_POOLER=transaction',
  '25006': 'it is read-only, such as a standby: name the primary',
  '42501': 'the user may not create tables there: grant it CREATE on the database and its schema public',
};

/** A failure to open DATABASE_URL as one line, without the password. */
function explain(error: unknown, url: string): Error {
  const where = URL.canParse(url) ? new URL(url) : undefined;
  const shown = where ? `${where.protocol}//${where.username && `${where.username}@`}${where.host}${where.pathname}` : 'it';
  const fix = FIXES[findFailureCode(error) ?? ''];
  const said = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return new Error(`DATABASE_URL (${shown}): ${fix ?? said?.replaceAll(where?.password || '\0', '…')}`, { cause: error });
}
