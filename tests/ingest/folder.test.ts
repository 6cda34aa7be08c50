import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { ArticleId } from '../../schema/ids.ts';
import type { Database } from '../../src/database/connect.ts';
import { printGraph } from '../../src/ingest/print-graph.ts';
import { loadStoredFolder } from '../../src/ingest/stored-article.store.ts';
import { writeGraph } from '../../src/ingest/write-graph.ts';
import { freshDatabase } from '../support/database.ts';
import { DENIAL } from '../support/denial.ts';
import { folderOf, ingestFolder, PRESS_NOTE, SECOND_NOTE, SIX_ARTICLES } from '../support/folder.ts';
import { countRounds } from '../support/rounds.ts';
import { everything, sqlOf } from '../support/sql.ts';

const BRIDGE = ['bridge-contract', 'bridge-opened', 'spring-flood', 'new-akim', 'bridge-money-doubled', 'books-for-qoghaly'].map((slug) =>
  resolve(import.meta.dirname, '../support/articles/bridge', slug),
);
const SEED = resolve(import.meta.dirname, '../../seeds/birgemiz');
/** The first ones of each series, as the later ones speak of them. */
const firstOf = (series: readonly string[]) => series.slice(0, countRounds(series.length));
const ALL = [SEED, DENIAL, PRESS_NOTE, SECOND_NOTE, ...firstOf(SIX_ARTICLES), ...firstOf(BRIDGE)];

/** The folder of an article as the graph has it. */
async function writtenOf(database: Database, id: number): Promise<string> {
  const stored = await loadStoredFolder(database.reader(), id as ArticleId);
  const { text } = stored.article;
  return folderOf({ 'graph.yaml': printGraph(writeGraph(stored), 'graph.schema.json'), ...(text !== null && { 'article.txt': text }) });
}

/** Facts, evidence, names and mentions by slugs, without ids. */
async function toldOf(url: string) {
  const sql = sqlOf(url);
  return sql`
    select 'statement' as what, to_jsonb(array[b.slug, s.predicate, s.value_kind::text, o.slug, s.amount::text, s.comparator::text, s.unit, s.text::text, s.date, s.valid_from, s.valid_to, s.rank::text, s.standing::text]) as told
      from statements s join entities b on b.id = s.subject_id left join entities o on o.id = s.object_id
    union all select 'evidence', to_jsonb(array[b.slug, s.predicate, a.slug, v.sentence::text, v.start::text, v."end"::text, v.voice::text, p.slug, v.certainty::text, v.reason::text, v.stance::text, v.said_on,
        (select string_agg(w.slug, ' ' order by i.position) from evidence_via i join entities w on w.id = i.entity_id where i.evidence_id = v.id)])
      from evidence v join statements s on s.id = v.statement_id join entities b on b.id = s.subject_id join articles a on a.id = v.article_id left join entities p on p.id = v.speaker_id
    union all select 'name', to_jsonb(array[e.slug, n.role::text, n.lang, n.text, a.slug, s.predicate]) from names n join entities e on e.id = n.entity_id join articles a on a.id = n.article_id left join statements s on s.id = n.statement_id
    union all select 'mention', to_jsonb(array[a.slug, m.sentence::text, m.start::text, m."end"::text, m.kind::text, e.slug, s.predicate, m.surface, m.sha256, m.certainty::text, m.reason::text])
      from mentions m join articles a on a.id = m.article_id left join entities e on e.id = m.entity_id left join statements s on s.id = m.statement_id
    union all select 'entity', to_jsonb(array[slug, kind::text, collective::text, description::text]) from entities
    union all select 'sentence', to_jsonb(array[a.slug, t.number::text, t.start::text, t."end"::text, t.gloss::text]) from sentences t join articles a on a.id = t.article_id
    order by 1, 2`;
}

test('a written folder says all that the graph has: ingested again it changes nothing, elsewhere it makes the same', async () => {
  const [database, other] = [await freshDatabase('empty'), await freshDatabase('empty')];
  for (const folder of ALL) await ingestFolder(database, folder);
  const written: string[] = [];
  for (const at of ALL.keys()) written.push(await writtenOf(database, at + 1));
  const { articles: _, ...before } = await everything(sqlOf(database.url));
  for (const folder of written) {
    const { statements, entities, warnings } = await ingestFolder(database, folder);
    expect([statements, entities, warnings]).toEqual([
      { recorded: 0, retracted: 0, kept: expect.any(Number) },
      { added: 0, retracted: 0 },
      warnings,
    ]);
  }
  const { articles: __, ...after } = await everything(sqlOf(database.url));
  expect(after).toEqual(before);
  for (const folder of written) await ingestFolder(other, folder);
  expect(await toldOf(other.url)).toEqual(await toldOf(database.url));
});

test('it can be read: small things stand on one line, and none is longer than those of a hand', async () => {
  const database = await freshDatabase('empty');
  await ingestFolder(database, PRESS_NOTE);
  const yaml = await readFile(join(await writtenOf(database, 1), 'graph.yaml'), 'utf8');
  expect(yaml).toMatch(/^# yaml-language-server: \$schema=graph\.schema\.json\n/);
  expect(yaml).toMatch(/^ {6}- \{ span: \[ \d+, \d+ \], surface: .*, kind: NAME, entity: .* \}$/m);
  expect(Math.max(...yaml.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
});
