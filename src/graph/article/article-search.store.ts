import { sql } from 'drizzle-orm';
import { articles, sentences } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import type { Relation } from '../../graphql/page/relation.ts';
import type { TextTable } from '../text/find-texts.store.ts';
import { searchTexts, type TextMatch } from '../text/text-search.store.ts';

const ARTICLE_TEXTS: TextTable = {
  table: articles,
  words: articles.words,
  article: articles.id,
  number: sql`0`,
  hasTitle: true,
  // An article has the keys of its sentences without their positions.
  phraseCondition: (phrase) =>
    sql`(${articles.words} @@ ${phrase} or exists (select from ${sentences} where ${sentences.articleId} = ${articles.id} and ${sentences.words} @@ ${phrase}))`,
};

/** The articles of a relation that match a text: best first, or in the order of the relation. */
export async function searchArticles<Row extends { readonly match?: TextMatch | undefined }>(
  db: Db,
  text: string,
  relation: Relation<Row>,
  isOrdered: boolean,
): Promise<Relation<Row>> {
  const { matched, match, truncated } = await searchTexts(db, text, ARTICLE_TEXTS, relation.where);
  return {
    ...relation,
    source: sql`${matched} join ${articles} on ${articles.id} = m.found_article`,
    columns: { ...relation.columns, match },
    where: undefined,
    order: isOrdered
      ? relation.order
      : [{ name: `score of ${text}`, expression: sql`m.score`, type: 'numeric', descending: true }, ...relation.order],
    truncated,
  };
}
