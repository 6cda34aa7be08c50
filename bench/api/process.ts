import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';

/** A child that printed its address. */
export interface StartedProcess {
  readonly url: string;
  readonly pid: number;
  close(): Promise<void>;
}

/** Starts a script of Node. @param address finds its URL in what it prints */
export async function startProcess(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv, address: RegExp): Promise<StartedProcess> {
  const child: ChildProcess = spawn(process.execPath, args, {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill = () => void child.kill();
  process.once('exit', kill); // also if the bench is stopped while this one starts
  const ended = once(child, 'exit');
  let printed = '';
  const url = await new Promise<string>((found, fail) => {
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (chunk: string) => {
        if (printed.length < 100_000) printed += chunk;
        const [, address_] = address.exec(printed) ?? [];
        if (address_) found(address_);
      });
    void ended.then(() => fail(new Error(`${args.join(' ')} ended: ${printed}`)));
  });
  return {
    url,
    pid: child.pid ?? 0, // it has printed something
    close: async () => {
      process.off('exit', kill);
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const TICK_MS = 10; // Linux counts in hundredths of a second

/** Milliseconds of processor that a process has used, without its children. Linux only. */
export function readProcessorMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

/** Milliseconds of processor that a process's children have used, those that have ended too. */
export function readChildrenMs(pid: number): number {
  const own = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  const ended = (Number(own[13]) + Number(own[14])) * TICK_MS;
  const running = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && readParent(name) === pid);
  return running.reduce((sum, child) => sum + readProcessorMs(Number(child)), ended);
}

function readParent(pid: string): number | undefined {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')[1],
    );
  } catch {
    return undefined; // it has ended
  }
}

/** Bytes that a process holds. */
export function readMemory(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
}
