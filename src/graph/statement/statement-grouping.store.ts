import { isNull, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { evidence, statements } from '../../../schema/tables/index.ts';
import type { Grouping } from '../../graphql/page/relation.ts';

export const STATEMENT_GROUPINGS = [
  'PREDICATE',
  'SUBJECT',
  'OBJECT',
  'SUBJECT_KIND',
  'VALUE_KIND',
  'CERTAINTY',
  'UNIT',
  'ARTICLE',
  'VOICE',
  'SPEAKER',
] as const;
export type StatementGroupBy = (typeof STATEMENT_GROUPINGS)[number];

const v = alias(evidence, 'v') as unknown as typeof evidence; // an alias has the columns of its table
/** The evidence v of a statement. */
const selectEvidence = sql`${evidence} v where v.statement_id = ${statements.id} and ${isNull(v.retractedIn)}`;
/** A grouping by a column of the evidence. A statement counts once in each of its groups. */
const groupByEvidence = (column: 'article_id' | 'voice' | 'speaker_id'): Grouping => ({
  join: sql`cross join lateral (select distinct v.${sql.raw(column)} as of_evidence from ${selectEvidence}) g`,
  key: sql`g.of_evidence`,
});

/** The grouping of statements by a key. Entities and articles are given as public ids. */
export const getStatementGrouping = (by: StatementGroupBy): Grouping =>
  ({
    PREDICATE: { key: statements.predicate },
    SUBJECT: { key: sql`'E' || ${statements.subjectId}` },
    OBJECT: { key: sql`'E' || ${statements.objectId}` },
    SUBJECT_KIND: { key: statements.subjectKind },
    VALUE_KIND: { key: statements.valueKind },
    CERTAINTY: {
      key: sql`case when exists (select from ${selectEvidence} and v.certainty = 'STATED') then 'STATED' else 'INFERRED' end`,
    },
    UNIT: { key: statements.unit },
    ARTICLE: { ...groupByEvidence('article_id'), key: sql`'A' || g.of_evidence` },
    VOICE: groupByEvidence('voice'),
    SPEAKER: { ...groupByEvidence('speaker_id'), key: sql`'E' || g.of_evidence` },
  })[by];
