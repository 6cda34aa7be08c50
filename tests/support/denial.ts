import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Database } from '../../src/database/connect.ts';
import { ingestFolder } from './folder.ts';

/** An article of our own: what its sources assert, deny, suppose, question, withdraw and pass on. */
export const DENIAL = resolve(import.meta.dirname, 'articles/denial');

/** Ingests the article without the statements that are no facts. */
export async function ingestFacts(database: Database): Promise<void> {
  const [graph, text] = await Promise.all(['graph.yaml', 'article.txt'].map((name) => readFile(join(DENIAL, name), 'utf8')));
  const facts = (graph ?? '').split('\n').filter((line) => !line.endsWith('# no fact'));
  const folder = await mkdtemp(join(tmpdir(), 'shezhire-facts-'));
  try {
    await writeFile(join(folder, 'graph.yaml'), facts.join('\n'));
    await writeFile(join(folder, 'article.txt'), text ?? '');
    await ingestFolder(database, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Ingests the whole article. After `ingestFacts` its other statements have later ids. */
export const ingestDenial = (database: Database) => ingestFolder(database, DENIAL);
