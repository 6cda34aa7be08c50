import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import postgres from 'postgres';

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

interface ProcessTimes {
  readonly parent: number;
  readonly own: number;
  /** Of children that have ended. */
  readonly children: number;
}

/** Milliseconds of processor that a process has used; undefined if it has ended. Linux only. */
function readTimes(pid: number | string): ProcessTimes | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
      .map(Number);
    const sum = (...indexes: readonly number[]): number => indexes.reduce((total, index) => total + (fields[index] ?? 0) * TICK_MS, 0);
    return { parent: fields[1] ?? 0, own: sum(11, 12), children: sum(13, 14) };
  } catch {
    return undefined;
  }
}

/** Milliseconds of processor that a process has used, without its children. */
export const readProcessorMs = (pid: number): number => readTimes(pid)?.own ?? 0;
/** Milliseconds of processor that a process's children have used, those that have ended too. */
export function readChildrenMs(pid: number): number {
  const running = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (readTimes(name) ?? []) : []));
  return running.filter(({ parent }) => parent === pid).reduce((sum, { own }) => sum + own, readTimes(pid)?.children ?? 0);
}
/** The process that started another. */
const readParent = (pid: number): number => readTimes(pid)?.parent ?? 0;

/** The process of Postgres whose children answer all connections. */
export async function findPostgres(url: string): Promise<number> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const [row] = await sql`select pg_backend_pid() as pid`;
  const found = readParent(Number(row?.['pid']));
  await sql.end();
  return found;
}

/** Bytes that a process holds. */
export function readMemory(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
}
