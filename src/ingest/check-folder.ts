import { formatArticleId } from '../base/id.ts';
import type { Db } from '../database/connect.ts';
import { loadAttachedText, type StoredArticle } from './article.store.ts';
import type { KnownEntity } from './check-context.ts';
import { checkGraph } from './check-graph.ts';
import { loadOthersDeclarations } from './declarations.store.ts';
import { loadEntities, type StoredEntity } from './entities.store.ts';
import { findForgotten } from './forgotten.store.ts';
import { removeForgotten } from './forgotten-entity.ts';
import { resolveSpans } from './locate.ts';
import { createMistake, formatMistakes, type Mistake, MistakesError } from './mistake.ts';
import { loadIdentifierOwners } from './names.store.ts';
import { collectWarnings } from './others.store.ts';
import type { Folder, LocatedFolder } from './read-folder.ts';
import { findReprinted } from './reprint.store.ts';
import type { GraphFile } from './shape.ts';
import { listSlugs } from './slugs.ts';
import { computeFingerprint } from './span.ts';
import type { FindNamesakes } from './warn-namesake.ts';

export interface CheckOptions {
  /** Finds likely namesakes of new entities; by default none are looked for. */
  readonly findNamesakes?: FindNamesakes;
  /** True if warnings are mistakes. */
  readonly isStrict?: boolean;
  /** True if an account writes, over the API. */
  readonly isByAccount?: boolean;
}

/** A folder that the database accepts. */
export interface CheckedFolder {
  readonly folder: LocatedFolder;
  /** The entities of the file that the graph has, by slug. */
  readonly stored: ReadonlyMap<string, StoredEntity>;
  readonly warnings: readonly string[];
}

/** Checks a folder against the graph. `before` is its article there. @throws MistakesError */
export async function checkFolder(
  db: Db,
  before: StoredArticle | undefined,
  folder: Folder,
  { isStrict, ...options }: CheckOptions,
): Promise<CheckedFolder> {
  const locate = (found: readonly Mistake[]) => found.map((mistake) => ({ line: folder.lineOf(mistake.path), mistake }));
  const refuse = (found: readonly Mistake[]): void => {
    if (found.length > 0) throw new MistakesError(folder.file, locate(found));
  };
  refuse(await checkForgotten(db, folder));
  const text = folder.text ?? (before && (await loadAttachedText(db, before.id, folder.graph.article.sha256)));
  const { graph, mistakes } = resolveSpans(folder.graph, text);
  refuse(mistakes);
  const stored = await loadEntities(db, listSlugs(folder.graph));
  const others = await loadOthersDeclarations(db, before?.id, stored);
  const known = new Map<string, KnownEntity>([...stored].map(([slug, item]) => [slug, { ...item, foreign: others.has(slug) }]));
  const identified = await loadIdentifierOwners(db, before?.id, graph);
  refuse(checkGraph({ graph, text, known, identified, hasText: folder.text !== undefined }));
  refuse(await checkReprint(db, before, graph.article));
  const warnings = await collectWarnings(db, before?.id, graph, { stored, others }, options);
  const kept = removeForgotten(graph, stored);
  warnings.push(...kept.warnings);
  if (isStrict) refuse(warnings);
  return { folder: { ...folder, graph: kept.graph }, stored, warnings: formatMistakes(folder.file, locate(warnings)) };
}

/** The text of a forgotten article is not taken in again under another name. */
async function checkForgotten(db: Db, { graph: { article }, text }: Folder): Promise<Mistake[]> {
  const sha256 = article.sha256 ?? computeFingerprint(text ?? '');
  const found = await findForgotten(db, sha256);
  if (!found) return [];
  const message = `the text is that of ${formatArticleId(found.id)}, which was forgotten in R${found.forgottenIn}; it is not taken in again`;
  return [createMistake(article.sha256 === undefined ? ['article'] : ['article', 'sha256'], sha256, message)];
}

/** An article reprints another that the graph has. */
async function checkReprint(db: Db, before: StoredArticle | undefined, { slug, reprintOf }: GraphFile['article']): Promise<Mistake[]> {
  if (reprintOf === undefined) return [];
  const path = ['article', 'reprintOf'];
  if (reprintOf === slug) return [createMistake(path, reprintOf, 'an article reprints another one')];
  const found = await findReprinted(db, reprintOf);
  if (found === undefined) return [createMistake(path, reprintOf, 'the graph has no such article: ingest it first')];
  return found === before?.id ? [createMistake(path, reprintOf, `${reprintOf} itself reprints ${slug}`)] : [];
}
