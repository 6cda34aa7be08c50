import { parentPort, workerData } from 'node:worker_threads';
import { UnreadableError } from './found-document.ts';
import type { Reply } from './read-apart.ts';
import { readDocument } from './read-document.ts';

/** Reads the file that it is given, and answers once. */
async function answer(): Promise<Reply> {
  try {
    return { document: await readDocument(workerData as Uint8Array) }; // as read-apart.ts gives it
  } catch (error) {
    if (error instanceof UnreadableError) return { reason: error.message };
    throw error;
  }
}

parentPort?.postMessage(await answer());
