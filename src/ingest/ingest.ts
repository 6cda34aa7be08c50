import type { Database } from '../database/connect.ts';
import { beginRevision } from '../database/revision.ts';
import { findArticle, takeTurn } from './article.store.ts';
import { type CheckOptions, checkFolder } from './check-folder.ts';
import type { Folder } from './read-folder.ts';
import { type Summary, type WriteOptions, writeFolder } from './write-folder.ts';

export type IngestOptions = CheckOptions & WriteOptions;

/**
 * Updates the graph to the folder's version of its article, in one transaction. Records new facts, retracts removed ones,
 * and keeps all other ids. @throws MistakesError; then nothing is written
 */
export function ingest(database: Pick<Database, 'transaction'>, folder: Folder, options: IngestOptions = {}): Promise<Summary> {
  const { progress = () => {} } = options;
  return database.transaction(async (db) => {
    await takeTurn(db);
    const before = await findArticle(db, folder.graph.article.slug);
    if (before?.graphSha256 === folder.fingerprint) return summarizeUnchanged(folder);
    progress('checking');
    const checked = await checkFolder(db, before, folder, options);
    const revision = await beginRevision(db, { operation: 'INGEST', origin: 'FOLDER', account: 'ingest', articleId: before?.id });
    return writeFolder(db, revision, before, checked, options);
  });
}

const summarizeUnchanged = ({ graph: { article, sentences, entities } }: Folder): Summary => ({
  article: article.slug,
  unchanged: true,
  sentences: sentences.length,
  mentions: 0,
  entities: { added: 0, retracted: 0 },
  statements: {
    recorded: 0,
    retracted: 0,
    kept: Object.values(entities).reduce((sum, { statements }) => sum + statements.length, 0),
  },
  warnings: [],
});
