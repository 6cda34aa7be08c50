import { join, resolve } from 'node:path';
import type { Database } from '../../src/database/connect.ts';
import { ingestFolder } from './folder.ts';

const FOLDER = resolve(import.meta.dirname, 'articles', 'bridge');

/** Six articles of our own about an invented town, two in each language, in the order of publication. */
export const ARTICLES = [
  'bridge-contract',
  'bridge-money-doubled',
  'spring-flood',
  'new-akim',
  'bridge-opened',
  'books-for-qoghaly',
] as const;

/** Ingests the six articles, one after another. */
export async function ingestArticles(database: Database): Promise<void> {
  for (const name of ARTICLES) await ingestFolder(database, join(FOLDER, name));
}
