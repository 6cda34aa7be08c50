import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findPostgresAccount, prepareFolder } from '../../src/database/account.ts';
import { findFreePort } from './port.ts';

const BIN = '/usr/lib/postgresql/15/bin';
const run = promisify(execFile);

/** Whether Debian's Postgres 15 is installed, which has JIT as the embedded one has not. */
export const hasDebianPostgres = existsSync(join(BIN, 'initdb'));

export interface DebianPostgres {
  readonly url: string;
  /** What the server has logged. */
  log(): Promise<string>;
  stop(): Promise<void>;
}

/** Starts a Postgres as a stock Debian has it, but for the settings given: its 15, or that of another folder of programs. */
export async function startDebianPostgres(settings: Readonly<Record<string, string | number>>, bin = BIN): Promise<DebianPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'shezhire-debian-'));
  const home = join(folder, 'home');
  await run('chmod', ['755', folder]);
  const account = findPostgresAccount(home);
  prepareFolder(home, account);
  const as = { ...account, cwd: home, env: { LC_ALL: 'C' } };
  const [cluster, log] = [join(home, 'cluster'), join(home, 'log')];
  await run(join(bin, 'initdb'), ['-D', cluster, '-U', 'shezhire', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8'], as);
  const port = await findFreePort();
  const all = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off', ...settings };
  const lines = Object.entries(all).map(([name, value]) => `${name} = '${value}'\n`);
  await appendFile(join(cluster, 'postgresql.conf'), lines.join(''));
  await run(join(bin, 'pg_ctl'), ['start', '-D', cluster, '-w', '-s', '-l', log], as);
  return {
    url: `postgres://shezhire@127.0.0.1:${port}/postgres`,
    log: () => readFile(log, 'utf8'),
    async stop() {
      await run(join(bin, 'pg_ctl'), ['stop', '-D', cluster, '-m', 'fast', '-w'], as);
      await rm(folder, { recursive: true });
    },
  };
}
