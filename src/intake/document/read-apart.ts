import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { createSemaphore } from '../../database/semaphore.ts';
import { type FoundDocument, UnreadableError } from './found-document.ts';

const MAX_SECONDS = 30;
const MAX_MEMORY_MB = 1_024;
const ENTRY = new URL(`document-worker${extname(import.meta.url)}`, import.meta.url);

/** What the worker answers. */
export type Reply = { readonly document: FoundDocument } | { readonly reason: string };

/** Files that are read at a time. */
const slots = createSemaphore(2);

function runWorker(bytes: Uint8Array): Promise<FoundDocument> {
  const { promise, resolve, reject } = Promise.withResolvers<FoundDocument>();
  const worker = new Worker(ENTRY, { workerData: bytes, resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB } });
  const refuse = (reason: string): void => reject(new UnreadableError(reason));
  const timer = setTimeout(() => refuse(`the file took longer than ${MAX_SECONDS} seconds to read`), MAX_SECONDS * 1_000);
  worker.on('message', (reply: Reply) => ('document' in reply ? resolve(reply.document) : refuse(reply.reason)));
  worker.on('error', (error: NodeJS.ErrnoException) =>
    error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refuse(`the file needs more than ${MAX_MEMORY_MB} MB of memory to be read`) : reject(error),
  );
  worker.on('exit', () => reject(new Error('the reader of a file ended without an answer')));
  return promise.finally(() => {
    clearTimeout(timer);
    void worker.terminate();
  });
}

/** Reads a file in a thread of its own, with its own memory and a limit of time, as a file from outside may be made to use up both. @throws UnreadableError */
export const readDocumentApart = (bytes: Uint8Array): Promise<FoundDocument> => slots.run(() => runWorker(bytes));
