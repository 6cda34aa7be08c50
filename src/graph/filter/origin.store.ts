import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { articles, evidence } from '../../../schema/tables/index.ts';

/*
 * An origin is the speaker, or the publisher for the voice of an article itself. A reprint has the voice of the article that it reprints. A source
 * without a name has no origin. As `settle_standing` of the migrations, which works out the standing.
 */

/** What is said of a statement: by which origin, in which article, and when. */
const selectSaid = (statement: PgColumn | SQL): SQL => sql`
  select v.stance, o.id as article, o.publisher_id as publisher, coalesce(v.speaker_id, case v.voice when 'ARTICLE' then o.publisher_id end) as entity,
    case when v.speaker_id is not null then 'E' || v.speaker_id when v.voice <> 'ARTICLE' then null
      when o.publisher_id is not null then 'E' || o.publisher_id else 'A' || o.id end as origin,
    case when v.said_on is null then a.published_earliest else v.said_earliest end as earliest,
    case when v.said_on is null then a.published_latest else v.said_latest end as latest
  from ${evidence} v join ${articles} a on a.id = v.article_id join ${articles} o on o.id = coalesce(a.reprint_of, a.id)
  where v.statement_id = ${statement} and v.retracted_in is null`;

/** What asserts a statement and was neither taken back nor followed by another word of the same origin. */
export const selectAsserting = (statement: PgColumn | SQL): SQL => sql`
  select e.article, e.publisher, e.entity, e.origin from (${selectSaid(statement)}) e
  where e.stance = 'ASSERTS' and (e.origin is null or not exists (select from (${selectSaid(statement)}) l where l.origin = e.origin
    and case l.stance when 'DECLINES' then false when 'WITHDRAWS' then not coalesce(e.earliest > l.latest, false) else l.earliest > e.latest end))`;
