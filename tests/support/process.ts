import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const TIMEOUT_MS = 90_000; // a first start of the demo on a machine that is busy with other things takes more than 40 s
const POLL_INTERVAL_MS = 25;

/** Asks again and again until the answer is true. @throws Error that says what was waited for */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + TIMEOUT_MS; !(await isSo()); await sleep(POLL_INTERVAL_MS)) {
    if (Date.now() > deadline) throw new Error(`waited in vain until ${what}`);
  }
}

/** Whether a process runs; 0 stands for none. One that has ended and that nobody has collected yet does not. */
export function runs(pid: number): boolean {
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return process.platform !== 'linux'; // ended between the two looks, or there is no /proc to look at
  }
}

/** Sends the signal and waits until the process is gone. */
export async function kill(pid: number, signal: NodeJS.Signals): Promise<void> {
  if (!runs(pid)) return;
  process.kill(pid, signal);
  await until(`process ${pid} is gone`, () => !runs(pid));
}
