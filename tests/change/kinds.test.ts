import { resolve } from 'node:path';
import type postgres from 'postgres';
import { beforeAll, describe, expect, test } from 'vitest';
import { attach } from '../../src/ingest/attach.ts';
import { freshDatabase } from '../support/database.ts';
import { subscribe } from '../support/events.ts';
import { type Edit, edited, ingestFolder, PRESS_NOTE, SECOND_NOTE } from '../support/folder.ts';
import { type Listening, listen } from '../support/listen.ts';
import { EVIDENCE, factWith, idOf, record } from '../support/record.ts';
import { sqlOf } from '../support/sql.ts';

type Database = Awaited<ReturnType<typeof freshDatabase>>;
let database: Database;
let server: Listening;
beforeAll(async () => {
  database = await freshDatabase();
  server = await listen({ database });
  return () => server.close();
});

/** What is told of some work: each change as its kind, and the slug or id of what changed. */
async function tell(work: (sql: postgres.Sql) => Promise<unknown>, filter: object = {}): Promise<string[]> {
  const sql = sqlOf(server.databaseUrl);
  const mark = `mark-${Math.random().toString(36).slice(2)}`;
  await sql`with added as (insert into entities (slug, kind, home_id) values (${mark}, 'FUND', 1) returning id) insert into funds (id) select id from added`;
  const events = await subscribe(server.url, { filter: 'entity' in filter ? { ...filter, entity: [filter.entity, mark] } : filter });
  await work(sql);
  await sql`update entities set description = '{"en": "The end"}' where slug = ${mark}`;
  const told: string[] = [];
  for (;;) {
    const { kind, statement, entity, article } = (await events.next()).data.data.changes;
    if (entity?.slug === mark) return told;
    told.push(`${kind} ${statement?.id ?? entity?.slug ?? article?.slug}`);
  }
}

const named = (text: string) =>
  ({
    role: 'ALIAS',
    lang: 'en',
    text,
    article_id: 1,
    norm: text.toLowerCase(),
    key: text.toLowerCase(),
    sort_key: text.toLowerCase(),
  }) as const;

describe('of an entity', () => {
  test('names, once each way, and only what differs at the end of the revision', async () => {
    const add = (sql: postgres.Sql | postgres.TransactionSql, text: string) =>
      sql`insert into names ${sql({ entity_id: 1, ...named(text) })}`;
    const remove = (sql: postgres.Sql | postgres.TransactionSql, text: string) =>
      sql`delete from names where entity_id = 1 and text = ${text}`;
    const [row] = await sqlOf(server.databaseUrl)<{ slug: string }[]>`select slug from entities where id = 1`;
    const slug = row?.slug;
    expect(await tell((sql) => sql.begin(async (tx) => [await add(tx, 'One'), await add(tx, 'Two')]))).toEqual([`NAMES_ADDED ${slug}`]);
    expect(await tell((sql) => sql`update names set role = 'SHORT' where entity_id = 1 and text = 'Two'`)).toEqual([
      `NAMES_ADDED ${slug}`,
      `NAMES_REMOVED ${slug}`,
    ]);
    expect(await tell((sql) => sql.begin(async (tx) => [await remove(tx, 'One'), await add(tx, 'One')]))).toEqual([]);
    expect(await tell((sql) => remove(sql, 'One'))).toEqual([`NAMES_REMOVED ${slug}`]);
    expect(await tell((sql) => sql`update names set key = 'another' where entity_id = 1 and text = 'Two'`)).toEqual([]);
  });

  test('identifiers, and a source of theirs', async () => {
    const id = { entity_id: 1, scheme: 'viaf', value: '1234', source: 'A test', article_id: 1 };
    const slug = (await sqlOf(server.databaseUrl)<{ slug: string }[]>`select slug from entities where id = 1`)[0]?.slug;
    expect(await tell((sql) => sql`insert into identifiers ${sql(id)}`)).toEqual([`IDENTIFIERS_ADDED ${slug}`]);
    expect(await tell((sql) => sql`update identifiers set source = 'Another' where value = '1234'`)).toEqual([
      `IDENTIFIERS_ADDED ${slug}`,
      `IDENTIFIERS_REMOVED ${slug}`,
    ]);
    expect(await tell((sql) => sql`delete from identifiers where value = '1234'`)).toEqual([`IDENTIFIERS_REMOVED ${slug}`]);
  });

  test.each([
    ['a type', "update places set type = 'CITY' where id = $1", 'dostyq'],
    ['coordinates', 'update places set latitude = 43, longitude = 77 where id = $1', 'dostyq'],
    ['a status', "update events set status = 'PLANNED' where id = $1", 'dostyq-housing'],
    ['whether it is collective', 'update entities set collective = not collective where id = $1', 'dostyq'],
    ['a description', `update entities set description = '{"en": "Of a test"}' where id = $1`, 'dostyq'],
  ])('%s', async (_, statement, slug) => {
    const id = await idOf(sqlOf(server.databaseUrl), slug);
    expect(await tell((sql) => sql.unsafe(statement, [id]))).toEqual([`ENTITY_CHANGED ${slug}`]);
  });

  test('nothing if a row is written as it was', async () => {
    const sql = sqlOf(server.databaseUrl);
    const head = () => sql`select max(id) from revisions`;
    const before = await head();
    for (const table of ['places', 'events', 'entities', 'names', 'articles', 'sentences'])
      await sql.unsafe(`update ${table} set since = since`);
    expect(await head()).toEqual(before);
  });
});

