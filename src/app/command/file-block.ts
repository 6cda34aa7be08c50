import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');
const LANGUAGES: Readonly<Record<string, string>> = { '.txt': 'text', '.yaml': 'yaml' };

/** A file of the repository as a block of code. */
export const renderFile = (path: string): string =>
  `\`\`\`${LANGUAGES[extname(path)] ?? ''}\n${readFileSync(resolve(ROOT, path), 'utf8').trimEnd()}\n\`\`\``;
