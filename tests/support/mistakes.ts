import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ingest } from '../../src/ingest/ingest.ts';
import { MistakesError } from '../../src/ingest/mistake.ts';
import { type Folder, readFolder } from '../../src/ingest/read-folder.ts';
import { freshDatabase } from './database.ts';
import { type Edit, edited, PRESS_NOTE } from './folder.ts';
import { everything, sqlOf } from './sql.ts';

/** The mistakes that are told of a folder, as `12: path message`. @throws where something was written, or nothing was wrong */
export async function mistakesOf(folder: string): Promise<string[]> {
  const error = await readFolder(folder).then(refused, (reason: unknown) => reason);
  if (!(error instanceof MistakesError)) throw error;
  const file = `${join(folder, 'graph.yaml')}:`;
  return error.mistakes.map((told) => (told.startsWith(file) ? told.slice(file.length) : `not in the file: ${told}`));
}

/** Why a folder that could be read is not ingested. */
async function refused(folder: Folder): Promise<unknown> {
  const database = await freshDatabase('empty');
  const sql = sqlOf(database.url);
  const before = JSON.stringify(await everything(sql));
  const error: unknown = await ingest(database, folder).then(
    () => new Error('there was no mistake'),
    (reason: unknown) => reason,
  );
  if (error instanceof MistakesError && JSON.stringify(await everything(sql)) !== before) throw new Error('something was written');
  return error;
}

/** The mistakes of the press note, edited. */
export const toldOf = async (...edits: Edit[]): Promise<string[]> => mistakesOf(await edited(PRESS_NOTE, edits));

/** The line of the press note on which an edit begins. */
export async function lineOf([from]: Edit): Promise<number> {
  const source = await readFile(join(PRESS_NOTE, 'graph.yaml'), 'utf8');
  return source.slice(0, source.indexOf(from)).split('\n').length;
}
