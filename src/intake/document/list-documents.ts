import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type FoundDocument, MAX_DOCUMENT_BYTES, UnreadableError } from './found-document.ts';
import { readDocumentApart } from './read-apart.ts';

const EXTENSIONS: ReadonlySet<string> = new Set(['.html', '.htm', '.xhtml', '.pdf', '.txt']);

export const isDocument = (file: string): boolean => EXTENSIONS.has(extname(file).toLowerCase());

/** A file, or the pages, PDFs and texts of a folder and of all within it, by name. @throws an Error of one line */
export async function listDocuments(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new Error(`${path} is not there, or cannot be read`, { cause });
  });
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && isDocument(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Reads a file. @throws UnreadableError if it is too large, or holds no text; an Error if it is not there */
export async function readDocumentFile(file: string): Promise<FoundDocument> {
  const size = await stat(file).then(
    (found) => found.size,
    (cause: unknown) => {
      throw new Error(`${file} cannot be read`, { cause });
    },
  );
  if (size > MAX_DOCUMENT_BYTES) throw new UnreadableError(`the file has ${size} bytes; at most ${MAX_DOCUMENT_BYTES} are read`);
  return readDocumentApart(await readFile(file));
}
