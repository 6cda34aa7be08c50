import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { ArticleId, EntityId, StatementId } from '../../../schema/ids.ts';
import { articles, entities, evidence, sentences, statements } from '../../../schema/tables/index.ts';
import { formatArticleId, formatEntityId, formatSentenceId, formatStatementId } from '../../base/id.ts';
import type { Db } from '../../database/connect.ts';
import { listBeginnings } from '../../text/word/word-keys.ts';
import { matchAny, matchAnyKey } from '../../text/word/word-query.ts';
import type { KeyedQuery } from './keyed-query.store.ts';
import type { TextField } from './text-field.ts';

/** A sentence, or an article if the number is 0. */
export interface TextKey {
  readonly article: ArticleId;
  readonly number: number;
}

/** A searched text of a row, in one language. */
export interface FieldText {
  /** Position of the row among the given ones, from 1. */
  readonly row: number;
  readonly field: TextField;
  readonly lang: string;
  readonly text: string;
  /** Public id of the node that has the field. */
  readonly nodeId: string;
}

/** For an article, only so many of its sentences are highlighted. */
export const MAX_HIGHLIGHTED_SENTENCES = 3;

const toArray = (values: readonly number[], type: string): SQL => sql`${`{${values.join(',')}}`}::${sql.raw(type)}[]`;

/** The sentences of the keys: a given one, or those of an article that match the most words. */
function selectSentences({ words, isOpen }: KeyedQuery): SQL {
  const last = isOpen ? words.at(-1) : undefined;
  const conditions = [...words.map(({ keys }) => matchAnyKey(keys)), ...(last ? [matchAnyKey(listBeginnings(last.norm), ':*')] : [])];
  const queries = conditions.map((condition) => sql`${condition}::tsquery`);
  const count = sql.join(
    queries.map((query) => sql`(${sentences.words} @@ ${query})::int`),
    sql` + `,
  );
  const any = matchAny(conditions);
  return sql`(select * from ${sentences} where ${and(eq(sentences.articleId, sql`k.article`), eq(sentences.number, sql`k.number`), sql`k.number > 0`)})
    union all
    (select * from ${sentences} where ${and(eq(sentences.articleId, sql`k.article`), sql`k.number = 0`, sql`${sentences.words} @@ ${any}::tsquery`)}
      order by ${count} desc, number limit ${sql.raw(String(MAX_HIGHLIGHTED_SENTENCES))})`;
}

const SENTENCE_FIELDS = sql`
  select 2 as nth, 'TEXT' as field, a.lang, null::bigint as owner, substring(a.text from s.start + 1 for s."end" - s.start) as text
    from ${articles} a where a.id = s.article_id and a.text is not null
  union all
  select 2, 'TEXT', a.lang, null::bigint, s.text from ${articles} a where a.id = s.article_id and s.text is not null
  union all
  select 3, 'GLOSS', gloss.key, null, gloss.value from jsonb_each_text(s.gloss) gloss
  union all
  select distinct 4, 'VALUE', value.key, st.id, value.value
    from ${evidence} v join ${statements} st on st.id = v.statement_id cross join jsonb_each_text(st.text) value
    where v.article_id = s.article_id and v.sentence = s.number and v.retracted_in is null and st.retracted_in is null and st.standing <= 'DISPUTED'`;

const ARTICLE_FIELDS = sql`
  select 1, 'TITLE', a.lang, null::bigint, a.title, 0 from ${articles} a where a.id = k.article and k.number = 0 and a.title is not null
  union all
  select 5, 'DESCRIPTION', description.key, e.id, description.value, 0
    from ${entities} e cross join jsonb_each_text(e.description) description
    where e.home_id = k.article and k.number = 0 and e.retracted_in is null`;

/** The searched texts of sentences, or of articles with their best sentences, in one SQL statement. */
export async function loadFieldTexts(db: Db, keys: readonly TextKey[], query: KeyedQuery): Promise<FieldText[]> {
  const articleIds = toArray(
    keys.map(({ article }) => article),
    'bigint',
  );
  const numbers = toArray(
    keys.map(({ number }) => number),
    'int',
  );
  const rows = await db
    .select({
      row: sql<number>`k.row`.mapWith(Number),
      article: sql<ArticleId>`k.article`.mapWith((id) => Number(id) as ArticleId), // an article id
      sentence: sql<number>`f.sentence`.mapWith(Number),
      field: sql<TextField>`f.field`,
      lang: sql<string>`f.lang`,
      owner: sql<number>`f.owner`.mapWith(Number),
      text: sql<string>`f.text`,
    })
    .from(
      sql`unnest(${articleIds}, ${numbers}) with ordinality as k(article, number, row) cross join lateral (
        select field.*, s.number as sentence from (${selectSentences(query)}) s cross join lateral (${SENTENCE_FIELDS}) field
        union all ${ARTICLE_FIELDS}) f`,
    )
    .orderBy(sql`k.row`, sql`f.sentence`, sql`f.nth`, sql`f.owner`, sql`f.lang`);
  return rows.map(({ row, article, sentence, field, lang, owner, text }) => ({
    row,
    field,
    lang,
    text,
    nodeId: formatOwner(field, article, sentence, owner),
  }));
}

function formatOwner(field: TextField, article: ArticleId, sentence: number, owner: number): string {
  if (field === 'TITLE') return formatArticleId(article);
  if (field === 'VALUE') return formatStatementId(owner as StatementId); // the owner of a value
  if (field === 'DESCRIPTION') return formatEntityId(owner as EntityId); // the owner of a description
  return formatSentenceId(article, sentence);
}
