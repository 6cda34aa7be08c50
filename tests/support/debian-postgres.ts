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
  /** Starts a replica of it, which follows what is committed. It stops with it. @returns its address */
  replicate(): Promise<string>;
  /** Makes a replica the primary. */
  promote(url: string): Promise<void>;
  /** Stops one of them at once, as a machine that is lost. */
  kill(url: string): Promise<void>;
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
  const start = (of: string, to: string) => run(join(bin, 'pg_ctl'), ['start', '-D', of, '-w', '-s', '-l', to], as);
  await start(cluster, log);
  const clusters = [cluster];
  const urlOf = (at: number) => `postgres://shezhire@127.0.0.1:${at}/postgres`;
  const folders = new Map([[urlOf(port), cluster]]);
  const folderOf = (url: string) => folders.get(url) ?? '';
  return {
    url: urlOf(port),
    log: () => readFile(log, 'utf8'),
    async replicate() {
      const [replica, ownPort] = [join(home, `replica-${clusters.length}`), await findFreePort()];
      await run(
        join(bin, 'pg_basebackup'),
        ['-D', replica, '-R', '-X', 'stream', '-c', 'fast', '-h', '127.0.0.1', '-p', `${port}`, '-U', 'shezhire'],
        as,
      );
      await appendFile(join(replica, 'postgresql.conf'), `port = ${ownPort}\n`);
      await start(replica, `${log}-${clusters.length}`);
      clusters.unshift(replica);
      folders.set(urlOf(ownPort), replica);
      return urlOf(ownPort);
    },
    promote: async (url) => void (await run(join(bin, 'pg_ctl'), ['promote', '-D', folderOf(url), '-w', '-s'], as)),
    async kill(url) {
      await run(join(bin, 'pg_ctl'), ['stop', '-D', folderOf(url), '-m', 'immediate', '-w', '-s'], as);
      clusters.splice(clusters.indexOf(folderOf(url)), 1);
    },
    async stop() {
      for (const one of clusters) await run(join(bin, 'pg_ctl'), ['stop', '-D', one, '-m', 'fast', '-w'], as);
      await rm(folder, { recursive: true });
    },
  };
}
