import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { gzipAsync } from '@gfx/zopfli';
import type { Plugin } from 'vite';

/** Number of passes over a file. Zopfli's default of 15 takes three times as long. */
const ITERATIONS = 5;
const EXTENSIONS = ['.html', '.js', '.css', '.svg', '.json'];

/** Compresses each file of a build and prints the sizes. */
export function compress(): Plugin {
  return {
    name: 'compress',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      const entries = await readdir(dir, { recursive: true, withFileTypes: true });
      const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
      const sizes = await Promise.all(paths.filter((path) => EXTENSIONS.includes(extname(path))).map(compressFile));
      for (const { path, raw, br, gz } of sizes.toSorted((a, b) => b.gz - a.gz)) {
        console.log(`${path.slice(dir.length + 1)}: ${formatKilobytes(raw)}, gzip ${formatKilobytes(gz)}, br ${formatKilobytes(br)}`);
      }
    },
  };
}

const formatKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

async function compressFile(path: string) {
  const content = await readFile(path);
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
    gzipAsync(content, { numiterations: ITERATIONS }),
  ]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
  return { path, raw: content.length, br: br.length, gz: gz.length };
}
