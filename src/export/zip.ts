import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { Pieces } from './graph.ts';
import { joinPieces } from './stream.ts';

/** A fixed time, so that the same files give the same ZIP file. */
const ZIP_OPTIONS = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true };

/** A ZIP file of several files, each read in turn. `compress` deflates them. */
export async function* createZip(files: readonly (readonly [name: string, read: () => Pieces])[], compress = true): Pieces {
  const zip = new ZipFile();
  const failed = Promise.withResolvers<never>();
  failed.promise.catch(() => {}); // reported below
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
      yield value as Buffer; // the output is bytes
    }
  } finally {
    current?.destroy();
    await bytes.return?.();
  }
}
