import { existsSync } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { MAX_CHOSEN_SLUG_LENGTH } from '../../base/ref.ts';
import { decodeText } from '../../ingest/read-folder.ts';
import { type FoundDocument, UnreadableError } from '../../intake/document/found-document.ts';
import { readDocumentFile } from '../../intake/document/list-documents.ts';
import { toSlug } from '../../text/name/slug.ts';
import { formatCall } from './call.ts';

export const ARTICLE_FILE = 'article.txt';
const GRAPH = 'graph.yaml';
const PAGE_FILE = /\.(?:x?html?|pdf)$/i;

/** The text to draft, and the graph.yaml to write: beside a text, or in a folder of its own for a page or a PDF. */
export interface DraftFile {
  readonly text: string;
  readonly target: string;
  readonly found: FoundDocument | undefined;
}

/** The folder's name as a slug, or the file's if it has one of its own. */
export function toFolderName(file: string): string {
  const isOfFolder = basename(file) === ARTICLE_FILE || basename(file) === GRAPH;
  return toSlug(isOfFolder ? basename(dirname(resolve(file))) : basename(file, extname(file)), MAX_CHOSEN_SLUG_LENGTH);
}

/** Reads the file to draft. @throws an Error of one line */
export async function readDraftFile(file: string): Promise<DraftFile> {
  if (
    await stat(file).then(
      (found) => found.isDirectory(),
      () => false,
    )
  )
    throw new Error(
      `${file} is a folder: a draft is of one file. ${formatCall('propose', file)} records all articles in it and proposes what they say`,
    );
  if (PAGE_FILE.test(file)) {
    const found = await readDocumentFile(file).catch((error: unknown) => {
      throw error instanceof UnreadableError ? new Error(`${file} cannot be read: ${error.message}`, { cause: error }) : error;
    });
    return { text: found.text, target: join(dirname(file), toFolderName(file) || 'my-article', GRAPH), found };
  }
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Error(`${file} cannot be read`, { cause });
  });
  const text = decodeText(bytes, file);
  if (!/\S/.test(text)) throw new Error(`${file} has no text`);
  return { text, target: join(dirname(file), GRAPH), found: undefined };
}

/** Writes the text of a page beside its graph.yaml. @throws an Error if another text is there */
export async function writeText(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  if (existsSync(file) && decodeText(await readFile(file), file) !== text) throw new Error(`${file} has another text: nothing was written`);
  await writeFile(file, text);
}

/** @throws an Error if the file is there: nothing is overwritten */
export async function writeNew(file: string, content: string): Promise<void> {
  await writeFile(file, content, { flag: 'wx' }).catch((cause: NodeJS.ErrnoException) => {
    throw new Error(cause.code === 'EEXIST' ? `${file} was written meanwhile: call it again` : `${file} cannot be written`, { cause });
  });
}
