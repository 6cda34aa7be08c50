import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../database/connect.ts';
import { type FoundText, findTexts, type TextTable } from './find-texts.store.ts';
import { type KeyedQuery, loadKeyedQuery } from './keyed-query.store.ts';

/** How a row matches a text. */
export interface TextMatch {
  readonly score: number;
  readonly query: KeyedQuery;
  /** True if the last word matched as a beginning. */
  readonly begun: boolean;
}

/** Rows that match a text as a subquery m(found_article, found_number, score, place), best first. */
export interface TextSearch {
  readonly matched: SQL;
  /** The match of a row of the subquery. */
  readonly match: SQL.Aliased<TextMatch>;
  readonly truncated: boolean;
}

const toArray = (values: readonly number[], type: string): SQL => sql`${`{${values.join(',')}}`}::${sql.raw(type)}[]`;

/** Finds the rows of a table that match a text and a condition. */
export async function searchTexts(db: Db, text: string, target: TextTable, where: SQL | undefined): Promise<TextSearch> {
  const query = await loadKeyedQuery(db, text);
  const { found, truncated } = await findTexts(db, query, target, where);
  const column = (values: (row: FoundText) => number, type: string) => toArray(found.map(values), type);
  return {
    matched: sql`unnest(${column(({ article }) => article, 'bigint')}, ${column(({ number }) => number, 'int')}, ${column(({ score }) => score, 'numeric')})
      with ordinality as m(found_article, found_number, score, place)`,
    match: sql<TextMatch>`m.place`
      .mapWith((place) => {
        const { score, begun } = found[Number(place) - 1] as FoundText; // the position in `found`
        return { score, begun, query };
      })
      .as('place'),
    truncated,
  };
}
