import type postgres from 'postgres';
import { expect, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { type StreamEvent, subscribe } from '../support/events.ts';
import { listen } from '../support/listen.ts';
import { sqlOf } from '../support/sql.ts';

const add = async (sql: postgres.Sql | postgres.TransactionSql, slug: string): Promise<void> => {
  await sql`with added as (insert into entities (slug, kind, home_id) values (${slug}, 'PERSON', 1) returning id) insert into people (id) select id from added`;
};
const cursorOf = async (url: string): Promise<string> => {
  const answer = await fetch(`${url}/graphql?query={changeCursor}`, { headers: { accept: 'application/json' } });
  return (await answer.json()).data.changeCursor;
};
const slugsOf = (events: readonly StreamEvent[]) => events.map(({ data }) => data.data.changes.entity.slug);

test('those who ask for the same share what they are shown, those who ask in another language do not', async () => {
  let asked = 0;
  const database = await freshDatabase('seeded', { onQuery: (text) => void (text.includes('from "names"') && asked++) });
  const server = await listen({ database });
  const sql = sqlOf(database.url);
  const query = 'subscription ($after: String) { changes(after: $after) { entity { slug label } } }';
  const after = await cursorOf(server.url);
  const [kk, ru] = [{ 'accept-language': 'kk' }, { 'accept-language': 'ru' }];
  const many = await Promise.all([
    ...Array.from({ length: 10 }, () => subscribe(server.url, {}, kk, query)),
    ...Array.from({ length: 10 }, () => subscribe(server.url, {}, ru, query)),
    subscribe(server.url, { after }, kk, query),
  ]);
  await sql.begin(async (tx) => {
    await tx`insert into entities (slug, kind, home_id) values ('in-two-languages', 'PERSON', 1)`;
    await tx`insert into people (id) select id from entities where slug = 'in-two-languages'`;
    for (const [lang, text] of [
      ['kk', 'Екі тілде'],
      ['ru', 'На двух языках'],
    ] as const)
      await tx`insert into names (entity_id, role, lang, text, article_id, norm, key, sort_key) select id, 'PRIMARY', ${lang}, ${text}, 1, '', '', '' from entities where slug = 'in-two-languages'`;
  });
  const labels = await Promise.all(many.map(async (one) => (await one.next()).data.data.changes.entity.label));
  expect(labels).toEqual([...Array(10).fill('Екі тілде'), ...Array(10).fill('На двух языках'), 'Екі тілде']);
  expect(asked).toBeLessThanOrEqual(2); // one for each language
  await server.close();
});

test('those who come from different places are told the same change with the same cursor', async () => {
  const server = await listen();
  const sql = sqlOf(server.databaseUrl);
  const before = await cursorOf(server.url);
  await add(sql, 'first');
  const between = await cursorOf(server.url);
  const live = await subscribe(server.url);
  await add(sql, 'second');
  const far = await (await subscribe(server.url, { after: before })).take(2);
  const near = await (await subscribe(server.url, { after: between })).take(1);
  expect(slugsOf(far)).toEqual(['first', 'second']);
  expect(slugsOf(near)).toEqual(['second']);
  expect([near[0]?.id, (await live.next()).id]).toEqual([far[1]?.id, far[1]?.id]);
  await server.close();
});
