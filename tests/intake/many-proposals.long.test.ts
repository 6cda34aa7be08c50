import { afterAll, expect, test } from 'vitest';
import { makeAccount } from '../support/accounts.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { sqlOf } from '../support/sql.ts';

const COUNT = 10_000;
const database = await freshDatabase();
const { ask } = clientOf({ database });
const contributor = await makeAccount(database, 'CONTRIBUTOR');
afterAll(() => database.close());

/** Open proposals over all the places of the seeds' article, without a run of their own. */
async function insertMany(): Promise<void> {
  const sql = sqlOf(database.url);
  await sql`insert into runs (article_id, account_id, tool, version, settings_sha256, text_sha256, status, ended_at)
    select 1, ${Number(contributor.id.slice(1))}, 'RULES', '1', 'x', 'x', 'DONE', now()`;
  await sql`insert into proposals (run_id, article_id, rule, kind, piece, sentences, sentence, spans, start, needs, fingerprint, place)
    select 1, 1, 'new-name', 'ENTITY', jsonb_build_object('entities', jsonb_build_array(jsonb_build_object('slug', 'made-' || n, 'kind', 'PERSON',
      'names', jsonb_build_array(jsonb_build_object('text', 'Made ' || n, 'lang', 'en'))))), array[1], 1, array[n, n + 4], n, '{}', n::text, n::text
    from generate_series(1, ${COUNT}) n`;
  await sql`analyze proposals`;
}

test('many open proposals are paged from end to end, by an index', async () => {
  await insertMany();
  const page =
    'query ($after: String) { proposals(first: 100, after: $after) { totalCount pageInfo { endCursor hasNextPage } nodes { id rule entities { names } } } }';
  const ids = new Set<string>();
  for (let after: string | null = null, more = true; more; ) {
    const { data, errors } = await ask(page, { after }, contributor.withKey);
    expect(errors).toBeUndefined();
    expect(data.proposals.totalCount).toBe(COUNT);
    for (const { id } of data.proposals.nodes) ids.add(id);
    ({ endCursor: after, hasNextPage: more } = data.proposals.pageInfo);
  }
  expect(ids.size).toBe(COUNT);
  const plan = await sqlOf(database.url)`explain select id from proposals where status = 'OPEN' order by article_id, start, id limit 101`;
  expect(JSON.stringify(plan)).toContain('proposals_open_in_order');
});
