import type postgres from 'postgres';
import { randomFrom } from '../made-up/generate.ts';
import { type Contender, describeOperation, post } from './contender.ts';
import type { List, Question, Subject } from './question.ts';

/** Pages of a list that are asked. */
const MAX_PAGES = 200;
const MAX_LABELS = 10_000;
/** A page has no larger span of ids. */
const MARGIN = 1_000;
/** Slugs of the made-up rows. The server adds the seeds, whose names are in several languages. */
const MADE_UP = '^made-up-';

/** Lists everything a question can be asked about, in random order. @param asked ours and PostGraphile, which know their cursors */
export async function listSubjects(
  sql: postgres.Sql,
  { subjects }: Question,
  ours: Contender,
  postgraphile: Contender,
): Promise<Subject[]> {
  if (typeof subjects === 'object') return listPages(sql, subjects, ours, postgraphile);
  const rows = await {
    entities: () => sql`select id::int from entities where slug ~ ${MADE_UP}`,
    articles: () => sql`select id::int from articles where slug ~ ${MADE_UP}`,
    sentences: () => sql`
      select distinct article_id::int as id, sentence as number from evidence where article_id in (select id from articles where slug ~ ${MADE_UP})`,
    labels: () => sql`select entity_id::int as id, text from names order by entity_id limit ${MAX_LABELS}`,
  }[subjects]();
  return shuffle(rows as unknown as Subject[]); // as selected
}

function shuffle<T>(list: T[]): T[] {
  const random = randomFrom(7);
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other] as T, list[at] as T]; // both are indexes of it
  }
  return list;
}

interface OurPage {
  readonly page: {
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}
type TheirPage = { readonly page: { readonly pageInfo: { readonly endCursor: string } } };

/** Walks along a list on both servers, page by page. */
async function listPages(
  sql: postgres.Sql,
  { of, ours: field, postgraphile: theirs }: List,
  ours: Contender,
  postgraphile: Contender,
): Promise<Subject[]> {
  const ask = <Page>(contender: Contender, type: string, selection: string, after: string | null): Promise<Page> => {
    const query = `query ($after: ${type}) { page: ${selection} }`;
    const { head, tail } = describeOperation({ query, variables: () => ({}) });
    return post(new URL('/graphql', contender.url), `${head}${JSON.stringify({ after })}${tail}`) as Promise<Page>; // as the query selects
  };
  const [last] =
    of === 'entities'
      ? await sql`select max(id)::int as id from entities where slug ~ ${MADE_UP}`
      : await sql`select max(statement_id)::int as id from evidence where article_id in (select id from articles where slug ~ ${MADE_UP})`;
  const pages: Subject[] = [{ id: 0 }];
  while (pages.length < MAX_PAGES) {
    const cursors = pages.at(-1)?.cursors;
    const [own, other] = await Promise.all([
      ask<OurPage>(ours, 'String', `${field} { nodes { id } pageInfo { hasNextPage endCursor } }`, cursors?.ours ?? null),
      ask<TheirPage>(postgraphile, 'Cursor', `${theirs} { pageInfo { endCursor } }`, cursors?.postgraphile ?? null),
    ]);
    const { nodes, pageInfo } = own.page;
    if (!pageInfo.hasNextPage) break;
    const id = Number(nodes.at(-1)?.id.slice(1));
    if (id + MARGIN > Number(last?.['id'])) break;
    pages.push({ id, cursors: { ours: pageInfo.endCursor, postgraphile: other.page.pageInfo.endCursor } });
  }
  return pages;
}
