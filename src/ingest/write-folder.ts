import type { ArticleId, EntityId, RevisionId } from '../../schema/ids.ts';
import type { Db } from '../database/connect.ts';
import { setRevisionArticle } from '../database/revision.ts';
import { watchAccounts } from './account-acts.store.ts';
import { addSentences, type StoredArticle, updateSentences, writeArticle, writePublisher, writeQuotations } from './article.store.ts';
import type { CheckedFolder, CheckOptions } from './check-folder.ts';
import { updateClasses } from './classes.store.ts';
import { writeDeclarations } from './declarations.store.ts';
import { listTouchedEntities, retractEntities, type StoredEntity, writeEntities } from './entities.store.ts';

import { findMoves } from './former-text.store.ts';
import { writeMentions } from './mentions.store.ts';
import { formatMistakes, MistakesError } from './mistake.ts';
import { moveAccountRows } from './moved-rows.store.ts';
import { writeNames } from './names.store.ts';
import type { Referent } from './referent.ts';
import { writeReprint } from './reprint.store.ts';
import type { GraphFile } from './shape.ts';
import { writeStatements } from './statements.store.ts';
import { writeStatuses } from './statuses.store.ts';
import { collectTexts } from './texts.ts';
import { replaceWithdrawnNames } from './withdraw.store.ts';
import { indexWords, makeWords } from './words.store.ts';

/** The result of an ingest. If the folder has not changed, all counts except `kept` are 0. */
export interface Summary {
  readonly article: string;
  /** Undefined if the folder is unchanged. */
  readonly articleId?: ArticleId;
  readonly unchanged: boolean;
  readonly sentences: number;
  readonly mentions: number;
  readonly entities: { readonly added: number; readonly retracted: number };
  readonly statements: { readonly recorded: number; readonly retracted: number; readonly kept: number };
  /** What the folder does to facts of other articles, and what of it accounts settled otherwise, each with file and line. */
  readonly warnings: readonly string[];
}

/** Called at the start of each stage. */
export type Progress = (stage: string) => void;

export interface WriteOptions extends Pick<CheckOptions, 'isStrict' | 'isByAccount'> {
  readonly progress?: Progress;
  /** True if the folder goes before what accounts did to its article. */
  readonly isOverridden?: boolean;
}

/** Writes a checked folder within the revision that has begun. */
export async function writeFolder(
  db: Db,
  revision: RevisionId,
  before: StoredArticle | undefined,
  { folder, stored, warnings }: CheckedFolder,
  { progress = () => {}, isStrict, isOverridden = false, isByAccount = false }: WriteOptions,
): Promise<Summary> {
  const { graph } = folder;
  const touched = before ? await listTouchedEntities(db, before.id) : [];
  const moves = await findMoves(db, before, folder);
  progress('entities');
  const [made] = before ? [] : await makeWords(db, [collectTexts(folder, stored)]);
  const articleId = await writeArticle(db, before, folder, made);
  const acts = watchAccounts(db, before?.id ?? null, isByAccount ? 'ACCOUNT' : isOverridden ? 'OVERRIDE' : 'FOLDER');
  const target = { id: articleId, isNew: !before, acts };
  if (!before) await setRevisionArticle(db, revision, articleId);
  const { idOf, added } = await writeEntities(db, target, graph, stored);
  const declared = await writeDeclarations(db, target, graph, idOf);
  const described = await updateClasses(
    db,
    target,
    declared.filter((id) => !added.has(id)),
  );
  const refer = createReferrer(graph, stored, idOf);
  const { publisher, reprintOf } = graph.article;
  if (before || publisher) await writePublisher(db, articleId, publisher === undefined ? null : refer(publisher).id);
  if (before || reprintOf !== undefined) await writeReprint(db, articleId, reprintOf);
  progress('sentences');
  await (made ? addSentences(db, articleId, folder, made) : updateSentences(db, target, folder));
  await moveAccountRows(db, target, moves);
  await writeQuotations(db, target, folder, refer);
  progress('statements');
  const { recorded, retracted, kept, ...statements } = await writeStatements(db, target, graph, refer);
  progress('names and mentions');
  await writeNames(db, target, graph, idOf, statements);
  await replaceWithdrawnNames(db, articleId);
  const mentions = await writeMentions(db, target, folder, refer, statements.keyed);
  await writeStatuses(db, target, graph, refer);
  const gone = await retractEntities(db, touched);
  progress('words');
  await indexWords(db, [...(made ? [] : [articleId]), ...described]);
  const settled = acts.warnings.map((mistake) => ({ line: folder.lineOf(mistake.path), mistake }));
  if (isStrict && settled.length > 0) throw new MistakesError(folder.file, settled);
  progress('checks of the database');
  return {
    article: graph.article.slug,
    articleId,
    unchanged: false,
    sentences: graph.sentences.length,
    mentions,
    entities: { added: added.size, retracted: gone },
    statements: { recorded, retracted, kept },
    warnings: [...warnings, ...formatMistakes(folder.file, settled)],
  };
}

/** Creates a lookup of entities in the file or the graph. All slugs have been checked. */
const createReferrer =
  (graph: GraphFile, stored: ReadonlyMap<string, StoredEntity>, idOf: ReadonlyMap<string, EntityId>) =>
  (slug: string): Referent => {
    const id = idOf.get(slug);
    const kind = stored.get(slug)?.kind ?? graph.entities[slug]?.kind;
    if (id === undefined || kind === undefined) throw new Error(`the entity ${slug} has passed the check and is not there`);
    return { id, kind, isForgotten: (stored.get(slug)?.forgottenIn ?? null) !== null };
  };
