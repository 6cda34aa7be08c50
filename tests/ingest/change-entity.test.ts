import { expect, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { type Edit, edited, ingestFolder, PRESS_NOTE } from '../support/folder.ts';
import { type Row, sqlOf } from '../support/sql.ts';

/** What a query answers before and after a second ingest of the note, edited. */
async function twoAnswers(query: string, ...edits: Edit[]): Promise<{ was: Row[]; is: Row[] }> {
  const database = await freshDatabase('empty');
  const sql = sqlOf(database.url);
  await ingestFolder(database, PRESS_NOTE);
  const was = [...(await sql.unsafe<Row[]>(query))];
  await ingestFolder(database, await edited(PRESS_NOTE, edits));
  return { was, is: [...(await sql.unsafe<Row[]>(query))] };
}

test('a name written otherwise replaces the name', async () => {
  const { was, is } = await twoAnswers(
    `select n.lang, n.text from names n join entities e on e.id = n.entity_id where e.slug = 'zhuldyzai' order by 1`,
    ['text: Zhuldyzai fund', 'text: Zhuldyzai Foundation'],
  );
  expect(was).toContainEqual({ lang: 'en', text: 'Zhuldyzai fund' });
  expect(is).toEqual(was.map((name) => (name['lang'] === 'en' ? { ...name, text: 'Zhuldyzai Foundation' } : name)));
});

test('an identifier with another source is changed in its place', async () => {
  const { is } = await twoAnswers('select scheme, value, source from identifiers', ['source: invented for the tests', 'source: invented']);
  expect(is).toEqual([{ scheme: 'register', value: 'KZ-1', source: 'invented' }]);
});

test('its own article may classify an entity otherwise: the id stays', async () => {
  const { was, is } = await twoAnswers(
    `select e.id::int, e.collective, e.description, v.status from entities e join events v on v.id = e.id where slug = 'next-delivery'`,
    ['    status: PLANNED\n', '    status: OCCURRED\n    collective: true\n    description: { en: The second one }\n'],
  );
  expect(was).toEqual([{ id: expect.any(Number), collective: false, description: null, status: 'PLANNED' }]);
  expect(is).toEqual([{ id: was[0]?.['id'], collective: true, description: { en: 'The second one' }, status: 'OCCURRED' }]);
});

test('a description that is left out is gone', async () => {
  const { is } = await twoAnswers(`select description from entities where slug = 'zhuldyzai'`, [
    '    description: { en: A fund that gives books }\n',
    '',
  ]);
  expect(is).toEqual([{ description: null }]);
});

test('coordinates that are changed are changed', async () => {
  const query = `select latitude::float, longitude::float from places p join entities e on e.id = p.id where slug = 'qaiyngdy'`;
  const { was, is } = await twoAnswers(query, ['latitude: 50.5', 'latitude: 51.5']);
  expect(was).toEqual([{ latitude: 50.5, longitude: 70.25 }]);
  expect(is).toEqual([{ latitude: 51.5, longitude: 70.25 }]);
});

test('coordinates that are left out are gone', async () => {
  const query = `select latitude, longitude from places p join entities e on e.id = p.id where slug = 'qaiyngdy'`;
  const { is } = await twoAnswers(query, ['    latitude: 50.5\n    longitude: 70.25\n', '']);
  expect(is).toEqual([{ latitude: null, longitude: null }]);
});

test('the article itself is what the folder says of it', async () => {
  const { was, is } = await twoAnswers(
    'select id::int, title, url, publisher_id, published from articles',
    ['  title: Кітапханаға кітап келді\n', ''],
    ['  publisher: qaiyngdy-library\n', ''],
    ['published: 2031-05', 'published: 2031-05-06'],
  );
  expect(is).toEqual([{ ...was[0], title: null, publisher_id: null, published: '2031-05-06' }]);
});

test('a quotation of somebody else replaces the quotation', async () => {
  const { is } = await twoAnswers('select e.slug, q.first, q.last from quotations q join entities e on e.id = q.speaker_id', [
    '    speaker: asel-daurenova',
    '    speaker: qaiyngdy-library',
  ]);
  expect(is).toEqual([{ slug: 'qaiyngdy-library', first: 4, last: 4 }]);
});
