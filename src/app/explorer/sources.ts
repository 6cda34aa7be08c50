import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the explorer's builds lie, each in a folder named by the fingerprint of its sources. */
export const trackBuilds = (root: string): string => join(root, 'explorer/dist');

/** What a build is made of, as one hash: the explorer's files and the versions of the packages. Null where the sources are not here. */
export function fingerprintSources(root: string): string | null {
  const explorer = join(root, 'explorer');
  if (!existsSync(join(explorer, 'index.html'))) return null;
  const hash = createHash('sha256');
  const files = readdirSync(explorer, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !path.startsWith(trackBuilds(root)) && !path.endsWith('.md'));
  for (const path of [...files, join(root, 'package-lock.json')].toSorted()) {
    const content = readFileSync(path);
    hash.update(`${path.slice(root.length)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex').slice(0, 16);
}
