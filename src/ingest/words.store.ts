import { asc, gt, type SQL, sql } from 'drizzle-orm';
import type { ArticleId, RevisionId } from '../../schema/ids.ts';
import { articles, sentences, textIndexing, textKeys } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import { openEarlier } from '../database/earlier.ts';
import { loadSnowballStems } from '../database/snowball.ts';
import { isAny } from '../database/write.ts';
import { toTextVector, type WordedText } from '../text/word/text-vector.ts';
import { listTextWords } from '../text/word/text-word.ts';
import { listTextKeys, partitionByStemmer, type Stems, toExactKey, WORDS_VERSION } from '../text/word/word-keys.ts';
import { takeTurn } from './article.store.ts';
import { loadArticleTexts } from './texts.store.ts';
import type { ArticleTexts, ArticleWords, PlainText } from './texts.ts';

const ARTICLES_AT_ONCE = 100;

const toWordedText = ({ lang, text }: PlainText): WordedText => ({ lang, words: listTextWords(text) });
const listNorms = (texts: readonly WordedText[]): string[] => texts.flatMap(({ words }) => words.map(({ norm }) => norm));

interface WordedArticle {
  readonly title: WordedText | undefined;
  readonly own: readonly WordedText[];
  readonly sentences: readonly { readonly number: number; readonly texts: readonly WordedText[] }[];
}

const toWordedArticle = ({ title, texts, sentences: rows }: ArticleTexts): WordedArticle => ({
  title: title && toWordedText(title),
  own: texts.map(toWordedText),
  sentences: rows.map(({ number, texts: found }) => ({ number, texts: found.map(toWordedText) })),
});

function toArticleWords({ title, own, sentences: rows }: WordedArticle, stems: Stems): ArticleWords {
  const keys = new Set(rows.flatMap(({ texts }) => texts).flatMap((text) => listKeysOf(text, stems)));
  return {
    words: toTextVector(own, stems, title, keys),
    sentences: rows.map(({ number, texts }) => ({ number, words: toTextVector(texts, stems) })),
  };
}

/** Makes the keys of all words of articles. */
export async function makeWords(db: Db, found: readonly ArticleTexts[]): Promise<ArticleWords[]> {
  const worded = found.map(toWordedArticle);
  const all = worded.flatMap(({ title, own, sentences: rows }) => [
    ...(title ? [title] : []),
    ...own,
    ...rows.flatMap(({ texts }) => texts),
  ]);
  const stems = await loadSnowballStems(db, partitionByStemmer(listNorms(all)));
  return worded.map((article) => toArticleWords(article, stems));
}

/** Makes the keys of all words of articles again, in the transaction that changed their texts. */
export async function indexWords(db: Db, ids: Iterable<ArticleId>): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const texts = await loadArticleTexts(db, wanted);
  const made = await makeWords(db, [...texts.values()]);
  const found = [...texts.keys()].map((id, index) => ({ id, ...(made[index] as ArticleWords) })); // one for each
  await db.execute(sql`update ${sentences} s set words = coalesce(given.words, '')::tsvector from ${joinGiven(sql`${sentences}`, found)}
    where ${isAny(sql`old.article_id`, wanted)} and s.article_id = old.article_id and s.number = old.number
      and s.words is distinct from coalesce(given.words, '')::tsvector`);
  await db.execute(sql`update ${articles} a set words = given.words::tsvector
    from jsonb_to_recordset(${JSON.stringify(found.map(({ id, words }) => ({ id, words })))}::jsonb) as given(id bigint, words text)
    where a.id = given.id and a.words is distinct from given.words::tsvector`);
}

const listKeysOf = ({ lang, words }: WordedText, stems: Stems): string[] =>
  words.flatMap(({ norm }) => [toExactKey(norm), ...listTextKeys(norm, lang, stems)]);

/** The rows of sentences, as they were, beside their new keys. Sentences that are not given are retracted: they lose their keys. */
function joinGiven(table: SQL, found: readonly (ArticleWords & { readonly id: ArticleId })[]): SQL {
  const rows = found.flatMap(({ id, sentences: given }) => given.map((sentence) => ({ article: id, ...sentence })));
  return sql`${table} old left join jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(article bigint, number int, words text)
    on given.article = old.article_id and given.number = old.number`;
}

/** Makes the keys of all texts again if the rules changed. Servers that start together wait for each other. */
export async function reindexWords(db: Db): Promise<void> {
  await db.execute(sql`lock table ${textIndexing} in exclusive mode`);
  const [made] = await db.select().from(textIndexing);
  if (made?.version === WORDS_VERSION) return;
  await takeTurn(db);
  for (let last = 0 as ArticleId | undefined; last !== undefined; ) last = await indexNext(db, last); // less than every id
  await keepEarlierKeys(db);
  await db.delete(textIndexing);
  await db.insert(textIndexing).values({ version: WORDS_VERSION });
}

/** Makes the keys anew of what articles and their sentences were before. They have the words of the texts as of the revision that wrote them. */
async function indexEarlierWords(db: Db, ids: readonly ArticleId[]): Promise<void> {
  const earlier = (await db.execute(sql`
    select id::int, since::int from past."articles" where ${isAny(sql`id`, ids)}
    union select article_id::int, since::int from past."sentences" where ${isAny(sql`article_id`, ids)}`)) as unknown as {
    id: ArticleId;
    since: RevisionId;
  }[]; // as selected
  for (const { id, since } of earlier) {
    const texts = await loadArticleTexts(openEarlier(db, since), [id]);
    const [made] = await makeWords(db, [...texts.values()]);
    if (!made) throw new Error(`article ${id} was not there as of revision ${since}`);
    await db.execute(sql`update past."articles" set words = ${made.words}::tsvector where id = ${id} and since = ${since}`);
    await db.execute(sql`update past."sentences" s set words = coalesce(given.words, '')::tsvector from ${joinGiven(sql`past."sentences"`, [{ id, ...made }])}
      where old.article_id = ${id} and old.since = ${since} and s.ctid = old.ctid`);
  }
}

/** Makes the keys of all words of articles again, those of their earlier texts too. */
export async function reindexArticles(db: Db, ids: readonly ArticleId[]): Promise<void> {
  if (ids.length === 0) return;
  await indexWords(db, ids);
  await indexEarlierWords(db, ids);
}

/** Keys that only earlier sentences have are counted as of their revisions. */
const keepEarlierKeys = (db: Db): Promise<unknown> =>
  db.execute(sql`insert into ${textKeys} (key, sentences)
    select distinct key, 0 from past."sentences", unnest(tsvector_to_array(words)) as key order by key on conflict do nothing`);

async function indexNext(db: Db, after: ArticleId): Promise<ArticleId | undefined> {
  const rows = await db
    .select({ id: articles.id })
    .from(articles)
    .where(gt(articles.id, after))
    .orderBy(asc(articles.id))
    .limit(ARTICLES_AT_ONCE);
  const ids = rows.map(({ id }) => id);
  await reindexArticles(db, ids);
  return ids.at(-1);
}
