import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Pieces } from './graph.ts';
import { joinPieces } from './stream.ts';

/** The same files make the same ZIP file, whenever it is written. */
const ZIP_OPTIONS = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/** Files one after the other in one ZIP file, each read when its turn has come; deflated, unless they are small by themselves. */
export async function* createZip(files: readonly (readonly [name: string, read: () => Pieces])[], compress = true): Pieces {
  const zip = new ZipFile();
  const failed = Promise.withResolvers<never>();
  failed.promise.catch(() => {}); // told below
  let current: Readable | undefined;
  for (const [name, read] of files)
    zip.addReadStreamLazy(name, { ...ZIP_OPTIONS, compress }, (done) => {
      current = Readable.from(joinPieces(read()), { objectMode: false }).on('error', failed.reject);
      done(null, current);
    });
  zip.on('error', failed.reject);
  zip.end();
  const bytes = zip.outputStream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await Promise.race([bytes.next(), failed.promise]);
      if (done) return;
      yield value as Buffer; // nothing else comes out of a ZIP file
    }
  } finally {
    current?.destroy();
    await bytes.return?.();
  }
}
