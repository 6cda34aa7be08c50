import { expect } from 'vitest';
import type { clientOf } from './client.ts';

const ENTITY = `slug kind label(lang: "en") description(lang: "en") fromWithdrawn names { text lang fromWithdrawn } identifiers { value } mentions(first: 100) { nodes { surface } }
  ... on Event { status standing } ... on Place { type }`;
const PARTS = {
  entities: `{ nodes { ${ENTITY} } pageInfo { endCursor hasNextPage } }`,
  statements:
    '{ nodes { id rank standing derivedEnd { date { edtf } } evidence { id sentence { id } } } pageInfo { endCursor hasNextPage } }',
  articles:
    '{ nodes { slug type title textAttached sentences(first: 100) { nodes { number gloss(lang: "en") } } } pageInfo { endCursor hasNextPage } }',
} as const;

/** All that the graph says of entities, statements and articles, without moments and revisions; as of a revision, if one is given. */
export async function readWholeGraph(
  { ask }: ReturnType<typeof clientOf>,
  known?: string,
): Promise<Record<string, readonly Record<string, unknown>[]>> {
  const whole: Record<string, Record<string, unknown>[]> = {};
  for (const [part, selection] of Object.entries(PARTS)) {
    const rows: Record<string, unknown>[] = [];
    for (let after: string | null = null; ; ) {
      const query = `query ($known: Known, $after: String) { page: ${part}(first: 40, after: $after, known: $known) ${selection} }`;
      const { data, errors } = await ask(query, { known, after });
      expect(errors).toBeUndefined();
      rows.push(...data.page.nodes);
      if (!data.page.pageInfo.hasNextPage) break;
      after = data.page.pageInfo.endCursor;
    }
    whole[part] = rows;
  }
  return whole;
}
