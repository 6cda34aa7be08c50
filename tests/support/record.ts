import type postgres from 'postgres';
import type { Row } from './sql.ts';

/** The seeds' article. */
export const ARTICLE_ID = 1;

/** The id of an entity of the seeds, for plain SQL. */
export async function idOf(sql: postgres.Sql, slug: string): Promise<number> {
  const [row] = await sql<{ id: number }[]>`select id::int from entities where slug = ${slug}`;
  if (!row) throw new Error(`the seeds have no ${slug}`);
  return row.id;
}

/** The columns of a fact that the database takes, some of them changed: one tenge for the housing of Dostyq, more or less. */
export const factWith = async (sql: postgres.Sql, changes: Row = {}): Promise<Row> => ({
  subject_id: await idOf(sql, 'dostyq-housing'),
  subject_kind: 'EVENT',
  predicate: 'AMOUNT',
  value_kind: 'QUANTITY',
  amount: '1',
  comparator: 'ABOUT',
  unit: 'KZT',
  ...changes,
});

/** The columns of a quantity emptied. */
export const NO_QUANTITY: Row = { amount: null, comparator: null, unit: null };

/** The columns of evidence that the database takes: the whole of sentence 6, in the article's voice. */
export const EVIDENCE: Row = { article_id: ARTICLE_ID, sentence: 6, voice: 'ARTICLE', certainty: 'STATED' };

/** Records a fact with its evidence in one transaction. @returns its id */
export const record = (sql: postgres.Sql, fact: Row, evidence: readonly Row[] = [EVIDENCE]): Promise<number> =>
  sql.begin(async (tx) => {
    const [row] = await tx<{ id: number }[]>`insert into statements ${tx(fact)} returning id::int`;
    if (!row) throw new Error('an INSERT returned no row');
    for (const one of evidence) await tx`insert into evidence ${tx({ statement_id: row.id, ...one })}`;
    return row.id;
  });

/** Retracts a statement, its evidence, or both, in one transaction. */
export const retract = (sql: postgres.Sql, id: number, ...what: ('statements' | 'evidence')[]): Promise<unknown> =>
  sql.begin(async (tx) => {
    for (const table of what) {
      const key = table === 'statements' ? 'id' : 'statement_id';
      await tx`update ${tx(table)} set retracted_in = this_revision() where ${tx(key)} = ${id}`;
    }
  });
