import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** The user a process runs as; undefined stands for ours. */
export type User = { readonly uid: number; readonly gid: number } | undefined;
export type Settings = Readonly<Record<string, string>>;

export interface Ended {
  /** The exit code; null where a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Run {
  readonly pid: number;
  readonly ended: Promise<Ended>;
  /** What it has printed to standard output so far. */
  printed(): string;
  signal(signal: NodeJS.Signals): void;
}

/** Starts `node src/main.ts` as a child, with these settings and none of our own environment. */
export const run = (args: readonly string[], settings: Settings, user?: User): Run =>
  runProgram(process.execPath, ['src/main.ts', ...args], settings, { ...user });

/** Starts a program as a child in the project's folder, or in another, with these settings and none of our own environment. */
export function runProgram(
  program: string,
  args: readonly string[],
  settings: Settings,
  options: Partial<NonNullable<User>> & { readonly cwd?: string } = {},
): Run {
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: resolve(ROOT, 'node_modules/.cache/compiled'), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (chunk: string) => {
      said[stream] += chunk;
    });
  return {
    pid: child.pid ?? 0,
    ended: new Promise((done, fail) => child.once('error', fail).once('close', (code) => done({ code, ...said }))),
    printed: () => said.stdout,
    signal: (signal) => child.kill(signal),
  };
}
