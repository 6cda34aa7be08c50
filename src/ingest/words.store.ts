import { asc, gt, sql } from 'drizzle-orm';
import type { ArticleId, RevisionId } from '../../schema/ids.ts';
import { articles, sentences, textIndexing, textKeys } from '../../schema/tables/index.ts';
import type { Db } from '../database/connect.ts';
import { openEarlier } from '../database/earlier.ts';
import { loadSnowballStems } from '../database/snowball.ts';
import { toTextVector, type WordedText } from '../text/word/text-vector.ts';
import { listTextWords } from '../text/word/text-word.ts';
import { listTextKeys, partitionByStemmer, type Stems, toExactKey, WORDS_VERSION } from '../text/word/word-keys.ts';
import { takeTurn } from './article.store.ts';
import { loadArticleTexts } from './texts.store.ts';
import type { ArticleTexts, ArticleWords, PlainText } from './texts.ts';

const toWordedText = ({ lang, text }: PlainText): WordedText => ({ lang, words: listTextWords(text) });
const listNorms = (texts: readonly WordedText[]): string[] => texts.flatMap(({ words }) => words.map(({ norm }) => norm));

/** Makes the keys of all words of an article. */
export async function makeWords(db: Db, found: ArticleTexts): Promise<ArticleWords> {
  const title = found.title && toWordedText(found.title);
  const own = found.texts.map(toWordedText);
  const worded = found.sentences.map(({ number, texts }) => ({ number, texts: texts.map(toWordedText) }));
  const all = [...(title ? [title] : []), ...own, ...worded.flatMap(({ texts }) => texts)];
  const stems = await loadSnowballStems(db, partitionByStemmer(listNorms(all)));
  const keys = new Set(worded.flatMap(({ texts }) => texts).flatMap((text) => listKeysOf(text, stems)));
  return {
    words: toTextVector(own, stems, title, keys),
    sentences: worded.map(({ number, texts }) => ({ number, words: toTextVector(texts, stems) })),
  };
}

/** Makes the keys of all words of an article again, in the transaction that changed its texts. */
export async function indexWords(db: Db, id: ArticleId): Promise<void> {
  const { words, sentences: rows } = await makeWords(db, await loadArticleTexts(db, id));
  await writeSentenceWords(db, id, rows);
  await db.execute(sql`update ${articles} set words = ${words}::tsvector where id = ${id} and words is distinct from ${words}::tsvector`);
}

const listKeysOf = ({ lang, words }: WordedText, stems: Stems): string[] =>
  words.flatMap(({ norm }) => [toExactKey(norm), ...listTextKeys(norm, lang, stems)]);

/** Sentences that are not given are retracted: they lose their keys. */
const writeSentenceWords = (db: Db, id: ArticleId, rows: ArticleWords['sentences']): Promise<unknown> =>
  db.execute(sql`update ${sentences} s set words = coalesce(given.words, '')::tsvector
    from ${sentences} old left join jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(number int, words text) on given.number = old.number
    where old.article_id = ${id} and s.article_id = old.article_id and s.number = old.number
      and s.words is distinct from coalesce(given.words, '')::tsvector`);

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

/** Makes the keys anew of what an article and its sentences were before. They have the words of the texts as of the revision that wrote them. */
async function indexEarlierWords(db: Db, id: ArticleId): Promise<void> {
  const earlier = (await db.execute(sql`
    select since::int from past."articles" where id = ${id} union select since::int from past."sentences" where article_id = ${id}`)) as unknown as {
    since: RevisionId;
  }[]; // as selected
  for (const { since } of earlier) {
    const { words, sentences: rows } = await makeWords(db, await loadArticleTexts(openEarlier(db, since), id));
    await db.execute(sql`update past."articles" set words = ${words}::tsvector where id = ${id} and since = ${since}`);
    await db.execute(sql`update past."sentences" s set words = coalesce(given.words, '')::tsvector
      from past."sentences" old left join jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given(number int, words text) on given.number = old.number
      where old.article_id = ${id} and old.since = ${since} and s.ctid = old.ctid`);
  }
}

/** Makes the keys of all words of an article again, those of its earlier texts too. */
export async function reindexArticle(db: Db, id: ArticleId): Promise<void> {
  await indexWords(db, id);
  await indexEarlierWords(db, id);
}

/** Keys that only earlier sentences have are counted as of their revisions. */
const keepEarlierKeys = (db: Db): Promise<unknown> =>
  db.execute(sql`insert into ${textKeys} (key, sentences)
    select distinct key, 0 from past."sentences", unnest(tsvector_to_array(words)) as key order by key on conflict do nothing`);

async function indexNext(db: Db, after: ArticleId): Promise<ArticleId | undefined> {
  const [next] = await db.select({ id: articles.id }).from(articles).where(gt(articles.id, after)).orderBy(asc(articles.id)).limit(1);
  if (next) await reindexArticle(db, next.id);
  return next?.id;
}
