import { type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { articles, evidence } from '../../../schema/tables/index.ts';
import { selectTied } from './tied.store.ts';

/*
 * An origin is the speaker, or the publisher for the voice of an article itself. A reprint has the voice of the article that it reprints. A source
 * without a name has no origin. As `settle_standing` of the migrations, which works out the standing.
 */

/** What is said of a statement: by which origin, in which article, when, and whether it takes back what was said before. Corrections deny it, confirmations assert it. */
const selectSaid = (statement: PgColumn | SQL): SQL => sql`
  select p.stance, p.corrects, a0.id as article, a0.publisher_id as publisher, coalesce(v.speaker_id, case v.voice when 'ARTICLE' then a0.publisher_id end) as entity,
    case when v.speaker_id is not null then 'E' || v.speaker_id when v.voice <> 'ARTICLE' then null
      when a0.publisher_id is not null then 'E' || a0.publisher_id else 'A' || a0.id end as origin,
    case when v.said_on is null then a.published_earliest else v.said_earliest end as earliest,
    case when v.said_on is null then a.published_latest else v.said_latest end as latest
  from (select w.id, w.stance, false as corrects from ${evidence} w where w.statement_id = ${statement} and w.retracted_in is null
    union all ${selectTied(['CORRECTS', 'CONFIRMS'], sql`v.id, case c.tie when 'CORRECTS' then 'DENIES' else 'ASSERTS' end::stance, c.tie = 'CORRECTS'`, sql`o.id = ${statement}`)}) p
  join ${evidence} v on v.id = p.id join ${articles} a on a.id = v.article_id join ${articles} a0 on a0.id = coalesce(a.reprint_of, a.id)`;

/** What asserts a statement and was neither taken back nor followed by another word of the same origin. */
export const selectAsserting = (statement: PgColumn | SQL): SQL => sql`
  select e.article, e.publisher, e.entity, e.origin from (${selectSaid(statement)}) e
  where e.stance = 'ASSERTS' and (e.origin is null or not exists (select from (${selectSaid(statement)}) l where l.origin = e.origin
    and case when l.stance = 'DECLINES' then false when l.stance = 'WITHDRAWS' or l.corrects and not e.corrects then not coalesce(e.earliest > l.latest, false)
      else l.earliest > e.latest end))`;
