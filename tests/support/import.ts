import { join } from 'node:path';
import type { Database } from '../../src/database/connect.ts';
import type { Mapping } from '../../src/import/csv-mapping.ts';
import { type DonePart, type ImportOptions, importFile, scanFile } from '../../src/import/import-file.ts';
import { openSource } from '../../src/import/open-source.ts';
import { folderOf } from './folder.ts';

/** Imports a file with this name and content. @returns its parts, and all that could not be said */
export async function importContent(database: Database, name: string, content: string, mapping?: Mapping, options: ImportOptions = {}) {
  const source = await openSource(join(await folderOf({ [name]: content }), name), mapping);
  const parts: DonePart[] = [];
  const onPart = async (part: DonePart): Promise<void> => {
    parts.push(part);
    await options.onPart?.(part);
  };
  await importFile(database, source, await scanFile(database, source), { ...options, onPart });
  return { parts, unsaid: parts.flatMap((part) => part.unsaid) };
}

export const toLines = (items: readonly object[]): string => items.map((item) => JSON.stringify(item)).join('\n');
