import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Contender } from './contender.ts';
import type { Question, Subject } from './question.ts';

/** What wrk counted. */
export interface Burst {
  readonly requests: number;
  readonly seconds: number;
  readonly bytes: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  /** Requests without an answer, or with a status that is not 2xx. */
  readonly failed: number;
}

export interface Load {
  readonly connections: number;
  readonly seconds: number;
}

const SCRIPT = join(import.meta.dirname, 'draw.lua');

/** Writes what wrk asks: one or several questions, each with all its subjects. @returns the file's path */
export function writeRequests(folder: string, contender: Contender, questions: ReadonlyMap<Question, readonly Subject[]>): string {
  const lines = Array.from(questions, ([question, subjects]) => {
    const { path, head, tail, variables } = contender.describeRequest(question);
    const file = join(folder, `${contender.key} ${question.title}.jsonl`);
    writeFileSync(file, subjects.map((subject) => `${JSON.stringify(variables(subject))}\n`).join(''));
    return [path, head, tail, file].join('\t');
  });
  const file = join(folder, `${contender.key} ${[...questions.keys()].map(({ title }) => title).join(', ')}.tsv`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

/** Has wrk ask a contender for some seconds. The same seed asks the same requests. */
export async function sendRequests(url: string, file: string, { connections, seconds }: Load, seed: number): Promise<Burst> {
  const flags = ['--threads', '1', '--connections', `${connections}`, '--duration', `${seconds}s`, '--timeout', '15s', '--script', SCRIPT];
  const { stdout } = await promisify(execFile)('wrk', [...flags, url, '--', file, `${seed}`]).catch((cause: unknown) => {
    throw new Error('wrk is needed: apt install wrk', { cause });
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Burst; // as draw.lua writes it
}
