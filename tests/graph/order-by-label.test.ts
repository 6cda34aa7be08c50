import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshUrl } from '../support/database.ts';
import { ingestNamed, type Named } from '../support/named.ts';

/** By the Kazakh alphabet; what is within quotation marks stands by its first letter. */
const LABELS = [
  '2-ші топ',
  'Atameken',
  'Zaman',
  'Абай',
  '«Айгөлек»',
  'Ақан',
  'Ақан сері',
  'Әбіш',
  '„Әдемі“',
  'Бауыр',
  'Вагон',
  'Ғабит',
  'Дала',
  'Ёлка',
  'Жайлау',
  'Қайың',
  'Лашын',
  '"Нұр"',
  'Ор',
  'Өрік',
  'Сұңқар',
  'Уақыт',
  'Ұлан',
  'Үміт',
  'Хан',
  'Һаруа',
  'Шаңырақ',
  'Ыстық',
  'Ілгек',
  'Эра',
  'Юрта',
  'Я',
];

const shuffled = LABELS.map((_, at) => LABELS[(at * 13 + 7) % LABELS.length] ?? '');

let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl('empty'), { pool: 2 });
  const groups = shuffled.map((label, at): [string, Named] => [
    `group-${at}`,
    { kind: 'GROUP', names: [label, [`Group ${at + 10}`, 'en']] },
  ]);
  await ingestNamed(database, Object.fromEntries(groups));
});
afterAll(() => database.close());

async function labels(lang: string, orderBy: object, kinds = 'groups'): Promise<string[]> {
  const { data, errors } = await clientOf({ database }).ask(
    `query ($orderBy: [EntityOrder!], $lang: [LanguageTag!]) { ${kinds}(first: 100, orderBy: $orderBy) { nodes { label(lang: $lang) } } }`,
    { orderBy, lang },
  );
  expect(errors).toBeUndefined();
  return data[kinds].nodes.map(({ label }: { label: string }) => label);
}

test('labels follow the Kazakh alphabet: ә comes after а, not after я', async () => {
  expect(shuffled).not.toEqual(LABELS);
  expect(new Set(shuffled).size).toBe(LABELS.length);
  expect(await labels('kk', [{ by: 'LABEL' }])).toEqual(LABELS);
  expect(await labels('kk', [{ by: 'LABEL', direction: 'DESC' }])).toEqual(LABELS.toReversed());
});

test('labels in another language stand by that language', async () => {
  const english = shuffled.map((_, at) => `Group ${at + 10}`);
  expect(await labels('en', [{ by: 'LABEL', lang: ['en'] }])).toEqual(english);
});

test('pages by label go on where they stopped, within the letters that Russian has not', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await clientOf({ database }).ask(
      'query ($after: String) { groups(first: 3, after: $after, orderBy: { by: LABEL }) { pageInfo { hasNextPage endCursor } nodes { label(lang: "kk") } } }',
      { after },
    );
    seen.push(...data.groups.nodes.map(({ label }: { label: string }) => label));
    after = data.groups.pageInfo.hasNextPage ? data.groups.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(LABELS);
});

test('what has no name any more stands by its slug, among Latin', async () => {
  const places = { mangystau: ['Маңғыстау'], z: ['Zaman'], a: ['Абай', 'Atameken'] };
  await ingestNamed(
    database,
    Object.fromEntries(Object.entries(places).map(([slug, names]) => [slug, { kind: 'PLACE', names }])),
    'note-of-places',
  );
  await database.transaction((db) => db.execute(`delete from names where text = 'Маңғыстау'`));
  expect(await labels('kk', [{ by: 'LABEL' }], 'places')).toEqual(['mangystau', 'Zaman', 'Абай']);
});

/** The order is to be that of the labels that are shown. */
test('a SHORT name is the label before an ALIAS, and so it is what is ordered by', async () => {
  await ingestNamed(
    database,
    {
      x: {
        kind: 'FUND',
        names: [
          ['Fund', 'en'],
          ['Я-қор', 'kk', 'ALIAS'],
          ['Бірлік', 'kk', 'SHORT'],
        ],
      },
      y: { kind: 'FUND', names: ['Дала'] },
    },
    'note-of-funds',
  );
  expect(await labels('kk', [{ by: 'LABEL' }], 'funds')).toEqual(['Бірлік', 'Дала']);
});

test('kk shows a name in kk-Latn before one in Russian, and so it is what is ordered by', async () => {
  await ingestNamed(
    database,
    {
      p: {
        kind: 'PERSON',
        names: [
          ['Ásel', 'kk-Latn'],
          ['Я', 'ru'],
        ],
      },
      q: { kind: 'PERSON', names: ['Дәурен'] },
    },
    'note-of-people',
  );
  expect(await labels('kk', [{ by: 'LABEL' }], 'people')).toEqual(['Ásel', 'Дәурен']);
});
