import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import net from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, findNearestExisting, findPostgresAccount, prepareFolder } from './account.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { createClient } from './driver.ts';
import { findFailureCode } from './failure.ts';
import { trackUsers } from './users.ts';

const NAME = 'shezhire'; // of the database and of its owner
const HOST = '127.0.0.1';
const START_ATTEMPTS = 5;
/** All names in a home that are ours. */
const HOME_ENTRIES = ['postgres-18', 'postgres-18.new', 'programs', 'programs.new', 'users', 'lock', 'password', 'pgpass', 'port'];

export interface EmbeddedPostgres {
  readonly url: string;
  /** A shell command that opens psql on it. */
  readonly psql: string;
  readonly home: string;
  /** Whether this call made the database. */
  readonly created: boolean;
  /** Leaves; the last user stops Postgres. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** Whether the user named the folder: then it is not exchanged for another. */
  readonly chosen: boolean;
  /** Further settings of the server, as in `-c name=value`. */
  readonly settings?: readonly string[];
}

/** Where the database lives: DATA_DIR, or, for root under a folder that Postgres's account cannot enter, /var/lib. */
export function prepareHome({ dataDir, chosen }: EmbeddedOptions): { home: string; account: Account } {
  const account = findPostgresAccount(dataDir);
  if (prepareFolder(dataDir, account)) return { home: dataDir, account };
  const elsewhere = join('/var/lib/shezhire', createHash('sha256').update(dataDir).digest('hex').slice(0, 12));
  const lent = findPostgresAccount(elsewhere);
  if (lent && !chosen && prepareFolder(elsewhere, lent)) return { home: elsewhere, account: lent };
  throw new Error(
    `DATA_DIR ${dataDir} cannot be written${account ? ' by the account Postgres runs as' : ''} (look at ${findNearestExisting(dataDir)}): name another folder with DATA_DIR=…, or a database with DATABASE_URL=…`,
  );
}

/** Starts the embedded Postgres of a folder, or joins the one that already runs there. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { home, account } = prepareHome(options);
  const users = trackUsers(home);
  const programs = await findBinaries(home, account);
  const cluster = join(home, 'postgres-18');

  return users.alone(async () => {
    const created = !existsSync(join(cluster, 'PG_VERSION'));
    await refuseOtherMajor(home, cluster);
    if (created) await createCluster(programs, cluster, home, account);
    const password = (await readFile(join(home, 'password'), 'utf8')).trim();
    const port = (await runningPort(programs, cluster)) ?? (await start(programs, cluster, home, options.settings ?? []));
    const url = (database: string) => `postgres://${NAME}:${password}@${HOST}:${port}/${database}`;
    await createDatabase(url('postgres'));
    await users.join();
    return {
      url: url(NAME),
      psql: `PGPASSFILE=${shellWord(join(home, 'pgpass'))} psql -h ${HOST} -p ${port} -U ${NAME} ${NAME}`,
      home,
      created,
      stop: async () => {
        const leave = async () => {
          await users.leave();
          if ((await users.others()).length === 0 && (await accepts(port)))
            await programs.pgCtl(['stop', '-D', cluster, '-m', 'fast', '-w']);
        };
        // Without room for the lock nobody else can start either.
        await users.alone(leave).catch((error: unknown) => (findFailureCode(error) === 'ENOSPC' ? leave() : Promise.reject(error)));
      },
    };
  });
}

/** Removes the embedded database of a folder. @throws where a process still uses it. */
export async function removeEmbedded(options: EmbeddedOptions): Promise<string> {
  const { home, account } = prepareHome(options);
  const users = trackUsers(home);
  await users.alone(async () => {
    const [pid] = await users.others();
    if (pid) throw new Error(`process ${pid} uses the database in ${home}: stop it first (kill ${pid})`);
    const cluster = join(home, 'postgres-18');
    const programs = await findBinaries(home, account);
    if (await runningPort(programs, cluster)) await programs.pgCtl(['stop', '-D', cluster, '-m', 'fast', '-w']);
  });
  for (const name of HOME_ENTRIES) await rm(join(home, name), { recursive: true, force: true });
  await rmdir(home).catch(() => {}); // what is not ours stays, and the folder with it
  return home;
}

