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
  /** Milliseconds of each article, ingested alone: as new, changed, and unchanged. */
  ingestEach(from: number, count: number): Promise<number[][]>;
  end(): Promise<void>;
}

export function startBuild(title: string, root: string, url: string, seed: number, flags: readonly string[]): Build {
  const script = join(import.meta.dirname, 'ingester.ts');
  const child: ChildProcess = fork(script, [root, url, String(seed), ...flags], { cwd: root, execArgv: process.execArgv });
  const ended = once(child, 'exit');
  const total: Times = { reading: 0, writing: 0 };
  const ask = async (message: object): Promise<unknown> => {
    child.send(message);
    const failed = ended.then(([code]) => Promise.reject(new Error(`${title} ended with ${code}`)));
    const [answer] = await Promise.race([once(child, 'message'), failed]);
    return answer;
  };
  return {
    title,
    url,
    total,
    ingestEach: async (from, count) => (await ask({ from, count, each: true })) as number[][], // what the child sends
    async ingest(from, count) {
      const times = (await ask({ from, count })) as Times; // as above
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
