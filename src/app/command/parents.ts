import { readFileSync } from 'node:fs';

const PARENT_POLL_INTERVAL_MS = 250;
const SHELL = /^(?:ba|da|k|z)?sh$/;

/** A process's name and the process that started it; undefined if there is no way to know. */
function readProcess(pid: number): { name: string; parent: number } | undefined {
  try {
    const [, name = '', parent] = /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return { name, parent: Number(parent) };
  } catch {
    return undefined;
  }
}

/**
 * Calls back once when the npm that started this process is gone, by SIGHUP or SIGKILL, or the shell between them. npm passes SIGTERM to
 * that shell only, which ends and leaves its child, and on SIGHUP npm leaves the shell: nobody would stop this process. `exec node` in the
 * script would also pass on a SIGINT that is sent to npm alone, but the shell of Windows has no exec.
 */
export function watchParents(onGone: () => void): void {
  const parent = process.ppid;
  const shell = readProcess(parent);
  const npm = shell && SHELL.test(shell.name) ? shell.parent : undefined;
  const timer = setInterval(() => {
    if (process.ppid === parent && (npm === undefined || readProcess(parent)?.parent === npm)) return;
    clearInterval(timer);
    onGone();
  }, PARENT_POLL_INTERVAL_MS).unref();
}
