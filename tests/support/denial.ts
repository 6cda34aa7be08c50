import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Database } from '../../src/database/connect.ts';
import { folderOf, ingestFolder } from './folder.ts';

/** An article of our own: what its sources assert, deny, suppose, question, withdraw and pass on. */
export const DENIAL = resolve(import.meta.dirname, 'articles/denial');

/** Ingests the article without the statements that are no facts. */
export async function ingestFacts(database: Database): Promise<void> {
  const [graph, text] = await Promise.all(['graph.yaml', 'article.txt'].map((name) => readFile(join(DENIAL, name), 'utf8')));
  const facts = (graph ?? '').split('\n').filter((line) => !line.endsWith('# no fact'));
  await ingestFolder(database, await folderOf({ 'graph.yaml': facts.join('\n'), 'article.txt': text ?? '' }));
}

/** Ingests the whole article. After `ingestFacts` its other statements have later ids. */
export const ingestDenial = (database: Database) => ingestFolder(database, DENIAL);
