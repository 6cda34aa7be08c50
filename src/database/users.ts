import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const LOCK_TIMEOUT_MS = 60_000;
const LOCK_POLL_INTERVAL_MS = 50;
/** Whoever has made the lock writes its name into it at once. */
const NAME_TIMEOUT_MS = 10_000;

/** The processes that use one embedded Postgres: whoever leaves last stops it. Each is a file named after its process id. */
export function trackUsers(home: string) {
  const folder = join(home, 'users');
  const lock = join(home, 'lock');

  /** Runs the work while no other process starts or stops the same Postgres. */
  async function alone<T>(work: () => Promise<T>): Promise<T> {
    await mkdir(folder, { recursive: true });
    const until = Date.now() + LOCK_TIMEOUT_MS;
    while (!(await take(lock).catch((cause: unknown) => toRoomError(cause, home)))) {
      if (Date.now() > until)
        throw new Error(`another process has been starting or stopping the database for a minute; if none is, remove ${lock}`);
      await sleep(LOCK_POLL_INTERVAL_MS);
    }
    try {
      return await work();
    } finally {
      await rm(lock, { force: true });
    }
  }

  return {
    alone,
    join: () => writeFile(join(folder, String(process.pid)), startOf(process.pid)),
    leave: () => rm(join(folder, String(process.pid)), { force: true }),
    /** The process ids of those who use it now, without us; forgets those who have died. */
    async others(): Promise<number[]> {
      const living: number[] = [];
      for (const name of await readdir(folder).catch(() => [])) {
        const pid = Number(name);
        // A number comes again after a restart of the machine: what counts is the process that wrote the file.
        if (isAlive(pid) && startOf(pid) === (await readFile(join(folder, name), 'utf8').catch(() => ''))) living.push(pid);
        else await rm(join(folder, name), { force: true });
      }
      return living.filter((pid) => pid !== process.pid);
    },
  };
}

function toRoomError(cause: unknown, home: string): never {
  const isFull = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC';
  throw isFull ? new Error(`There is no room left on the disk of ${home}`, { cause }) : cause;
}

/** @throws if there is no room for it */
async function take(lock: string): Promise<boolean> {
  const file = await open(lock, 'wx').catch(() => null);
  if (!file) {
    await removeIfLeft(lock);
    return false;
  }
  try {
    await file.writeFile(`${process.pid}\n${startOf(process.pid)}`);
    return true;
  } catch (cause) {
    await rm(lock, { force: true });
    throw cause;
  } finally {
    await file.close();
  }
}

/** Removes a lock whose process has ended, also one that ended before it could write its name. */
async function removeIfLeft(lock: string): Promise<void> {
  const [holder = '', start] = (await readFile(lock, 'utf8').catch(() => '')).split('\n');
  const age = Date.now() - ((await stat(lock).catch(() => null))?.mtimeMs ?? Date.now());
  const isHeld = start === undefined ? age < NAME_TIMEOUT_MS : isAlive(Number(holder)) && start === startOf(Number(holder));
  if (!isHeld) await rm(lock, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** When a process was started, in some form that no later process of the same number has; empty where the system does not tell. */
function startOf(pid: number): string {
  try {
    if (process.platform === 'linux') {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
      return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${fields?.[19]}`; // starttime, the 22nd of all
    }
    return process.platform === 'win32' ? '' : execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
