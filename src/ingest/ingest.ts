import type { Database } from '../database/connect.ts';
import { beginRevision } from '../database/revision.ts';
import { findArticle, takeTurn } from './article.store.ts';
import { type CheckOptions, checkFolder } from './check-folder.ts';
import { formatMistakes } from './mistake.ts';
import type { Folder } from './read-folder.ts';
import { reinstateArticle } from './reinstate.store.ts';
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
    if (before?.forgottenIn) return summarizeKept(folder, `was forgotten in R${before.forgottenIn}, and is not taken in again`);
    if (before?.retractedIn && !options.isOverridden)
      return summarizeKept(folder, `was withdrawn in R${before.retractedIn}, and that stays; --override reinstates it`);
    if (before?.graphSha256 === folder.fingerprint && before.retractedIn === null) return summarizeUnchanged(folder);
    progress('checking');
    const checked = await checkFolder(db, before, folder, options);
    const revision = await beginRevision(db, { operation: 'INGEST', origin: 'FOLDER', account: 'ingest', articleId: before?.id });
    if (before?.retractedIn) await reinstateArticle(db, before.id, before.retractedIn);
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

/** A withdrawn article stays so, and a forgotten one, whatever its folder says. */
function summarizeKept(folder: Folder, why: string): Summary {
  const path = ['article', 'slug'];
  const message = `${folder.graph.article.slug} ${why}`;
  const warnings = formatMistakes(folder.file, [{ line: folder.lineOf(path), mistake: { path, message } }]);
  return { ...summarizeUnchanged(folder), warnings };
}