test('of a statement: its rank, and evidence besides', async () => {
  const sql = sqlOf(server.databaseUrl);
  const id = await record(sql, await factWith(sql, { amount: '7077' }));
  const rank = (to: string) => sql`update statements set rank = ${to} where id = ${id}`;
  expect(await tell(() => rank('DEPRECATED'))).toEqual([`RANK_CHANGED S${id}`]);
  const both = await tell(() =>
    sql.begin(async (tx) => {
      await tx`update statements set rank = 'NORMAL' where id = ${id}`;
      await tx`insert into evidence ${tx({ statement_id: id, ...EVIDENCE, sentence: 9 })}`;
    }),
  );
  expect(both.sort()).toEqual([`EVIDENCE_CHANGED S${id}`, `RANK_CHANGED S${id}`]);
});

describe('of an article', () => {
  const NOTE = 'library-press-note';
  const kindsOf = (told: readonly string[]) => [...new Set(told.map((line) => line.split(' ')[0]))].sort();
  const ingestEdited = async (edits: readonly Edit[]) => ingestFolder(database, await edited(PRESS_NOTE, edits, null));

  test('that it is new, first, and nothing besides of what is in it', async () => {
    const told = await tell(() => ingestEdited([]));
    expect(told[0]).toBe(`ARTICLE_RECORDED ${NOTE}`);
    expect(new Set(told).size).toBe(told.length);
    expect(kindsOf(told)).toEqual(['ARTICLE_RECORDED', 'ENTITY_ADDED', 'STATEMENT_RECORDED']);
    expect(await tell(() => ingestEdited([]))).toEqual([]);
  });

  test('what a second article changes of the things of the first', async () => {
    const told = await tell(() => ingestFolder(database, SECOND_NOTE));
    expect(kindsOf(told)).toEqual(['ARTICLE_RECORDED', 'ENTITY_ADDED', 'EVIDENCE_CHANGED', 'STATEMENT_RECORDED']);
  });

  const title: Edit = ['title: Кітапханаға кітап келді', 'title: Кітап келді'];
  const gloss: Edit = ['Қор кітапханаға кітап әкелді.', 'Қор кітап әкелді.'];
  const mention: Edit = ['surface: Шағала ауданына, kind: NAME', 'surface: Шағала ауданына, kind: NOMINAL'];
  const name: Edit = ['text: Zhuldyzai fund', 'text: The Zhuldyzai Fund'];
  const identifier: Edit = ['    identifiers: [{ scheme: register, value: KZ-1, source: invented for the tests }]\n', ''];
  const quotation: Edit = ['sentences: [4, 4]', 'sentences: [3, 4]'];
  test.each([
    ['its title', [title], [`ARTICLE_CHANGED ${NOTE}`]],
    ['a gloss', [title, gloss], [`SENTENCES_CHANGED ${NOTE}`]],
    ['a mention', [title, gloss, mention], [`MENTIONS_CHANGED ${NOTE}`]],
    ['a quotation', [title, gloss, mention, quotation], [`QUOTATIONS_CHANGED ${NOTE}`]],
    ['a name', [title, gloss, mention, quotation, name], ['NAMES_ADDED zhuldyzai', 'NAMES_REMOVED zhuldyzai']],
    ['an identifier', [title, gloss, mention, quotation, name, identifier], ['IDENTIFIERS_REMOVED zhuldyzai']],
  ])('%s', async (_, edits, expected) => {
    const told = await tell(() => ingestEdited(edits));
    expect(told.filter((line) => !line.startsWith('EVIDENCE_CHANGED'))).toEqual(expected); // a speaker of sentences is one of its evidence
  });

  test('its text, when it is attached', async () => {
    expect(await tell(() => attach(database, NOTE, resolve(PRESS_NOTE, 'article.txt')))).toEqual([`TEXT_ATTACHED ${NOTE}`]);
  });

  test('to whom it is about', async () => {
    const all = [title, gloss, mention, quotation, name, identifier];
    const told = (entity: string, edits: readonly Edit[]) => tell(() => ingestEdited(edits), { entity });
    expect(await told('shaghala', [title, gloss, quotation, name, identifier])).toEqual([`MENTIONS_CHANGED ${NOTE}`]);
    expect(await told('zhuldyzai', all)).toEqual([]); // the mention of another
    expect(await told('asel-daurenova', [title, gloss, mention, name, identifier])).toEqual([`QUOTATIONS_CHANGED ${NOTE}`]);
    expect(await told('qaiyngdy-library', [gloss, mention, name, identifier])).toEqual([`ARTICLE_CHANGED ${NOTE}`]);
  });
});
