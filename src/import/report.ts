import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { Db } from '../database/connect.ts';
import { foldName } from '../text/name/fold.ts';
import { findNamesakesByKey } from './owner.store.ts';
import type { Registry } from './registry.ts';
import type { SourceRow, Unsaid } from './source-row.ts';

/** Counts of what cannot be said, by where it stands and why. */
export interface UnsaidCount {
  readonly path: string;
  readonly reason: string;
  readonly count: number;
  /** The first line and value. */
  readonly line: number;
  readonly value: string;
}

/** Writes what cannot be said beside a file, one JSON a line, and counts it. Nothing is written if there is nothing. */
export function createUnsaidReport(file: string) {
  const counts = new Map<string, UnsaidCount>();
  let stream: ReturnType<typeof createWriteStream> | undefined;
  return {
    file,
    async add(list: readonly Unsaid[]): Promise<void> {
      if (list.length === 0) return;
      stream ??= createWriteStream(file);
      for (const one of list) {
        const key = `${one.path} ${one.reason}`;
        const before = counts.get(key);
        counts.set(
          key,
          before
            ? { ...before, count: before.count + 1 }
            : { path: one.path, reason: one.reason, count: 1, line: one.line, value: one.value },
        );
      }
      if (!stream.write(`${list.map((one) => JSON.stringify(one)).join('\n')}\n`)) await once(stream, 'drain');
    },
    async end(): Promise<readonly UnsaidCount[]> {
      if (stream) {
        stream.end();
        await finished(stream);
      }
      return [...counts.values()].sort((a, b) => b.count - a.count);
    },
  };
}

/** A new entity of a file, and entities of the graph that may be the same. */
export interface Duplicate {
  readonly id: string;
  readonly label: string;
  readonly slug: string;
  readonly candidates: readonly string[];
}

/** New entities of a file that have the name of one of the graph, in any script. */
export async function listDuplicates(db: Db, registry: Registry): Promise<Duplicate[]> {
  const added = new Map([...registry.listNew()].map((entity) => [entity.id, entity]));
  const keyed = [...added.values()]
    .filter(({ label }) => label !== '')
    .map(({ id, kind, label }) => ({ id, kind, key: foldName({ text: label, role: 'PRIMARY' }, kind).key }));
  return (await findNamesakesByKey(db, keyed)).flatMap(({ id, slugs }) => {
    const entity = added.get(id);
    return entity ? [{ id, label: entity.label, slug: entity.slug, candidates: slugs }] : [];
  });
}

/** The first rows of a source. */
export async function readFirstRows(rows: AsyncIterable<SourceRow>, count: number): Promise<SourceRow[]> {
  const first: SourceRow[] = [];
  for await (const row of rows) if (first.push(row) === count) break;
  return first;
}
