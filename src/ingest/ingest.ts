import type { EntityId } from '../../schema/ids.ts';
import type { Database } from '../database/connect.ts';
import { findArticle, loadAttachedText, takeTurn, writeArticle, writePublisher, writeQuotations, writeSentences } from './article.store.ts';
import type { KnownEntity } from './check-context.ts';
import { checkGraph } from './check-graph.ts';
import { listTouchedEntities, loadEntities, retractEntities, type StoredEntity, writeEntities } from './entities.store.ts';
import { writeMentions } from './mentions.store.ts';
import { formatMistakes, type Mistake, MistakesError } from './mistake.ts';
import { loadIdentifierOwners, writeNames } from './names.store.ts';
import { collectWarnings } from './others.store.ts';
import type { Folder } from './read-folder.ts';
import type { GraphFile } from './shape.ts';
import { listSlugs } from './slugs.ts';
import { type Referent, writeStatements } from './statements.store.ts';
import type { FindNamesakes } from './warn-namesake.ts';
import { indexWords } from './words.store.ts';

/** The result of an ingest. If the folder has not changed, all counts except `kept` are 0. */
export interface Summary {
  readonly article: string;
  readonly unchanged: boolean;
  readonly sentences: number;
  readonly mentions: number;
  readonly entities: { readonly added: number; readonly retracted: number };
  readonly statements: { readonly recorded: number; readonly retracted: number; readonly kept: number };
  /** What the folder does to facts of other articles, each with file and line. */
  readonly warnings: readonly string[];
}

/** Called at the start of each stage. */
export type Progress = (stage: string) => void;

export interface IngestOptions {
  readonly progress?: Progress;
  /** Finds likely namesakes of new entities; by default none are looked for. */
  readonly findNamesakes?: FindNamesakes;
  /** True if warnings are mistakes. */
  readonly isStrict?: boolean;
}

/**
 * Updates the graph to the folder's version of its article, in one transaction. Records new facts, retracts removed ones,
 * and keeps all other ids. @throws MistakesError; then nothing is written
 */
export function ingest(database: Database, folder: Folder, options: IngestOptions = {}): Promise<Summary> {
  const { graph } = folder;
  const { progress = () => {} } = options;
  return database.transaction(async (db) => {
    await takeTurn(db);
    const before = await findArticle(db, graph.article.slug);
    const nothing = { article: graph.article.slug, sentences: graph.sentences.length };
    if (before?.graphSha256 === folder.fingerprint) {
      const kept = Object.values(graph.entities).reduce((sum, { statements }) => sum + statements.length, 0);
      return {
        ...nothing,
        unchanged: true,
        mentions: 0,
        entities: { added: 0, retracted: 0 },
        statements: { recorded: 0, retracted: 0, kept },
        warnings: [],
      };
    }
    progress('checking');
    const stored = await loadEntities(db, listSlugs(graph));
    const known = new Map<string, KnownEntity>([...stored].map(([slug, item]) => [slug, { ...item, foreign: item.homeId !== before?.id }]));
    const identified = await loadIdentifierOwners(db, before?.id, graph);
    const text = folder.text ?? (before && (await loadAttachedText(db, before.id, graph.article.sha256)));
    const mistakes = checkGraph({ graph, text, known, identified, hasText: folder.text !== undefined });
    const locate = (found: readonly Mistake[]) => found.map((mistake) => ({ line: folder.lineOf(mistake.path), mistake }));
    if (mistakes.length > 0) throw new MistakesError(folder.file, locate(mistakes));
    const warnings = locate(await collectWarnings(db, before?.id, graph, stored, options.findNamesakes));
    if (options.isStrict && warnings.length > 0) throw new MistakesError(folder.file, warnings);

    const touched = before ? await listTouchedEntities(db, before.id) : [];
    progress('entities');
    const articleId = await writeArticle(db, before, folder);
    const { idOf, added } = await writeEntities(db, articleId, graph, stored);
    const refer = createReferrer(graph, stored, idOf);
    await writePublisher(db, articleId, graph.article.publisher === undefined ? null : refer(graph.article.publisher).id);
    progress('sentences');
    await writeSentences(db, articleId, folder);
    await writeQuotations(db, articleId, folder, refer);
    progress('statements');
    const statements = await writeStatements(db, articleId, graph, refer);
    progress('names and mentions');
    await writeNames(db, articleId, graph, idOf, statements.keyed);
    const mentions = await writeMentions(db, articleId, folder, refer, statements.keyed);
    const retracted = await retractEntities(db, touched);
    progress('words');
    await indexWords(db, articleId);
    progress('checks of the database');
    const { recorded, retracted: gone, kept } = statements;
    return {
      ...nothing,
      unchanged: false,
      mentions,
      entities: { added, retracted },
      statements: { recorded, retracted: gone, kept },
      warnings: formatMistakes(folder.file, warnings),
    };
  });
}

/** Creates a lookup of entities in the file or the graph. All slugs have been checked. */
const createReferrer =
  (graph: GraphFile, stored: ReadonlyMap<string, StoredEntity>, idOf: ReadonlyMap<string, EntityId>) =>
  (slug: string): Referent => {
    const id = idOf.get(slug);
    const kind = stored.get(slug)?.kind ?? graph.entities[slug]?.kind;
    if (id === undefined || kind === undefined) throw new Error(`the entity ${slug} has passed the check and is not there`);
    return { id, kind };
  };
