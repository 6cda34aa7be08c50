import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { PROJECT_ROOT } from '../../base/config.ts';

const BLOCK_LANGUAGES: Readonly<Record<string, string>> = { '.txt': 'text', '.yaml': 'yaml' };

/** A file of the repository as a block of code. */
export const renderFile = (path: string): string =>
  `\`\`\`${BLOCK_LANGUAGES[extname(path)] ?? ''}\n${readFileSync(resolve(PROJECT_ROOT, path), 'utf8').trimEnd()}\n\`\`\``;
