import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { type IngestOptions, ingest } from '../../src/ingest/ingest.ts';
import { readFolder } from '../../src/ingest/read-folder.ts';

/** Folders of our own texts: a press note of five sentences, and one of two that tells of the same delivery. */
export const PRESS_NOTE = resolve(import.meta.dirname, '../ingest/press-note');
export const SECOND_NOTE = resolve(import.meta.dirname, '../ingest/second-note');

/** Six articles in three languages about the same invented people, by date. */
export const SIX_ARTICLES = ['pipe-planned', 'pipe-paid', 'pipe-opened', 'school-water', 'akim-leaves', 'fund-year'].map((slug) =>
  resolve(import.meta.dirname, 'articles/pipe', slug),
);

/** Words of a graph.yaml and what is to stand in their place; they stand there once. */
export type Edit = readonly [from: string, to: string];

/** A folder with these files, removed when the test ends. */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'shezhire-folder-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

/** A copy of a folder with its graph.yaml edited, and its article.txt unless `text` says otherwise (null: none). */
export async function edited(folder: string, edits: readonly Edit[], text?: string | Uint8Array | null): Promise<string> {
  const graph = edits.reduce(replaceOnce, await readFile(join(folder, 'graph.yaml'), 'utf8'));
  const article = text === undefined ? await readFile(join(folder, 'article.txt')) : text;
  return folderOf({ 'graph.yaml': graph, ...(article !== null && { 'article.txt': article }) });
}

function replaceOnce(source: string, [from, to]: Edit): string {
  const [before, after, more] = source.split(from);
  if (before === undefined || after === undefined || more !== undefined) throw new Error(`not there once: ${from}`);
  return before + to + after;
}

/** Reads and ingests a folder. */
export const ingestFolder = async (database: Database, folder: string, options: IngestOptions = {}) =>
  ingest(database, await readFolder(folder), options);
