import { and, isNull, type SQL, sql } from 'drizzle-orm';
import type { ArticleId } from '../../../schema/ids.ts';
import { articles, evidence, mentions, sentences, statements } from '../../../schema/tables/index.ts';
import type { EntityRef } from '../../base/ref.ts';
import type { Db } from '../../database/connect.ts';
import { isAny } from '../../database/write.ts';
import { selectContradictions } from '../contradiction/contradiction.store.ts';
import { selectAsserting } from '../filter/origin.store.ts';
import { isCurrentStatement } from '../filter/provenance.store.ts';
import { resolveRefs } from '../filter/refs.store.ts';

/** How well articles are read into the graph, counted. */
export interface Quality {
  readonly sentences: number;
  readonly sentencesWithFacts: number;
  readonly mentions: number;
  readonly mentionsChecked: number;
  readonly mentionsInferred: number;
  readonly facts: number;
  readonly factsIndependent: number;
  readonly factsInferred: number;
  readonly unknowns: number;
  readonly contradictions: number;
}

const NOTHING: Quality = {
  ...{ sentences: 0, sentencesWithFacts: 0, mentions: 0, mentionsChecked: 0, mentionsInferred: 0 },
  ...{ facts: 0, factsIndependent: 0, factsInferred: 0, unknowns: 0, contradictions: 0 },
};

const isInFacts = (column: SQL): SQL => sql`${column} in (select statement_id from facts)`;

/** Counts over articles, by the key of each; the articles are a query of `id`, `key` and `has_text`. */
async function countByKey(db: Db, scope: SQL): Promise<Map<number, Quality>> {
  const stands = and(isNull(evidence.retractedIn), isCurrentStatement(statements));
  const ofKey = sql`from said where said.key = keys.key`;
  const contradictions = selectContradictions((one, other) => sql`(${isInFacts(sql`${one.id}`)} or ${isInFacts(sql`${other.id}`)})`);
  const rows = (await db.execute(sql`
    with scope as (${scope}), keys as (select distinct key from scope),
    said as (select scope.key, ${evidence.statementId} as statement_id, ${evidence.articleId} as article_id, ${evidence.sentence} as sentence,
        ${evidence.certainty}::text as certainty, ${statements.valueKind}::text as value_kind
      from ${evidence} join scope on scope.id = ${evidence.articleId} join ${statements} on ${statements.id} = ${evidence.statementId} where ${stands}),
    facts as (select said.key, said.statement_id, bool_and(said.certainty = 'INFERRED') as is_inferred, min(said.value_kind) as value_kind from said group by 1, 2),
    shared as (select distinct f.statement_id from facts f join ${evidence} on ${evidence.statementId} = f.statement_id
      where ${evidence.retractedIn} is null group by f.key, f.statement_id having count(*) > 1),
    independent as (select s.statement_id from shared s cross join lateral (select count(distinct x.origin) as origins from (${selectAsserting(sql`s.statement_id`)}) x) y
      where y.origins > 1),
    pairs as (${contradictions}),
    read as (select scope.key, count(*) as sentences from ${sentences} join scope on scope.id = ${sentences.articleId} where ${sentences.retractedIn} is null group by 1),
    named as (select scope.key, count(*) as mentions, count(*) filter (where scope.has_text) as checked, count(*) filter (where ${mentions.certainty} = 'INFERRED') as inferred
      from ${mentions} join scope on scope.id = ${mentions.articleId} group by 1)
    select keys.key::int as key, coalesce(read.sentences, 0)::int as "sentences",
      (select count(distinct (said.article_id, said.sentence)) ${ofKey})::int as "sentencesWithFacts",
      coalesce(named.mentions, 0)::int as "mentions", coalesce(named.checked, 0)::int as "mentionsChecked", coalesce(named.inferred, 0)::int as "mentionsInferred",
      count(f.statement_id)::int as "facts", count(f.statement_id) filter (where f.statement_id in (select statement_id from independent))::int as "factsIndependent",
      count(f.statement_id) filter (where f.is_inferred)::int as "factsInferred", count(f.statement_id) filter (where f.value_kind = 'UNKNOWN')::int as "unknowns",
      (select count(distinct (p.kind, p.one, p.other)) from pairs p join facts g on g.statement_id in (p.one, p.other) where g.key = keys.key)::int as "contradictions"
    from keys left join read on read.key = keys.key left join named on named.key = keys.key left join facts f on f.key = keys.key
    group by keys.key, read.sentences, named.mentions, named.checked, named.inferred`)) as unknown as (Quality & {
    readonly key: number;
  })[]; // as selected
  return new Map(rows.map(({ key, ...quality }) => [key, quality]));
}

/** A row of a data set is its own text. */
const hasText = sql`${articles.text} is not null or ${articles.type} = 'DATASET'`;

/** The quality of each article. */
export async function loadArticleQuality(db: Db, ids: readonly ArticleId[]): Promise<Quality[]> {
  const found = await countByKey(
    db,
    sql`select ${articles.id} as id, ${articles.id} as key, ${hasText} as has_text from ${articles} where ${isAny(articles.id, ids)}`,
  );
  return ids.map((id) => found.get(id) ?? NOTHING);
}

/** The quality of all articles, or of those of a publisher. @throws NOT_FOUND */
export async function loadQuality(db: Db, publisher: EntityRef | null | undefined): Promise<Quality> {
  const refs = await resolveRefs(db, { of: publisher ? [publisher] : [] });
  const ofPublisher = publisher ? sql`where ${articles.publisherId} = ${refs.entity(publisher)}` : sql``;
  const found = await countByKey(db, sql`select ${articles.id} as id, 0 as key, ${hasText} as has_text from ${articles} ${ofPublisher}`);
  return found.get(0) ?? NOTHING;
}