/** Postgres reads only data of its own major version. */
async function refuseOtherMajor(home: string, cluster: string): Promise<void> {
  const [, own] = /postgres-(\d+)$/.exec(cluster) ?? [];
  const version = (await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null))?.trim();
  const older = version === undefined ? (await readdir(home)).map((name) => /^postgres-(\d+)$/.exec(name)?.[1]).find(Boolean) : undefined;
  const found = version ?? older;
  if (found !== undefined && found !== own)
    throw new Error(
      `The database in ${home} is of Postgres ${found}, and this Shezhire runs Postgres ${own}: with the version that made it, npm run backup -- shezhire.zip; then here, npm run reset and npm run restore -- shezhire.zip`,
    );
}

/** A cluster appears under its name only when it is whole, so that a start that was killed leaves nothing half-made. */
async function createCluster(programs: Binaries, cluster: string, home: string, account: Account): Promise<void> {
  const half = `${cluster}.new`;
  const passwordFile = join(home, 'password');
  const password = randomBytes(18).toString('base64url');
  await rm(half, { recursive: true, force: true });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (account) await chown(passwordFile, account.uid, account.gid);
  await programs.initdb([
    '-D',
    half,
    '-U',
    NAME,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--locale=C.UTF-8',
  ]);
  const pgpass = join(home, 'pgpass');
  await writeFile(pgpass, `${HOST}:*:*:${NAME}:${password}\n`, { mode: 0o600 });
  await chmod(pgpass, 0o600);
  await rename(half, cluster);
}

/** The port of the Postgres that runs on the cluster, also where whoever started it is gone. */
async function runningPort(programs: Binaries, cluster: string): Promise<number | null> {
  const running = await programs.pgCtl(['status', '-D', cluster]).then(
    () => true,
    () => false,
  );
  if (!running) return null;
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const port = Number(lines[3]);
  return port && (await accepts(port)) ? port : null;
}

async function start(programs: Binaries, cluster: string, home: string, settings: readonly string[]): Promise<number> {
  const remembered = Number(await readFile(join(home, 'port'), 'utf8').catch(() => '0'));
  const log = join(cluster, 'server.log');
  for (let attempt = 1; ; attempt += 1) {
    const port = (await freePort(remembered)) ?? (await freePort(0));
    if (!port) throw new Error('no free port for the database');
    const flags = [`-p ${port}`, `-c listen_addresses=${HOST}`, '-c unix_socket_directories=', ...settings.map((s) => `-c ${s}`)].join(' ');
    try {
      await programs.pgCtl(['start', '-D', cluster, '-w', '-t', '60', '-s', '-l', log, '-o', flags]);
      await writeFile(join(home, 'port'), String(port));
      return port;
    } catch (error) {
      // The children of a Postgres that was killed hold its memory for a moment; a port can be taken in between.
      if (attempt === START_ATTEMPTS) throw new Error(`Postgres did not start: see ${log}`, { cause: error });
      await sleep(500 * attempt);
    }
  }
}

async function createDatabase(url: string): Promise<void> {
  const client = createClient(url, { name: 'shezhire start' });
  const { sql } = client;
  try {
    const [there] = await sql`select 1 from pg_database where datname = ${NAME}`;
    if (!there) await sql.unsafe(`create database ${NAME}`);
  } finally {
    await client.end();
  }
}

/** A word as a shell takes it. */
const shellWord = (word: string): string => (/^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** The port if nobody has it, any free one for 0, null if it is taken. */
const freePort = (port: number): Promise<number | null> =>
  new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(null));
    server.listen(port, HOST, () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === 'object' ? address.port : null));
    });
  });

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = net.connect(port, HOST, () => resolve(true));
    socket.once('error', () => resolve(false)).once('connect', () => socket.end());
  });
