import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgresAccount, prepareFolder } from '../../src/database/account.ts';
import { findFreePort } from './port.ts';
import { until } from './process.ts';

const PROGRAM = '/usr/sbin/pgbouncer';

/** Whether Debian's pgbouncer is installed. */
export const hasPgbouncer = existsSync(PROGRAM);

export interface Pgbouncer {
  /** The address of a database through it. */
  urlOf(databaseUrl: string): string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Starts a pgbouncer that gives each transaction one of few sessions, with the settings it has by itself. */
export async function startPgbouncer(databaseUrl: string, poolSize: number): Promise<Pgbouncer> {
  const { hostname, port: serverPort, username, password } = new URL(databaseUrl);
  const folder = await mkdtemp(join(tmpdir(), 'shezhire-pgbouncer-'));
  const account = findPostgresAccount(folder);
  const home = join(folder, 'home');
  prepareFolder(home, account);
  const port = await findFreePort();
  const file = join(folder, 'pgbouncer.ini');
  const lines = [
    '[databases]',
    `* = host=${hostname} port=${serverPort} user=${decodeURIComponent(username)} password=${decodeURIComponent(password)}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = any',
    'pool_mode = transaction',
    `default_pool_size = ${poolSize}`,
    'max_client_conn = 200',
  ];
  await writeFile(file, `${lines.join('\n')}\n`);
  await chmod(folder, 0o755); // so that the account can enter it
  // It refuses to run as root.
  const child = spawn(PROGRAM, ['--quiet', file], { ...account, cwd: home, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  await until(`pgbouncer listens: ${said}`, () => accepts(port));
  return {
    pid: child.pid ?? 0, // it listens
    urlOf: (url) => Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(port) }).href,
    async stop() {
      const ended = once(child, 'close');
      child.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

const accepts = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.once('error', () => resolve(false)).once('connect', () => socket.end());
  });
