import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { Document } from '../../http/document.ts';
import type { Encoding } from '../../http/encoding.ts';
import { computeEtag } from '../../http/etag.ts';

/** The built explorer in memory, by path as it is asked for; the page itself is at `/`. */
export type ExplorerFiles = ReadonlyMap<string, Document>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Reads a build. */
export async function readExplorer(folder: string): Promise<ExplorerFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const files = names
    .filter((path) => extname(path) in TYPES)
    .map(async (path): Promise<[string, Document]> => {
      const address = `/${relative(folder, path).split(sep).join('/')}`;
      return [address === '/index.html' ? '/' : address, await readOne(path)];
    });
  return new Map(await Promise.all(files));
}

async function readOne(path: string): Promise<Document> {
  const identity = new Uint8Array(await readFile(path));
  const compressed = async (ending: string) => (existsSync(path + ending) ? new Uint8Array(await readFile(path + ending)) : undefined);
  const [br, gzip] = await Promise.all([compressed('.br'), compressed('.gz')]);
  const bodies = { ...(br && { br }), ...(gzip && { gzip }), identity };
  return {
    type: TYPES[extname(path)] ?? 'application/octet-stream',
    etag: computeEtag(identity),
    encodings: Object.keys(bodies) as Encoding[], // the keys just named
    encode: (encoding) => bodies[encoding] ?? identity,
  };
}
