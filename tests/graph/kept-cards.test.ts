import { expect, test } from 'vitest';
import { raceCards } from '../support/card-race.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { countRounds } from '../support/rounds.ts';
import { sqlOf } from '../support/sql.ts';

test('an entity that another process has just changed is never shown as it was', () => raceCards(countRounds(400)));

const CARD = 'query ($ref: EntityRef!) { entity(ref: $ref) { id slug collective description label names { text } } }';

/** Statements for an operation, and its answer. */
async function openCounted(cardCache: number) {
  const seen: string[] = [];
  const database = await freshDatabase('seeded', { onQuery: (statement) => seen.push(statement) });
  const client = clientOf({ database, cardCache });
  const ask = async (query: string, variables: object = {}) => {
    seen.length = 0;
    const { data, errors } = await client.ask(query, variables);
    expect(errors).toBeUndefined();
    return { data, statements: seen.length };
  };
  return { ask, sql: sqlOf(database.url) };
}

test('an entity that is kept is answered without a statement, until anything of it changes', async () => {
  const { ask, sql } = await openCounted(10);
  const first = await ask(CARD, { ref: 'E1' });
  expect(first.statements).toBe(1);
  expect(await ask(CARD, { ref: 'E1' })).toEqual({ ...first, statements: 0 });
  const changes = [
    () => sql`update entities set description = '{"kk": "басқа"}' where id = 1`,
    () => sql`update entities set slug = slug || '-2' where id = 1`,
    () => sql`update names set text = text || ' II' where entity_id = 1 and role <> 'TITLE'`,
    () =>
      sql`delete from names where (entity_id, role, lang, text) = (select entity_id, role, lang, text from names where entity_id = 1 and role = 'ALIAS' limit 1)`,
    () =>
      sql`insert into names (entity_id, role, lang, text, article_id, norm, key, sort_key) select entity_id, 'ALIAS', lang, text || ' III', article_id, norm, key, sort_key from names where entity_id = 1 and role = 'PRIMARY' limit 1`,
  ];
  for (const change of changes) {
    const before = await ask(CARD, { ref: 'E1' });
    expect((await change()).count).toBeGreaterThan(0);
    const after = await ask(CARD, { ref: 'E1' });
    expect(after.statements).toBe(1);
    expect(after.data).not.toEqual(before.data);
  }
});

test('what changes elsewhere does not touch what is kept', async () => {
  const { ask, sql } = await openCounted(10);
  await ask(CARD, { ref: 'E1' });
  await sql`update entities set description = '{"kk": "басқа"}' where id = 2`;
  expect((await ask(CARD, { ref: 'E1' })).statements).toBe(0);
});

test('an earlier revision is not read from what is kept, and does not get into it', async () => {
  const { ask, sql } = await openCounted(10);
  const [row] = await sql`select max(id)::int as id from revisions`;
  const before = await ask(CARD, { ref: 'E1' });
  await sql`update entities set description = '{"kk": "басқа"}' where id = 1`;
  const asOf = 'query ($known: Known) { entity(ref: "E1", known: $known) { id slug collective description label names { text } } }';
  const now = await ask(CARD, { ref: 'E1' });
  expect((await ask(asOf, { known: `R${row?.['id']}` })).data).toEqual(before.data);
  expect((await ask(CARD, { ref: 'E1' })).data).toEqual(now.data);
  expect(now.data).not.toEqual(before.data);
});

test('what is kept has a bound', async () => {
  const { ask } = await openCounted(4);
  const ids = ['E1', 'E2', 'E3', 'E4', 'E5', 'E6', 'E7', 'E8', 'E9', 'E10'];
  for (const ref of ids) await ask(CARD, { ref });
  expect((await ask(CARD, { ref: 'E10' })).statements).toBe(0);
  expect((await ask(CARD, { ref: 'E1' })).statements).toBe(1);
});

test('the newest revision is read from what is kept, and answers the same for ever', async () => {
  const { ask, sql } = await openCounted(10);
  const asOf = 'query ($known: Known) { entity(ref: "E1", known: $known) { id slug collective description label names { text } } }';
  const before = await ask(CARD, { ref: 'E1' });
  const [row] = await sql`select max(id)::int as id from revisions`;
  const known = `R${row?.['id']}`;
  await ask(asOf, { known });
  expect(await ask(asOf, { known })).toEqual({ ...before, statements: 0 });
  await sql`update entities set description = '{"kk": "басқа"}' where id = 1`;
  expect((await ask(asOf, { known })).data).toEqual(before.data);
  expect((await ask(CARD, { ref: 'E1' })).data).not.toEqual(before.data);
  expect((await ask(asOf, { known })).data).toEqual(before.data);
});

test('what nothing has changed since a revision is read from what is kept, until something does', async () => {
  const { ask, sql } = await openCounted(10);
  const asOf = 'query ($known: Known) { entity(ref: "E1", known: $known) { id slug collective description label names { text } } }';
  const before = await ask(CARD, { ref: 'E1' });
  const [row] = await sql`select max(id)::int as id from revisions`;
  const known = `R${row?.['id']}`;
  await ask(asOf, { known }); // is the revision there?
  for (const nth of [1, 2, 3]) {
    await sql`update entities set description = ${sql.json({ kk: `басқа ${nth}` })} where id = 2`;
    await ask(CARD, { ref: 'E1' }); // the server learns of the revision
    expect(await ask(asOf, { known })).toEqual({ ...before, statements: 0 });
  }
  await sql`update names set text = text || ' II' where entity_id = 1 and role <> 'TITLE'`;
  const after = await ask(CARD, { ref: 'E1' });
  expect(after.data).not.toEqual(before.data);
  const then = await ask(asOf, { known });
  expect(then.data).toEqual(before.data);
  expect(then.statements).toBeGreaterThan(0);
});

test('evidence in its article leaves a card, another day of the article does not', async () => {
  const { ask, sql } = await openCounted(10);
  await ask(CARD, { ref: 'E1' });
  await sql`update sentences set gloss = gloss || '{"en": "another"}' where (article_id, number) = (1, 1)`;
  await sql`update evidence set retracted_in = this_revision() where id = (select min(id) from evidence where statement_id in
    (select statement_id from evidence where retracted_in is null group by 1 having count(*) > 1))`;
  expect((await ask(CARD, { ref: 'E1' })).statements).toBe(0);
  await sql`update articles set published = '2031-01-01', published_earliest = '2031-01-01', published_latest = '2031-01-01' where id = 1`;
  expect((await ask(CARD, { ref: 'E1' })).statements).toBe(1);
});
