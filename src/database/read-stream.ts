import type { Readable } from 'node:stream';

/**
 * Reads as fast as the rows come. If a stream is read slower, postgres.js pauses the socket, and leaves it so where the last rows have come meanwhile:
 * the next query has no answer then (tests/database/driver.test.ts).
 */
export function readAll(stream: Readable): Promise<Buffer[]> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer[]>();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
  stream.on('end', () => resolve(chunks));
  return promise;
}
