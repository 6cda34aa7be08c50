import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { PROJECT_ROOT } from '../../base/config.ts';

const BLOCK_LANGUAGES: Readonly<Record<string, string>> = { '.txt': 'text', '.yaml': 'yaml' };

/** A file of the repository as a block of code. */
export const renderFile = (path: string): string =>
  `\`\`\`${BLOCK_LANGUAGES[extname(path)] ?? ''}\n${readFileSync(resolve(PROJECT_ROOT, path), 'utf8').trimEnd()}\n\`\`\``;

const indentOf = (line: string): number => line.search(/\S|$/);

/** The item of a YAML list that holds a key: `examples/articles/court/graph.yaml#term`. @throws Error if no item has the key */
export function renderPart(argument: string): string {
  const [path = '', key = ''] = argument.split('#');
  const lines = readFileSync(resolve(PROJECT_ROOT, path), 'utf8').split('\n');
  const found = lines.findIndex((line) => new RegExp(`\\bkey: ${key}(?![\\w-])`).test(line));
  const start = lines.findLastIndex((line, index) => index <= found && line.trimStart().startsWith('- '));
  if (found < 0 || start < 0) throw new Error(`${path} has no item with the key ${key}`);
  const indent = indentOf(lines[start] ?? '');
  const end = lines.findIndex((line, index) => index > start && indentOf(line) <= indent);
  const part = lines.slice(start, end < 0 ? undefined : end).map((line) => line.slice(indent));
  return `\`\`\`yaml\n${part.join('\n').trimEnd()}\n\`\`\``;
}
