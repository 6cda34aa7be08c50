import { createReadStream } from 'node:fs';
import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** A line may be an item of Wikidata with all its claims. */
const MAX_LINE_LENGTH = 64 * 1024 * 1024;

/** Opens a file for reading. What is packed by gzip is unpacked. */
export function openFile(file: string): Readable {
  const stream = createReadStream(file);
  if (extname(file).toLowerCase() !== '.gz') return stream;
  const unpacked = createGunzip();
  stream.on('error', (error) => unpacked.destroy(error));
  return stream.pipe(unpacked);
}

export interface Line {
  readonly number: number;
  readonly text: string;
}

/** Reads the lines of a file in UTF-8, one after another. @throws an Error for other bytes and for a line that is too long */
export async function* readLines(file: string): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let number = 0;
  let rest = '';
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new Error(`${file}:${number + 1}: not UTF-8: save the file as UTF-8`);
    }
  };
  for await (const bytes of openFile(file)) {
    const lines = (rest + decode(bytes as Uint8Array)).split('\n'); // a stream without an encoding gives bytes
    rest = lines.pop() ?? '';
    if (rest.length > MAX_LINE_LENGTH) throw new Error(`${file}:${number + 1}: the line has more than ${MAX_LINE_LENGTH} characters`);
    for (const text of lines) {
      number += 1;
      yield { number, text: text.endsWith('\r') ? text.slice(0, -1) : text };
    }
  }
  rest += decode();
  if (rest !== '') yield { number: number + 1, text: rest };
}

/** Reads a whole file as JSON. @throws an Error that names the file */
export async function readJsonFile(file: string): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  for await (const bytes of openFile(file)) chunks.push(bytes as Uint8Array); // as above
  return parseJson(new TextDecoder('utf-8').decode(Buffer.concat(chunks)), file);
}

/** Parses JSON. @throws an Error that says where it stands */
export function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${where}: no JSON: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}
