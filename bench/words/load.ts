import postgres from 'postgres';
import { toTextVector } from '../../src/text/word/text-vector.ts';
import { listTextWords } from '../../src/text/word/text-word.ts';

const BATCH = 10_000;
/** Sentences of an article. */
export const ARTICLE = 100_000;
/** Kazakh has lemmas of our own and no stems. */
const NO_STEMS = { ru: new Map<string, string>(), en: new Map<string, string>() };

/** Writes Kazakh sentences as glosses of articles, past the ingest, and beside them as plain text search has them. */
export async function load(url: string, texts: Iterable<string>): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql`insert into articles (id, slug, lang, sha256, length, graph_sha256)
    select n, 'made-up-' || n, 'kk', repeat('0', 64), 1000000000, '' from generate_series(1, 100) n`;
  await sql`create table plain (number int primary key, text text not null, words tsvector not null)`;
  await sql`drop index sentences_words`;
  await sql`set session_replication_role = replica`; // keys are counted once, at the end
  let count = 0;
  let batch: string[] = [];
  const flush = async () => {
    const rows = batch.map((text, index) => ({
      number: count + index + 1,
      text,
      words: toTextVector([{ lang: 'kk', words: listTextWords(text) }], NO_STEMS),
    }));
    count += batch.length;
    batch = [];
    const given = sql`jsonb_to_recordset(${sql.json(rows)}) as r(number int, text text, words text)`;
    await sql`insert into sentences (article_id, number, start, "end", gloss, words)
      select (number - 1) / ${ARTICLE}::int + 1, (number - 1) % ${ARTICLE}::int + 1, number, number + 1, jsonb_build_object('kk', text), words::tsvector from ${given}`;
    await sql`insert into plain select number, text, to_tsvector('simple', text) from ${given}`;
  };
  for (const text of texts) {
    batch.push(text);
    if (batch.length === BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  await finish(sql);
  await sql.end();
}

async function finish(sql: postgres.Sql): Promise<void> {
  await sql`set maintenance_work_mem = '512MB'`;
  await sql`set work_mem = '256MB'`;
  await sql`insert into text_keys select key, count(*) from sentences, unnest(tsvector_to_array(words) || ''::text) as key group by key`;
  await sql`create index sentences_words on sentences using gin (words) with (fastupdate = off)`;
  await sql`create index plain_words on plain using gin (words) with (fastupdate = off)`;
  await sql`vacuum analyze`;
}
