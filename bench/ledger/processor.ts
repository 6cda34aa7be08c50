import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Clock ticks a second of Linux. */
const TICKS = 100;

interface Stat {
  readonly parent: number;
  /** Ticks of the process, and of its children that have ended. */
  readonly own: number;
  readonly ended: number;
}

function readStat(pid: string | number): Stat | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = fields.slice(11, 15).map(Number);
    return { parent: Number(fields[1]), own: user + system, ended: endedUser + endedSystem };
  } catch {
    return undefined; // it has ended
  }
}

/** Seconds of processor time that a Postgres has taken, with all its processes. Linux only. */
export function readServerSeconds(dataDir: string): number {
  const postmaster = Number(readFileSync(join(dataDir, 'postgres-18', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const { own = 0, ended = 0 } = readStat(postmaster) ?? {};
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => readStat(pid) ?? [])
    .filter(({ parent }) => parent === postmaster);
  return (own + ended + children.reduce((sum, child) => sum + child.own, 0)) / TICKS;
}

/** Seconds of processor time of the children of this process that have ended. */
export const readEndedSeconds = (): number => (readStat('self')?.ended ?? 0) / TICKS;
