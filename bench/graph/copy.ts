import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type postgres from 'postgres';

const CHUNK = 1 << 16;

export type Values = readonly (string | number)[];

export function* listRows(count: number, valuesOf: (index: number) => Values): Generator<Values> {
  for (let index = 0; index < count; index += 1) yield valuesOf(index);
}

/** Joins rows as lines, in chunks large enough to send. */
export function* joinChunks(all: Iterable<Values>, between: string): Generator<string> {
  let chunk = '';
  for (const values of all) {
    chunk += `${values.join(between)}\n`;
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}

/** Writes rows into a table by COPY. No value has a tab, a line feed or a backslash; `\N` is null. */
export async function copyInto(sql: postgres.Sql, table: string, columns: readonly string[], all: Iterable<Values>): Promise<void> {
  const into = await sql.unsafe(`copy ${table} (${columns.join(', ')}) from stdin`).writable();
  await pipeline(Readable.from(joinChunks(all, '\t')), into);
}
