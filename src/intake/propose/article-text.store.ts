import { eq } from 'drizzle-orm';
import type { ArticleId } from '../../../schema/ids.ts';
import { articles } from '../../../schema/tables/index.ts';
import { GraphError } from '../../base/errors.ts';
import { formatArticleId } from '../../base/id.ts';
import type { Db } from '../../database/connect.ts';
import type { Span } from '../../ingest/span.ts';
import { loadSentenceSpans } from './sentence-spans.store.ts';

/** An article as a run reads it. */
export interface ArticleText {
  readonly id: ArticleId;
  readonly slug: string;
  readonly lang: string;
  readonly title: string | null;
  readonly published: string | null;
  readonly sha256: string;
  readonly text: string;
  /** Its sentences in order, in code points. */
  readonly sentences: readonly Span[];
}

/** The text of an article with its sentences. @throws BAD_INPUT if the text is not attached */
export async function loadArticleText(db: Db, id: ArticleId): Promise<ArticleText> {
  const { slug, lang, title, published, sha256, text } = articles;
  const [row] = await db.select({ id: articles.id, slug, lang, title, published, sha256, text }).from(articles).where(eq(articles.id, id));
  const value = formatArticleId(id);
  if (!row) throw new Error(`article ${id} is not there`);
  if (row.text === null)
    throw new GraphError('BAD_INPUT', `article is ${value}, whose text is not attached; attach the text first`, {
      argument: 'article',
      value,
      allowed: 'an article with its text',
    });
  return { ...row, text: row.text, sentences: await loadSentenceSpans(db, id) };
}
