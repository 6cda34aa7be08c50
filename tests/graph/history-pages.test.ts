import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestFolder, PRESS_NOTE, SECOND_NOTE } from '../support/folder.ts';
import { pickCases } from '../support/rounds.ts';

const QUERY = `query ($of: [ID!]!, $first: Int, $after: String, $last: Int, $before: String, $known: Known, $kind: [ChangedKind!]) {
  history(of: $of, first: $first, after: $after, last: $last, before: $before, known: $known, kind: $kind) {
    totalCount edges { cursor node { revision { id } kind action before { ...form } after { ...form } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }
  fragment form on Version { ... on Name { text } ... on MentionVersion { surface start } ... on SentenceVersion { number gloss }
    ... on StatementVersion { predicate rank } ... on EvidenceVersion { voice sentence { number } } ... on EntityVersion { description } }`;

const MAX_PAGES = 8;
interface HistoryPage {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

/** Things with many changes, some of which say nothing else than before. */
async function openLong() {
  const database = await freshDatabase('empty');
  await ingestFolder(database, PRESS_NOTE);
  await ingestFolder(database, SECOND_NOTE);
  const acts = [
    sql`update names set text = text || '!' where article_id = 1`,
    sql`update names set sort_key = sort_key || 'a'`, // is no part of a version
    sql`update sentences set words = '''n:other'':1' where article_id = 1`,
    sql`update statements set rank = case rank when 'NORMAL' then 'PREFERRED' else 'NORMAL' end::rank`,
    sql`delete from mentions where article_id = 2`,
  ];
  for (let round = 0; round < 20; round += 1)
    await database.transaction((tx) => tx.execute(acts[round % acts.length] as ReturnType<typeof sql>)); // within it
  return clientOf({ database });
}

test.each(
  pickCases(
    [
      { of: ['E1'] },
      { of: ['A1'] },
      { of: ['E1', 'E2', 'S1', 'A2'] },
      { of: ['E1', 'A1'], known: 'R9' },
      { of: ['E1', 'A1'], kind: ['NAME', 'MENTION'] },
    ],
    2,
  ),
)('pages of a long history, in either direction, are its parts: $of $known $kind', async (args) => {
  const { ask } = await openLong();
  const read = async (page: object): Promise<HistoryPage> => {
    const { data, errors } = await ask(QUERY, { ...args, ...page });
    expect(errors).toBeUndefined();
    return data.history;
  };
  const whole: { edges: readonly { cursor: string }[]; totalCount: number } = { edges: [], totalCount: 0 };
  for (let after: string | null = null; ; ) {
    const page = await read({ first: 100, after });
    Object.assign(whole, { edges: [...whole.edges, ...page.edges], totalCount: page.totalCount });
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(whole.edges.length).toBe(whole.totalCount);
  expect(whole.edges.length).toBeGreaterThan(30);
  for (const size of [1, 4, 60]) {
    const [forward, backward]: [unknown[], unknown[]] = [[], []];
    let [after, before]: [string | null, string | null] = [null, null];
    for (let pages = 0; pages < MAX_PAGES && forward.length < whole.edges.length; pages += 1) {
      const [next, last]: readonly [HistoryPage, HistoryPage] = await Promise.all([
        read({ first: size, after }),
        read({ last: size, before }),
      ]);
      forward.push(...next.edges);
      backward.unshift(...last.edges);
      [after, before] = [next.pageInfo.endCursor, last.pageInfo.startCursor];
      expect([next.pageInfo.hasNextPage, last.pageInfo.hasPreviousPage]).toEqual(Array(2).fill(forward.length < whole.edges.length));
    }
    expect(forward).toEqual(whole.edges.slice(0, forward.length));
    expect(backward).toEqual(whole.edges.slice(-backward.length));
  }
});
