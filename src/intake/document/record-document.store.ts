import { and, eq, isNull, or } from 'drizzle-orm';
import type { AccountId, ArticleId } from '../../../schema/ids.ts';
import { articles, runs } from '../../../schema/tables/index.ts';
import type { RunTool } from '../../../schema/words.ts';
import type { ModelConfig } from '../../base/model-settings.ts';
import { MAX_CHOSEN_SLUG_LENGTH } from '../../base/ref.ts';
import type { Db } from '../../database/connect.ts';
import { beginRevision, endRevision } from '../../database/revision.ts';
import { pickFreeSlug } from '../../graph/article/free-slug.store.ts';
import { loadRuns } from '../../graph/run/run.store.ts';
import { takeTurn } from '../../ingest/article.store.ts';
import { recordArticle } from '../../ingest/record.ts';
import { computeFingerprint } from '../../ingest/span.ts';
import { toSlug } from '../../text/name/slug.ts';
import { queueModelRun } from '../model/model-run.store.ts';
import { proposeByRules } from '../propose/propose.store.ts';
import { type FoundDocument, UnreadableError } from './found-document.ts';
import { findPublisher } from './publisher.store.ts';

/** Who records, and what proposes. */
export interface RecordTerms {
  readonly account: { readonly id: AccountId; readonly name: string };
  /** Null for the rules. */
  readonly model: ModelConfig | null;
}

/** An article that was recorded, or that the graph had. */
export interface RecordedDocument {
  readonly slug: string;
  readonly isNew: boolean;
  /** Number of proposals; undefined if a model has not read it yet. */
  readonly proposed: number | undefined;
}

/** The article that has a text already. @throws UnreadableError if one has its address and another text */
async function findSame(db: Db, text: string, url: string | null) {
  const sha256 = computeFingerprint(text);
  const rows = await db
    .select({ id: articles.id, slug: articles.slug, sha256: articles.sha256 })
    .from(articles)
    .where(and(or(eq(articles.sha256, sha256), ...(url === null ? [] : [eq(articles.url, url)])), isNull(articles.retractedIn)));
  const same = rows.find((row) => row.sha256 === sha256);
  const [other] = rows;
  if (!same && other) throw new UnreadableError(`the article ${other.slug} has its address, ${url}, and another text`);
  return same;
}

async function hasRun(db: Db, articleId: ArticleId, tool: RunTool): Promise<boolean> {
  const rows = await db
    .select({ id: runs.id })
    .from(runs)
    .where(and(eq(runs.articleId, articleId), eq(runs.tool, tool)))
    .limit(1);
  return rows.length > 0;
}

async function record(db: Db, { text, lang, title, url, published, site }: FoundDocument, name: string, account: string) {
  const revision = await beginRevision(db, { operation: 'RECORD', origin: 'FOLDER', account });
  const slug = await pickFreeSlug(db, toSlug(title ?? name, MAX_CHOSEN_SLUG_LENGTH) || 'article');
  const publisher = (await findPublisher(db, site, lang))?.slug;
  const article = { slug, lang, text, title: title ?? undefined, url: url ?? undefined, publisher, published: published ?? undefined };
  const { articleId } = await recordArticle(db, revision, article, { entities: [], sentences: [], quotations: [] }, {});
  await endRevision(db, revision);
  return { id: articleId as ArticleId, slug }; // of an article that is not unchanged
}

/**
 * Records a document as an article, and proposes what it says. What has been done of it is passed over, so that what was stopped goes on there.
 * @param name of the file, for a document without a title @throws UnreadableError if an article has its address and another text
 */
export async function recordDocument(
  db: Db,
  document: FoundDocument,
  name: string,
  { account, model }: RecordTerms,
): Promise<RecordedDocument> {
  await takeTurn(db);
  const same = await findSame(db, document.text, document.url);
  if (same && (await hasRun(db, same.id, model ? 'MODEL' : 'RULES'))) return { slug: same.slug, isNew: false, proposed: 0 };
  const { id, slug } = same ?? (await record(db, document, name, account.name));
  const runId = model ? await queueModelRun(db, model, id, account.id) : await proposeByRules(db, id, account.id);
  const [run] = await loadRuns(db, [runId]);
  return { slug, isNew: !same, proposed: model ? undefined : run?.proposed };
}
