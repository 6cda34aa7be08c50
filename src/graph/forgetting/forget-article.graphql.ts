import type { ArticleId } from '../../../schema/ids.ts';
import { GraphError } from '../../base/errors.ts';
import { formatArticleId } from '../../base/id.ts';
import type { Db } from '../../database/connect.ts';
import { setRevisionArticle } from '../../database/revision.ts';
import { builder } from '../../graphql/builder.ts';
import { Article, loadArticle } from '../article/article.graphql.ts';
import { findArticle, loadArticles } from '../article/article.store.ts';
import { Entity, loadEntity } from '../entity/entity.graphql.ts';
import { defineContentMutation } from '../revision/content-mutation.graphql.ts';
import { MAX_SAMPLE, withdraw } from '../withdrawal/withdrawal.store.ts';
import { type ForgottenCounts, forgetArticle } from './forget-article.store.ts';
import { listUnnamed } from './unnamed.store.ts';

const COUNTED: Readonly<Record<keyof ForgottenCounts, string>> = {
  versions: 'Versions of the article with a title, an address or a text.',
  sentences: 'Sentences with a gloss or words.',
  names: 'Names that no other article gives.',
  identifiers: 'Identifiers that no other article gives.',
  descriptions: 'Descriptions of entities.',
  texts: 'Text values of statements that no other article supports, and words of what they count.',
  mentions: 'Mentions with words or a reason.',
  quotations: 'Quotations with words or a reason.',
  reasons: 'Reasons of evidence and of event statuses.',
  proposals: 'Proposals. They are deleted.',
};

const ForgottenCountsType = builder.objectRef<ForgottenCounts>('ForgottenCounts').implement({
  description: 'Number of rows that lose their words, by kind. Those of earlier revisions count, too.',
  fields: (t) =>
    Object.fromEntries(
      Object.entries(COUNTED).map(([name, description]) => [
        name,
        t.int({ description, resolve: (counts: ForgottenCounts) => counts[name as keyof ForgottenCounts] }), // a key of COUNTED
      ]),
    ),
});

/** Withdraws the article if it stands, and forgets it. */
async function forget(tx: Db, articleId: ArticleId, written: string) {
  const [article] = await loadArticles(tx, [articleId]);
  if (article?.forgottenIn) {
    const message = `ref names ${formatArticleId(articleId)}, which was forgotten in R${article.forgottenIn}`;
    throw new GraphError('CONFLICT', message, { argument: 'ref', value: written });
  }
  const withdrawal = article?.retractedIn ? null : await withdraw(tx, articleId);
  const forgot = await forgetArticle(tx, articleId);
  const unnamed = await listUnnamed(tx, articleId);
  return {
    ...{ articleId, forgot, retractedCount: withdrawal?.retracted.count ?? 0, retainedCount: withdrawal?.retained.count ?? 0 },
    ...{ removedCount: withdrawal?.removed.count ?? 0, unnamedCount: unnamed.length, unnamed: unnamed.slice(0, MAX_SAMPLE) },
  };
}

defineContentMutation('forgetArticle', {
  role: 'ADMIN',
  operation: 'FORGET',
  needsReason: true,
  description:
    'Forgets the words of an article for good, at all times: title, address, text and glosses of all its versions, and the names, identifiers, descriptions, text values, quotations, mentions, reasons and proposals that it alone gives. It is withdrawn, too, and neither reinstated nor reverted. Ids, slugs, offsets, dates, links, amounts and the SHA-256 of its texts stay, and no ingest takes the same text in again. A dry run tells how much is forgotten.',
  args: builder.args((t) => ({ ref: t.field({ type: 'ArticleRef', required: true, description: 'The article.' }) })),
  subjects: async (tx, { ref }) => ({ article: [await findArticle(tx, ref)] }),
  run: async (tx, { ref }, { revision }) => {
    const articleId = await findArticle(tx, ref);
    await setRevisionArticle(tx, revision, articleId);
    return forget(tx, articleId, ref.written);
  },
  fields: (t) => ({
    article: t.field({ type: Article, description: 'The article.', resolve: loadArticle }),
    forgot: t.field({ type: ForgottenCountsType, description: 'Number of rows that lose their words.', resolve: ({ forgot }) => forgot }),
    retractedCount: t.exposeInt('retractedCount', {
      description: 'Number of statements that fall. 0 if the article was withdrawn before.',
    }),
    retainedCount: t.exposeInt('retainedCount', { description: 'Number of statements that lose evidence and stay.' }),
    removedCount: t.exposeInt('removedCount', { description: 'Number of entities that fall, because nothing refers to them.' }),
    unnamedCount: t.exposeInt('unnamedCount', { description: 'Number of current entities that are left without a name.' }),
    unnamed: t.field({
      type: [Entity],
      description: `Current entities that are left without a name (at most ${MAX_SAMPLE}). Their label is the slug.`,
      resolve: ({ unnamed }, _, context, info) => unnamed.map((id) => loadEntity(id, context, info)),
    }),
  }),
});
