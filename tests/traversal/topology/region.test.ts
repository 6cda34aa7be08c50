import { expect, test } from 'vitest';
import { clientOf } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { sqlOf } from '../../support/sql.ts';
import { follow, patient } from '../../support/topology.ts';

const MANY = 20_001;
const QUERY = (filter: string) => `{ neighborhood(of: "dostyq", maxPerNode: 3${filter}) { nodes { slug } truncated } }`;

test('more than the tables are read for is refused, and says what helps; the arrays take it', async () => {
  const database = await freshDatabase();
  const sql = sqlOf(database.url);
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`; // the rules are tested elsewhere, and take their time over so many
    await tx`insert into entities (slug, kind, home_id) select 'many-' || n, 'PERSON', 1 from generate_series(1, ${MANY}) n`;
    await tx`insert into statements (subject_id, subject_kind, predicate, value_kind, object_id)
      select e.id, 'PERSON', 'LIVES_IN', 'PLACE', p.id from entities e, entities p where e.slug like 'many-%' and p.slug = 'dostyq'`;
    await tx`insert into evidence (statement_id, article_id, sentence, voice, certainty)
      select id, 1, 6, 'ARTICLE', 'STATED' from statements where predicate = 'LIVES_IN' and subject_kind = 'PERSON'`;
  });
  const topology = patient(follow(database));
  const { ask } = clientOf({ database, topology });
  const whileBuilding = { ...topology, current: async () => 'BUILDING' as const };
  expect((await clientOf({ database, topology: whileBuilding }).ask(QUERY(''))).errors?.[0]?.message).toMatch(
    /^UNAVAILABLE: the graph is still being read, and meanwhile the tables are read for at most 20000/,
  );
  await topology.build();
  expect((await ask(QUERY(''))).data.neighborhood).toMatchObject({ nodes: { length: 4 }, truncated: true });
  const past = await ask(QUERY(', filter: { asOf: { known: "2100-01-01T00:00:00Z" } }'));
  expect(past.data.neighborhood).toMatchObject({ nodes: { length: 4 }, truncated: true });
});
