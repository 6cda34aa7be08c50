import type postgres from 'postgres';
import { seededSql } from '../support/sql.ts';
import { numberOf } from './gold-slugs.ts';

/** A statement of the seeds; entities under their numbers in the annotation. */
export interface Fact {
  readonly subject: string;
  readonly predicate: string;
  /** A number, an amount, a date, UNKNOWN or TEXT. */
  readonly value: string;
  readonly inferred: boolean;
  readonly sentences: readonly number[];
}

/** Every statement of the seeds, in the order of their ids. */
export async function factsOf(sql: postgres.Sql): Promise<Fact[]> {
  const rows = await sql<{ subject: string; predicate: string; value: string; inferred: boolean; sentences: number[] }[]>`
    select e.slug as subject, s.predicate,
      coalesce(o.slug, s.comparator || ' ' || s.amount || ' ' || s.unit, s.date, s.value_kind::text) as value,
      not exists (select from evidence v where v.statement_id = s.id and v.certainty = 'STATED') as inferred,
      array(select v.sentence from evidence v where v.statement_id = s.id order by 1) as sentences
    from statements s join entities e on e.id = s.subject_id left join entities o on o.id = s.object_id order by s.id`;
  return rows.map((row) => ({ ...row, subject: numberOf(row.subject), value: numberOf(row.value) }));
}

export const seededFacts = async (): Promise<Fact[]> => factsOf(await seededSql());

/** `E2 REPORTER P2`, sorted. */
export const told = (facts: readonly Fact[]): string[] =>
  facts.map(({ subject, predicate, value }) => `${subject} ${predicate} ${value}`).sort();
