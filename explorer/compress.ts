import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { gzipAsync } from '@gfx/zopfli';
import type { Plugin } from 'vite';

/** Passes over a file; Zopfli's own 15 take three times as long. */
const ITERATIONS = 5;
/** Of Brotli, where a build is to be quick: a twentieth of the time of the best, 10 % more bytes. */
const QUICK_QUALITY = 5;
const COMPRESSED = ['.html', '.js', '.css', '.svg', '.json'];

/** Writes each file of a build compressed beside it, and says how large they are. A quick build takes a second for it, the smallest files take twenty. */
export function compress(isQuick: boolean): Plugin {
  return {
    name: 'compress',
    apply: 'build',
    async writeBundle({ dir = '' }) {
      const entries = await readdir(dir, { recursive: true, withFileTypes: true });
      const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
      const sizes = await Promise.all(paths.filter((path) => COMPRESSED.includes(extname(path))).map((path) => compressOne(path, isQuick)));
      for (const { path, raw, br, gz } of sizes.toSorted((one, other) => other.gz - one.gz)) {
        console.log(`${path.slice(dir.length + 1)}: ${kilobytes(raw)}, gzip ${kilobytes(gz)}, br ${kilobytes(br)}`);
      }
    },
  };
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;

async function compressOne(path: string, isQuick: boolean) {
  const content = await readFile(path);
  const quality = isQuick ? QUICK_QUALITY : constants.BROTLI_MAX_QUALITY;
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
    isQuick ? promisify(gzip)(content) : gzipAsync(content, { numiterations: ITERATIONS }),
  ]);
  await Promise.all([writeFile(`${path}.br`, br), writeFile(`${path}.gz`, gz)]);
  return { path, raw: content.length, br: br.length, gz: gz.length };
}
