import { expect, test } from 'vitest';
import { ARTICLE_ID, idOf } from '../support/record.ts';
import { type Row, seededSql } from '../support/sql.ts';

/** Adds an entity and a row of a kind's table in one transaction. */
async function add(entity: Row, table?: string, row: Row = {}) {
  const sql = await seededSql();
  return sql.begin(async (tx) => {
    const [added] = await tx<{ id: number }[]>`
      insert into entities ${tx({ slug: 'somebody', kind: 'PERSON', home_id: ARTICLE_ID, ...entity })} returning id::int`;
    if (table !== undefined) await tx`insert into ${tx(table)} ${tx({ id: added?.id, ...row })}`;
    return added?.id;
  });
}

test.each<[string, string, Row]>([
  ['PERSON', 'people', {}],
  ['FUND', 'funds', {}],
  ['ORGANIZATION', 'organizations', { type: 'PARTY' }],
  ['PLACE', 'places', { type: 'CITY', latitude: 43.24, longitude: 76.9 }],
  ['OFFICE', 'offices', { type: 'TITLE' }],
  ['GROUP', 'groups', { type: 'PEOPLE' }],
  ['DOCUMENT', 'documents', { type: 'RULES' }],
  ['THING', 'things', { type: 'DISEASE' }],
  ['EVENT', 'events', { type: 'TRIP', status: 'PLANNED' }],
])('a %s with its row in %s is taken, and refused without', async (kind, table, row) => {
  expect(await add({ kind }, table, row)).toBeGreaterThan(63);
  await expect(add({ kind })).rejects.toMatchObject({
    constraint_name: 'entity_has_its_kind',
    message: expect.stringMatching(new RegExp(`^entity \\d+ is a ${kind} without a row in the table of its kind$`)),
  });
});

test.each<[string, string, Row, string, Row]>([
  ['a row of another kind', 'funds_id_kind_entities_id_kind_fk', {}, 'funds', {}],
  [
    'a city that is an organization',
    'organizations_kind_type_entity_types_kind_type_fk',
    { kind: 'ORGANIZATION' },
    'organizations',
    { type: 'CITY' },
  ],
  [
    'an event of no known type',
    'events_kind_type_entity_types_kind_type_fk',
    { kind: 'EVENT' },
    'events',
    { type: 'DAYDREAM', status: 'OCCURRED' },
  ],
  ['a place with half its coordinates', 'places_coordinates', { kind: 'PLACE' }, 'places', { type: 'CITY', latitude: 43 }],
  ['a place beyond the pole', 'places_latitude', { kind: 'PLACE' }, 'places', { type: 'CITY', latitude: 91, longitude: 0 }],
  ['a slug with capitals', 'entities_slug', { slug: 'Somebody' }, 'people', {}],
  ['a slug that is taken', 'entities_slug_unique', { slug: 'birgemiz' }, 'people', {}],
  ['an entity that is a quantity', 'entities_kind_is_entity', { kind: 'QUANTITY' }, 'people', {}],
  ['a description without words', 'entities_description', { description: {} }, 'people', {}],
])('%s is refused', async (_, constraint_name, entity, table, row) => {
  await expect(add(entity, table, row)).rejects.toMatchObject({ constraint_name });
});

test('the row of its kind is not taken from an entity', async () => {
  const sql = await seededSql();
  await expect(sql`delete from places where id = ${await idOf(sql, 'the-capital')}`).rejects.toMatchObject({
    constraint_name: 'entity_has_its_kind',
  });
});

test('an entity does not change its kind', async () => {
  const sql = await seededSql();
  await expect(sql`update entities set kind = 'ORGANIZATION' where slug = 'birgemiz'`).rejects.toMatchObject({ code: '23503' });
});

test('a publisher is an organization', async () => {
  const sql = await seededSql();
  const publish = async (slug: string) => sql`update articles set publisher_id = ${await idOf(sql, slug)}`;
  expect((await publish('zakon-kz')).count).toBe(1);
  await expect(publish('birgemiz')).rejects.toMatchObject({ constraint_name: 'articles_publisher' });
});
