import type postgres from 'postgres';
import { createApp } from '../../src/app/app.ts';
import type { Database } from '../../src/database/connect.ts';
import { ARTICLE } from './load.ts';

/** Finds sentences by their places, best first. */
export type Contender = (text: string, first: number) => Promise<readonly number[]>;

const QUERY = 'query ($text: String!, $first: Int!) { sentences(filter: { text: $text }, first: $first) { edges { score node { id } } } }';

/** The place of a sentence among all: 200003 for A3.3. */
function toPlace(id: string): number {
  const [article = 0, number = 0] = id.slice(1).split('.').map(Number);
  return (article - 1) * ARTICLE + number;
}

/** The whole GraphQL request. */
export function createShezhire(database: Database): Contender {
  const app = createApp({ database });
  return async (text, first) => {
    const response = await app.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY, variables: { text, first } }),
    });
    const { data, errors } = (await response.json()) as {
      data: { sentences: { edges: readonly { node: { id: string } }[] } };
      errors?: readonly { message: string }[];
    };
    if (errors) throw new Error(`${text}: ${errors[0]?.message}`);
    return data.sentences.edges.map(({ node }) => toPlace(node.id));
  };
}

/** Plain text search with the configuration `simple`: sentences with all words, then, if they are too few, those with any, by ts_rank. */
export const createPlain =
  (sql: postgres.Sql): Contender =>
  async (text, first) => {
    const rows = await sql`
      with q as materialized (select plainto_tsquery('simple', ${text}) as all_words, replace(plainto_tsquery('simple', ${text})::text, '&', '|')::tsquery as any_word),
      whole as materialized (
        select number, ts_rank(words, q.all_words) as rank, 1 as tier from plain, q where words @@ q.all_words order by rank desc, number limit ${first}),
      partial as materialized (
        select number, ts_rank(words, q.any_word) as rank, 2 as tier from plain, q
        where words @@ q.any_word and (select count(*) from whole) < ${first} order by rank desc, number limit ${first})
      select number from (select * from whole union all select * from partial where number not in (select number from whole)) found
      order by tier, rank desc, number limit ${first}`;
    return rows.map(({ number }) => Number(number));
  };

/** Plain text search for sentences with all words only. */
export const createPlainAll =
  (sql: postgres.Sql): Contender =>
  async (text, first) => {
    const rows = await sql`
      select number from plain, plainto_tsquery('simple', ${text}) q where words @@ q order by ts_rank(words, q) desc, number limit ${first}`;
    return rows.map(({ number }) => Number(number));
  };
