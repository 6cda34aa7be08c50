import { existsSync } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';

const GRAPH = 'graph.yaml';
const isSkipped = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/** The folders of articles at or below a folder, in alphabetical order. */
async function listBelow(folder: string): Promise<string[]> {
  if (existsSync(join(folder, GRAPH))) return [folder];
  const entries = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    throw new Error(`${folder} cannot be read: name a folder with a ${GRAPH}, or one of such folders`, { cause });
  });
  const names = entries.flatMap((entry) => (entry.isDirectory() && !isSkipped(entry.name) ? [entry.name] : [])).sort();
  const found: string[] = [];
  for (const name of names) found.push(...(await listBelow(join(folder, name))));
  return found;
}

/** The folders of articles that are named or lie within a named folder, each once. @throws Error if a named folder has none */
export async function listFolders(named: readonly string[]): Promise<string[]> {
  const folders = new Map<string, string>();
  for (const folder of named) {
    const below = await listBelow(folder);
    if (below.length === 0)
      throw new Error(
        `${join(folder, GRAPH)} cannot be read: a folder to ingest holds a ${GRAPH} and may hold an article.txt, or holds such folders`,
      );
    for (const item of below) {
      const real = await realpath(item);
      if (!folders.has(real)) folders.set(real, item);
    }
  }
  return [...folders.values()];
}
