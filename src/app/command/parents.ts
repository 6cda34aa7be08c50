import { readFileSync } from 'node:fs';

const POLL_INTERVAL_MS = 250;

/** The process that started a process; 0 if there is no way to know. */
function readParent(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

/**
 * Calls back once when the npm that started this process is gone. npm passes SIGTERM and SIGINT to the shell of a script only, which ends
 * and leaves its child; on SIGHUP npm ends and leaves the shell. Either way nobody would stop this process.
 */
export function watchParents(onGone: () => void): void {
  const shell = process.ppid;
  const npm = readParent(shell);
  const timer = setInterval(() => {
    if (process.ppid === shell && readParent(shell) === npm) return;
    clearInterval(timer);
    onGone();
  }, POLL_INTERVAL_MS).unref();
}
