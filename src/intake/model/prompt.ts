import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { computeFingerprint } from '../../ingest/span.ts';

/** What a model is told before it reads. */
export interface Prompt {
  readonly version: string;
  readonly text: string;
  /** SHA-256 of the file. */
  readonly sha256: string;
}

let opened: Prompt | undefined;

/** The prompt of prompt.md, whose first line gives its version. */
export function openPrompt(): Prompt {
  if (opened) return opened;
  const source = readFileSync(join(import.meta.dirname, 'prompt.md'), 'utf8');
  const [first = '', ...rest] = source.split('\n');
  opened = { version: first.replace('version:', '').trim(), text: rest.join('\n').trim(), sha256: computeFingerprint(source) };
  return opened;
}
