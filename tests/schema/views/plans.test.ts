import type postgres from 'postgres';
import { expect, test } from 'vitest';
import { freshUrl } from '../../support/database.ts';
import { readerOf } from '../../support/reader.ts';
import { sqlOf } from '../../support/sql.ts';

/** Five thousand events of a host each, with a sentence each; the rules are not asked, as these rows are only to be many. */
const grow = (owner: postgres.Sql) =>
  owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`insert into entities (id, slug, kind, home_id) select 1000 + n, 'many-' || n, 'EVENT', 1 from generate_series(1, 5000) n`;
    await tx`insert into events (id, type, status) select 1000 + n, 'MEETING', 'OCCURRED' from generate_series(1, 5000) n`;
    await tx`insert into sentences select 1, 1000 + n, n, n + 1, '{"en": "One of many."}' from generate_series(1, 5000) n`;
    await tx`
      insert into statements (id, subject_id, subject_kind, predicate, value_kind, object_id)
      select 1000 + n, 1000 + n, 'EVENT', 'HOST', 'EVENT', 1001 + n % 5000 from generate_series(1, 5000) n`;
    await tx`
      insert into evidence (statement_id, article_id, sentence, voice, certainty)
      select 1000 + n, 1, 1000 + n, 'ARTICLE', 'STATED' from generate_series(1, 5000) n`;
  });

test('a condition on an id and joins of ids take indexes', async () => {
  const url = await freshUrl();
  const owner = sqlOf(url);
  await grow(owner);
  await owner`analyze`;
  await owner`update entities set description = '{"en": "Corrected."}' where id <= 1000`;
  const sql = await readerOf(url);
  await sql`set shezhire.known = 'R1'`;
  const plan = async (query: string) => (await sql.unsafe(`explain (verbose) ${query}`)).map((row) => row['QUERY PLAN']).join('\n');
  const planned = {
    "select slug from entities where id = 'E1200'": ['entities_public_id'],
    "select predicate, certainty from statements where id = 'S1200'": ['statements_public_id'],
    "select * from links where subject_id = 'E1200'": ['statements_public_subject'],
    "select * from links where object_id = 'E1200'": ['statements_public_object'],
    "select v.voice, t.gloss_en from evidence v join sentences t on t.id = v.sentence_id where v.statement_id = 'S1200'": [
      'evidence_public_statement',
      'sentences_public_id',
    ],
    "select e.label_en from evidence v join links s on s.id = v.statement_id join entities e on e.id = s.subject_id where v.sentence_id = 'A1.1200'":
      ['evidence_public_sentence', 'statements_public_id', 'entities_public_id'],
    "select e.label_en, p.role from participants p join events e on e.id = p.event_id where p.entity_id = 'E1200'": [
      'statements_public_object',
      'entities_public_id',
    ],
  };
  for (const schema of ['graph', 'graph_as_of']) {
    await sql`select set_config('search_path', ${schema}, false)`;
    for (const [query, indexes] of Object.entries(planned)) {
      const steps = await plan(query);
      for (const index of indexes) expect(steps, schema).toContain(index);
      // Of what stood earlier there is little, which may be read as a whole.
      expect(steps, schema).not.toMatch(/Seq Scan on public\.(entities|statements|evidence|sentences)\b/);
    }
  }
});
