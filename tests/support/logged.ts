import { PassThrough } from 'node:stream';
import { createLog } from '../../src/base/log.ts';

export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [fact: string]: unknown;
}

export const WARN = 40;

/** A log as the server has it, and what was written to it. */
export function collectLog(level = 'info') {
  const texts: string[] = [];
  const log = createLog(
    level,
    new PassThrough().on('data', (chunk: Buffer) => void texts.push(chunk.toString())),
  );
  const lines = () =>
    texts
      .join('')
      .split('\n')
      .filter(Boolean)
      .map((line): LogLine => JSON.parse(line));
  return {
    log,
    lines,
    text: () => texts.join(''),
    /** The lines of requests. */
    requests: () => lines().filter(({ msg }) => msg === 'request'),
  };
}
