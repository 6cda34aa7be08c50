import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Config } from '../../base/config.ts';
import { ARTICLE_REF_ALLOWED, parseArticleRef } from '../../base/ref.ts';
import type { Database } from '../../database/connect.ts';
import { findArticles } from '../../graph/filter/refs.store.ts';
import { printGraph } from '../../ingest/print-graph.ts';
import { loadStoredFolder, type StoredFolder } from '../../ingest/stored-article.store.ts';
import { writeGraph } from '../../ingest/write-graph.ts';
import { openDatabase } from '../open.ts';
import { formatCall } from './call.ts';
import { runUntilStopped } from './until.ts';

const SCHEMA = resolve(import.meta.dirname, '../../../schema/graph.schema.json');

/** `npm run folder -- ARTICLE [FOLDER]` */
export async function writeFolderCommand(
  config: Config,
  [article, named, ...rest]: readonly string[],
  stop: AbortSignal,
  _hurry: AbortSignal,
  flags: ReadonlySet<string>,
): Promise<void> {
  if (article === undefined || rest.length > 0)
    throw new Error(`Name an article, and the folder to write if it is not its slug: ${formatCall('folder', 'A1 my-folder')}`);
  const opened = await openDatabase(config, stop);
  try {
    const stored = await runUntilStopped(stop, () => loadArticle(opened.database, article));
    const folder = named ?? stored.article.slug;
    const written = await writeFolder(folder, stored, flags.has('replace'));
    console.log(written.length === 0 ? `${folder}: nothing to write, it is as the graph is.` : `Written: ${written.join(', ')}`);
  } finally {
    await opened.close();
  }
}

async function loadArticle(database: Database, article: string): Promise<StoredFolder> {
  const ref = parseArticleRef(article);
  if (!ref) throw new Error(`${article} names no article: ${ARTICLE_REF_ALLOWED}`);
  const db = database.reader();
  const id = (await findArticles(db, [ref])).get(ref.written);
  if (id === undefined) throw new Error(`There is no article ${article} in the graph`);
  return loadStoredFolder(db, id);
}

/** Writes graph.yaml, and article.txt if the text is attached. @returns the files that have changed @throws an Error that names the fix */
async function writeFolder(folder: string, stored: StoredFolder, mayOverwrite: boolean): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files = {
    'graph.yaml': printGraph(writeGraph(stored), relative(folder, SCHEMA)),
    ...(stored.article.text !== null && { 'article.txt': stored.article.text }),
  };
  const changed: string[] = [];
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    const before = existsSync(file) ? await readFile(file, 'utf8') : undefined;
    if (before === content) continue;
    if (before !== undefined && !mayOverwrite)
      throw new Error(`${file} is there and says something else: name another folder, or lose its comments and layout with --replace`);
    await writeFile(`${file}.new`, content);
    await rename(`${file}.new`, file);
    changed.push(file);
  }
  return changed;
}
