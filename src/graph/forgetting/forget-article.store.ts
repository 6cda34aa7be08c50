import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { ArticleId } from '../../../schema/ids.ts';
import {
  answeredParts,
  articles,
  corrections,
  declarations,
  entities,
  eventStatuses,
  evidence,
  idempotency,
  identifiers,
  mentions,
  names,
  proposals,
  qualifiers,
  quotations,
  runs,
  sentences,
  statements,
} from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { reindexArticles } from '../../ingest/words.store.ts';
import { listSearchedWords, removeUnusedWords } from './forgotten-keys.store.ts';
import { beginForgetting, endForgetting, removeRows, removeWords } from './remove-words.store.ts';

/** How many rows lose their words, those of earlier revisions among them. */
export interface ForgottenCounts {
  readonly versions: number;
  readonly sentences: number;
  readonly names: number;
  readonly identifiers: number;
  readonly descriptions: number;
  readonly texts: number;
  readonly mentions: number;
  readonly quotations: number;
  readonly reasons: number;
  readonly proposals: number;
}

const isForgotten = (article: SQL): SQL => sql`exists (select from ${articles} f where f.id = ${article} and f.forgotten_in is not null)`;

/** Condition: no article that is kept says the same, at any time. */
const isNowhereElse = (table: string, columns: readonly string[]): SQL => {
  const same = columns.map((column) => `o.${column} = r.${column}`).join(' and ');
  return sql.join(
    ['public', 'past'].map(
      (schema) =>
        sql`not exists (select from ${sql.raw(`${schema}.${table}`)} o where ${sql.raw(same)} and not ${isForgotten(sql`o.article_id`)})`,
    ),
    sql` and `,
  );
};

/** Statements that no other article supports, at any time. */
const listOwnStatements = (id: ArticleId): SQL => sql`(select v.statement_id from ${evidence} v where v.article_id = ${id}
  and not exists (select from ${evidence} o where o.statement_id = v.statement_id and not ${isForgotten(sql`o.article_id`)}))`;

/** Descriptions of entities that only this article gives; of entities that only it declares, all descriptions. */
const isOwnDescription = (id: ArticleId, entity: SQL, description: SQL): SQL => {
  const declared = (which: SQL, rest: SQL): SQL =>
    sql.join(
      [sql`public.declarations`, sql`past.declarations`].map(
        (rows) => sql`exists (select from ${rows} d where d.entity_id = ${entity} and ${which} ${rest})`,
      ),
      sql` or `,
    );
  const [own, other] = [sql`d.article_id = ${id}`, sql`not ${isForgotten(sql`d.article_id`)}`];
  const same = sql`and d.description = ${description}`;
  return sql`((${declared(own, sql``)}) and not (${declared(other, sql``)}) or (${declared(own, same)}) and not (${declared(other, same)}))`;
};

/** What stands of the words of a withdrawn article falls, as changes that the revision tells of. @returns articles whose words are to be indexed anew */
async function takeOutStanding(db: Db, id: ArticleId): Promise<ArticleId[]> {
  await db
    .update(articles)
    .set({ forgottenIn: sql`this_revision()`, text: null, title: null, titleNorm: null, url: null })
    .where(eq(articles.id, id));
  const described = await db
    .update(entities)
    .set({ description: null })
    .where(and(sql`${entities.description} is not null`, isOwnDescription(id, sql`${entities.id}`, sql`${entities.description}`)))
    .returning({ homeId: entities.homeId });
  return [...new Set(described.map(({ homeId }) => homeId))];
}

/** What machines found in the article, and asked about it. */
async function removeFindings(db: Db, id: ArticleId): Promise<number> {
  const gone = await db.delete(proposals).where(eq(proposals.articleId, id)).returning({ id: proposals.id });
  await db.delete(idempotency).where(sql`${idempotency.result} ->> 'articleId' = ${String(id)}`); // their warnings quote it
  await db.delete(answeredParts).where(eq(answeredParts.articleId, id));
  await db.update(runs).set({ failure: null }).where(eq(runs.articleId, id));
  await db
    .update(runs)
    .set({ status: 'CANCELLED', endedAt: sql`clock_timestamp()` })
    .where(and(eq(runs.articleId, id), inArray(runs.status, ['QUEUED', 'RUNNING'])));
  return gone.length;
}

/** Forgets the words of a withdrawn article, of all its versions and of all revisions. Ids, offsets, dates, links, numbers and the fingerprints of texts stay. */
export async function forgetArticle(db: Db, id: ArticleId): Promise<ForgottenCounts> {
  const ofArticle = sql`r.article_id = ${id}`;
  const searched = await listSearchedWords(db, ofArticle, ofArticle);
  const homes = await takeOutStanding(db, id);
  await db.delete(names).where(eq(names.articleId, id));
  await db.delete(identifiers).where(eq(identifiers.articleId, id));
  await beginForgetting(db);
  const take = (table: PgTable, columns: readonly PgColumn[], condition = ofArticle) => removeWords(db, table, columns, condition);
  const own = listOwnStatements(id);
  const counts = {
    versions: await take(articles, [articles.text, articles.title, articles.titleNorm, articles.url, articles.words], sql`r.id = ${id}`),
    sentences: await take(sentences, [sentences.gloss, sentences.text, sentences.words]),
    names: await removeRows(db, names, sql`${ofArticle} and ${isNowhereElse('names', ['entity_id', 'text'])}`),
    identifiers: await removeRows(db, identifiers, sql`${ofArticle} and ${isNowhereElse('identifiers', ['scheme', 'value'])}`),
    descriptions:
      (await take(entities, [entities.description], isOwnDescription(id, sql`r.id`, sql`r.description`))) +
      (await take(declarations, [declarations.description])),
    texts:
      (await take(statements, [statements.text, statements.ofText], sql`r.id in ${own}`)) +
      (await take(qualifiers, [qualifiers.text], sql`r.statement_id in ${own}`)) +
      (await take(
        corrections,
        [corrections.text, corrections.ofText, corrections.key],
        sql`r.evidence_id in (select id from ${evidence} where article_id = ${id})`,
      )),
    mentions: await take(mentions, [mentions.surface, mentions.sha256, mentions.reason]),
    quotations: await take(quotations, [quotations.asWritten, quotations.sha256, quotations.reason]),
    reasons: (await take(evidence, [evidence.reason])) + (await take(eventStatuses, [eventStatuses.reason])),
    proposals: await removeFindings(db, id),
  };
  await take(evidence, [evidence.key]);
  await take(names, [names.corrects]);
  await db.execute(sql`update past."articles" set forgotten_in = this_revision() where id = ${id}`);
  await reindexArticles(
    db,
    homes.filter((home) => home !== id),
  );
  await removeUnusedWords(db, searched);
  await endForgetting(db);
  return counts;
}
