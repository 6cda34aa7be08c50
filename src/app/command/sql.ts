import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Config } from '../../base/config.ts';
import { admitReader, PASSWORD_MINUTES, READER, type Reader } from '../../database/reader.ts';
import { loadSeeds } from '../../ingest/seeds.ts';
import { openDatabase } from '../open.ts';

/** `npm run sql -- ARGUMENTS OF PSQL` */
export async function runSql(config: Config, args: readonly string[], stop: AbortSignal): Promise<void> {
  // A pool logs in as whom it is told to, which may be the owner of the tables.
  if (config.isPooled)
    throw new Error('psql needs a session of its own: name the database itself in DATABASE_URL, without DATABASE_POOLER');
  const opened = await openDatabase(config, stop);
  try {
    await loadSeeds(opened.database); // so that there is something to ask, also where no server was started yet
    stop.throwIfAborted();
    const url = config.databaseUrl ?? opened.embedded?.url ?? '';
    const reader = await admitReader(url, { isPooled: config.isPooled });
    try {
      process.exitCode = await psql(readerUrl(url, reader.database), reader, args, stop);
    } finally {
      await reader.close();
    }
  } finally {
    await opened.close();
  }
}

/** What libpq knows of the settings that an address may carry; those of other clients it refuses. */
const LIBPQ: ReadonlySet<string> = new Set(['sslmode', 'sslrootcert', 'sslcert', 'sslkey', 'channel_binding', 'connect_timeout']);

/** The same database, for the reader, without a password. An address without a host can carry no user: psql is told apart. */
function readerUrl(url: string, database: string): string {
  const address = Object.assign(new URL(url), { username: READER, password: '', pathname: `/${encodeURIComponent(database)}` });
  for (const name of [...address.searchParams.keys()]) if (!LIBPQ.has(name)) address.searchParams.delete(name);
  return address.href;
}

/** Runs psql until it ends. @returns its exit code @throws where there is none to run */
async function psql(url: string, reader: Reader, args: readonly string[], stop: AbortSignal): Promise<number> {
  const application = `shezhire sql ${process.pid}`;
  // Where neither the address nor PGHOST names a host, the server's own connections go to localhost, and libpq's to a socket.
  const env = {
    PGHOST: 'localhost',
    ...process.env,
    PGAPPNAME: application,
    ...(reader.password !== null && { PGPASSWORD: reader.password }),
  };
  // Ctrl-C is psql's, which gives up the query by it and not the session.
  process.removeAllListeners('SIGINT').on('SIGINT', () => {});
  const child = spawn('psql', [`--username=${READER}`, `--dbname=${url}`, ...args], { stdio: 'inherit', env });
  const over = new AbortController();
  const kill = () => child.kill('SIGTERM');
  stop.addEventListener('abort', kill, { once: true });
  const seen = reader.seen(application, over.signal).catch(() => {}); // a database that goes away is psql's to tell of
  try {
    const [code] = await once(child, 'close'); // an error of the child rejects
    return code ?? 1;
  } catch (cause) {
    throw new Error(withoutPsql(url, reader.password), { cause });
  } finally {
    over.abort();
    stop.removeEventListener('abort', kill);
    await seen;
  }
}

function withoutPsql(url: string, password: string | null): string {
  const address = Object.assign(new URL(url), { password: password ?? '' });
  const minutes = password === null ? '' : ` within ${PASSWORD_MINUTES} minutes`;
  return `There is no psql here: install it (Debian: apt install postgresql-client; macOS: brew install libpq), or, while the database runs, open ${address.href} with another client${minutes}`;
}
