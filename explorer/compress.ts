import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { gzipAsync } from '@gfx/zopfli';
import type { Plugin } from 'vite';

/** Number of passes over a file. Zopfli's default of 15 takes three times as long. */
const ITERATIONS = 5;
/** Brotli's quality for a quick build: a twentieth of the time of the best, 10 % more bytes. */
const QUICK_QUALITY = 5;
const EXTENSIONS = ['.html', '.js', '.css', '.svg', '.json'];

/** Compresses each file of a build and prints the sizes. A quick build takes a second for it, the smallest files take twenty. */
export function compress(isQuick: boolean): Plugin {
  return {
    name: 'compress',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      const entries = await readdir(dir, { recursive: true, withFileTypes: true });
      const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
      const sizes = await Promise.all(
        paths.filter((path) => EXTENSIONS.includes(extname(path))).map((path) => compressFile(path, isQuick)),
      );
      for (const { path, raw, br, gz } of sizes.toSorted((a, b) => b.gz - a.gz)) {
        console.log(`${path.slice(dir.length + 1)}: ${formatKilobytes(raw)}, gzip ${formatKilobytes(gz)}, br ${formatKilobytes(br)}`);
      }
    },
  };
}

const formatKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

async function compressFile(path: string, isQuick: boolean) {
  const content = await readFile(path);
  const quality = isQuick ? QUICK_QUALITY : constants.BROTLI_MAX_QUALITY;
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
    isQuick ? promisify(gzip)(content) : gzipAsync(content, { numiterations: ITERATIONS }),
  ]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
  return { path, raw: content.length, br: br.length, gz: gz.length };
}
