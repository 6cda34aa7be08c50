import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Times {
  /** Milliseconds for reading folders, if they are read. */
  reading: number;
  /** Milliseconds from the folder to the commit. */
  writing: number;
}

/** A build that ingests made-up articles into a database of its own. */
export interface Build {
  readonly title: string;
  readonly url: string;
  readonly total: Times;
  ingest(from: number, count: number): Promise<Times>;
  end(): Promise<void>;
}

export function startBuild(title: string, root: string, url: string, seed: number, flags: readonly string[]): Build {
  const script = join(import.meta.dirname, 'ingester.ts');
  const child: ChildProcess = fork(script, [root, url, String(seed), ...flags], { cwd: root, execArgv: process.execArgv });
  const ended = once(child, 'exit');
  const total: Times = { reading: 0, writing: 0 };
  return {
    title,
    url,
    total,
    async ingest(from, count) {
      child.send({ from, count });
      const failed = ended.then(([code]) => Promise.reject(new Error(`${title} ended with ${code}`)));
      const [times] = (await Promise.race([once(child, 'message'), failed])) as [Times]; // what the child sends
      total.reading += times.reading;
      total.writing += times.writing;
      return times;
    },
    async end() {
      child.send('end');
      await ended;
    },
  };
}
