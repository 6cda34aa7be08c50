import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { migrateDatabase } from '../../src/database/migrate.ts';
import { upsertOntology } from '../../src/graph/ontology/ontology.store.ts';
import { reindexWords } from '../../src/ingest/words.store.ts';
import { clientOf } from '../support/client.ts';
import { copyMigrations, createDatabase } from '../support/older.ts';
import { sqlOf } from '../support/sql.ts';

const PAIRS = 1_000;
const TRIPLE = 7;

/** A database of before: each of 1,000 facts stands twice, NORMAL in the first article, and PREFERRED or DEPRECATED in the second; one of them thrice. */
async function createOlder(): Promise<string> {
  const url = await createDatabase('before_rankings');
  const folder = await copyMigrations('0018_thing-rules');
  await migrateDatabase(url, { folder });
  await rm(folder, { recursive: true });
  const sql = sqlOf(url);
  await sql`insert into predicates (predicate, label, inverse_label, role, additive) values ('AFFILIATED_WITH', '{"en": "with"}', '{"en": "of"}', false, false)`;
  await sql`insert into predicate_kinds values ('AFFILIATED_WITH', 'PERSON', 'FUND')`;
  for (const [nth, ranks] of [['NORMAL'], ['PREFERRED', 'DEPRECATED'], ['PREFERRED']].entries())
    await sql.begin(async (tx) => {
      await tx`insert into articles (slug, lang, sha256, length, graph_sha256) values (${`a-${nth}`}, 'en', repeat('0', 64), 20, '')`;
      await tx`insert into sentences (article_id, number, start, "end", gloss) values (${nth + 1}, 1, 0, 20, '{"en": "all"}')`;
      if (nth === 0) {
        await tx`insert into entities (slug, kind, home_id) select 'person-' || n, 'PERSON', 1 from generate_series(1, ${PAIRS}) n`;
        await tx`insert into people (id) select id from entities`;
        await tx`insert into entities (slug, kind, home_id) values ('fund', 'FUND', 1)`;
        await tx`insert into funds (id) select id from entities where slug = 'fund'`;
      }
      await tx`with added as (
        insert into statements (subject_id, subject_kind, predicate, value_kind, object_id, rank)
        select p.id, p.kind, 'AFFILIATED_WITH', 'FUND', f.id, (${`{${ranks.join(',')}}`}::rank[])[1 + p.id % ${ranks.length}::int]
        from entities p, entities f where p.kind = 'PERSON' and f.slug = 'fund' and (${nth}::int < 2 or p.id = ${TRIPLE}) order by p.id returning id)
        insert into evidence (statement_id, article_id, sentence, voice, certainty) select id, ${nth + 1}, 1, 'ARTICLE', 'STATED' from added`;
    });
  return url;
}

test('statements that differ in their rank only become one: the older id with the evidence of all', async () => {
  const url = await createOlder();
  await migrateDatabase(url);
  const database = connect(url);
  await database.transaction(upsertOntology);
  await database.transaction(reindexWords);
  const sql = sqlOf(url);
  expect(
    await sql`select count(*)::int, count(*) filter (where rank = 'DEPRECATED')::int as deprecated, max(id)::int from statements`,
  ).toEqual([
    { count: PAIRS, deprecated: PAIRS / 2 - 1, max: PAIRS }, // the third article has ranked one of them last
  ]);
  expect(await sql`select count(*)::int, min(statement_id - target_id)::int as step from redirects`).toEqual([
    { count: PAIRS + 1, step: PAIRS },
  ]);
  expect(await sql`select article_id::int, since::int, count(*)::int from rankings group by 1, 2 order by 1`).toEqual([
    { article_id: 1, since: 1, count: PAIRS },
    { article_id: 2, since: 2, count: PAIRS },
    { article_id: 3, since: 3, count: 1 },
  ]);
  expect(
    await sql`select statement_id::int, count(*)::int, min(recorded_in)::int as first, max(recorded_in)::int as last from evidence
    where statement_id in (6, ${TRIPLE}) group by 1 order by 1`,
  ).toEqual([
    { statement_id: 6, count: 2, first: 1, last: 2 },
    { statement_id: TRIPLE, count: 3, first: 1, last: 3 },
  ]);
  expect(await sql`select rank, since::int, until::int from past.statements where id = ${TRIPLE} order by since`).toEqual([
    { rank: 'NORMAL', since: 1, until: 2 },
    { rank: 'DEPRECATED', since: 2, until: 3 },
  ]);

  const { ask } = clientOf({ database });
  const { data } = await ask(
    `{ nodes(ids: ["S${TRIPLE}", "S${PAIRS + TRIPLE}", "S${2 * PAIRS + 1}", "S${3 * PAIRS}"]) { id ... on Statement { rank alsoRecordedAs evidence { sentence { article { slug } } } } } }`,
  );
  const one = {
    id: `S${TRIPLE}`,
    rank: 'PREFERRED',
    alsoRecordedAs: [`S${PAIRS + TRIPLE}`, `S${2 * PAIRS + 1}`],
    evidence: ['a-0', 'a-1', 'a-2'].map((slug) => ({ sentence: { article: { slug } } })),
  };
  expect(data.nodes).toEqual([one, one, one, null]);
  await database.close();
});
