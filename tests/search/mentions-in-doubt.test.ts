import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase, freshUrl } from '../support/database.ts';
import { addPeople, mentionsIn, shown } from '../support/mentions.ts';
import { ingestNamed } from '../support/named.ts';

let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl(), { pool: 2 });
});
beforeAll(() => addPeople(database));
afterAll(() => database.close());

const found = async (text: string, lang?: string): Promise<string[]> => shown(await mentionsIn(database, text, lang));

test.each([
  ['after', 'Ермек Садуақас келді. Садуақасқа гүл берді.', ['Ермек Садуақас: ermek-saduaqas', 'Садуақасқа: ermek-saduaqas']],
  ['before', 'Садуақас келді. Бұл – Ермек Садуақас.', ['Садуақас: ermek-saduaqas', 'Ермек Садуақас: ermek-saduaqas']],
  ['with initials', 'Е.Садуақас келді. Садуақас сөйледі.', ['Е.Садуақас: ermek-saduaqas', 'Садуақас: ermek-saduaqas']],
  ['after a post', 'Ермек Садуақас келді. Сосын Министр Садуақас сөйледі.', ['Ермек Садуақас: ermek-saduaqas', 'Садуақас: ermek-saduaqas']],
  ['in Latin letters', 'Yermek Saduakas came. Saduakas spoke.', ['Yermek Saduakas: ermek-saduaqas', 'Saduakas: ermek-saduaqas']],
  [
    'after an English preposition',
    "Yermek Saduakas came. In Saduakas's view it rained. For Saduakas, it did not.",
    ['Yermek Saduakas: ermek-saduaqas', 'Saduakas: ermek-saduaqas', 'Saduakas: ermek-saduaqas'],
  ],
  ['before a region', 'Ермек Садуақас облыс басшысымен кездесті.', ['Ермек Садуақас: ermek-saduaqas']],
])('the family name alone means who is named in full, %s', async (_, text, expected) => {
  expect(await found(text)).toEqual(expected);
});

test.each([
  ['in small letters', 'Айдос Жарас келді. Олар жарас еді.', ['Айдос Жарас: aidos-zharas']],
  ['with the initial of another', 'Ермек Садуақас келді. А.Садуақас кетті.', ['Ермек Садуақас: ermek-saduaqas']],
  ['with the initial of another, after it', 'Ермек Садуақас келді. Садуақас А. кетті.', ['Ермек Садуақас: ermek-saduaqas']],
  ['with the given name of another, at the start', 'Ермек Садуақас келді. Болат Садуақасты шақырды.', ['Ермек Садуақас: ermek-saduaqas']],
  ['with the given name of another', 'Бұл Ермек Садуақас пен Болат Садуақас.', ['Ермек Садуақас: ermek-saduaqas']],
  ['of a woman', 'Кеше Айдын Омаров пен Омарова келді.', ['Айдын Омаров: aidyn-omarov']],
  ['of a man', 'Кеше Аида Омарова мен Омаров келді.', ['Аида Омарова: aida-omarova']],
  ['of a woman, with an ending', 'Кеше А.Омароваға гүл берді.', ['А.Омароваға: aida-omarova']],
  ['of a man, with an ending', 'Кеше А.Омаровқа гүл берді.', ['А.Омаровқа: aidyn-omarov']],
])('it is not the same name %s', async (_, text, expected) => {
  expect(await found(text)).toEqual(expected);
});

test.each([
  ['Кеше Б.Байбек Е.Садуақаспен кездесті.', ['Б.Байбек: bauyrzhan-baibek', 'Е.Садуақаспен: ermek-saduaqas']],
  ['Кеше Б. Байбек Е. Садуақасқа баяндады.', ['Б. Байбек: bauyrzhan-baibek', 'Е. Садуақасқа: ermek-saduaqas']],
  ['Кеше Ермек Садуақас Б.Байбекті көрді.', ['Ермек Садуақас: ermek-saduaqas', 'Б.Байбекті: bauyrzhan-baibek']],
])('an initial before the next name belongs to that: %s', async (text, expected) => {
  expect(await found(text)).toEqual(expected);
});

test('namesakes are both given', async () => {
  expect(await found('Бұл Самат Ерғали. Ерғалиға рақмет.')).toEqual([
    'Самат Ерғали: samat-ergali-mayor, samat-ergali-poet',
    'Ерғалиға: samat-ergali-mayor, samat-ergali-poet',
  ]);
});

test('relatives are told apart by their names, and both are given by the family name alone', async () => {
  expect(await found('Бұл Айдос Жарас пен Данияр Жарас. Д.Жарасқа гүл, Жарасқа кітап берілді.')).toEqual([
    'Айдос Жарас: aidos-zharas',
    'Данияр Жарас: daniyar-zharas',
    'Д.Жарасқа: daniyar-zharas',
    'Жарасқа: aidos-zharas, daniyar-zharas',
  ]);
});

test('a family name that is a place too gives both, once', async () => {
  const text = 'Бұл – Қайрат Самал. Кейін Самалға барды.';
  const [, alone, ...more] = await mentionsIn(database, text);
  expect(more).toEqual([]);
  expect(alone?.surface).toBe('Самалға');
  expect(alone?.candidates.map(({ entity }) => entity.slug).sort()).toEqual(['qairat-samal', 'samal']);
});

test.each([
  ['Кеше Қайыңды ауданының кітапханасына барды.', ['Қайыңды ауданының кітапханасына: qaiyngdy-library', 'Қайыңды ауданының: qaiyngdy']],
  ['Бұл Елбасы ресми сайтында жазылды.', ['Елбасы ресми сайтында: elbasy-website', 'Елбасы: nursultan-nazarbayev']],
  ['Кеше ТСБ-ның кеңсесіне барды.', ['ТСБ-ның кеңсесіне: tsb-office', 'ТСБ-ның: tsb']],
])('a name within a longer name is given where it means another: %s', async (text, expected) => {
  expect(await found(text)).toEqual(expected);
});

test.each([
  ['Кеше «Жұлдызай» қоры Алматы қаласында болды.', ['«Жұлдызай» қоры: zhuldyzai', 'Алматы қаласында: almaty']],
  ['Бүгін Достық ауылы, Мақтаарал ауданы.', ['Достық ауылы: dostyq', 'Мақтаарал ауданы: maqtaaral']],
  ['Бүгін Бауыржан Байбек, Б.Байбек.', ['Бауыржан Байбек: bauyrzhan-baibek', 'Б.Байбек: bauyrzhan-baibek']],
])('and not where it means the same: %s', async (text, expected) => {
  expect(await found(text)).toEqual(expected);
});

test.each([
  ['Ол «Алматыда болдым» деді.', 'Алматыда'],
  ['Ол «Алматыда», – деді.', '«Алматыда»'],
  ['Ол ("Nur Otan" партиясы) деді.', '"Nur Otan" партиясы'],
  ["Бұл 'Nur Otan' партиясы болды.", "'Nur Otan' партиясы"],
  ['Бұл ‘Nur Otan’ партиясы болды.', '‘Nur Otan’ партиясы'],
  ['Бұл "Nur Otan”, әрине.', '"Nur Otan”'],
])('the quotation marks that belong to a name are within: %s', async (text, surface) => {
  expect((await mentionsIn(database, text)).map((mention) => mention.surface)).toEqual([surface]);
});

test('spans count code points, sentences count from 1, and the order is that of the text', async () => {
  const text = '🎉 Алматыда той! 🌉👩‍🚒\r\n🎈«Birgemiz» қоры zakon.kz.Елбасы Б.Байбекке\n\n– Қазақстан, – деді Бауыржан Байбек';
  const points = Array.from(text);
  const mentions = await mentionsIn(database, text);
  expect(mentions.map(({ start, end }) => points.slice(start, end).join(''))).toEqual(mentions.map(({ surface }) => surface));
  expect(mentions.map(({ sentence, surface }) => `${sentence} ${surface}`)).toEqual([
    '1 Алматыда',
    '2 «Birgemiz» қоры',
    '2 zakon.kz',
    '3 Елбасы',
    '3 Б.Байбекке',
    '4 Қазақстан',
    '4 Бауыржан Байбек',
  ]);
});

test.each([
  'Бауыржан Байбек',
  'Ермек Садуақастың',
  'Б.Байбек',
  'Садуақас Е.Қ.',
  'Baýyrjan Baıbektiń',
  'Самат Ерғали',
  '«Birgemiz» қорының',
])('entities, scores and reasons are those of resolve: %s', async (name) => {
  const { data } = await clientOf({ database }).ask(
    'query ($name: String!) { resolve(names: [{ name: $name }]) { candidates { score why entity { slug } } } }',
    { name },
  );
  const [mention] = await mentionsIn(database, name);
  const candidates = mention?.candidates.map(({ matchedName: _, ...candidate }) => candidate) ?? [];
  expect(candidates.length).toBeGreaterThan(0);
  expect(candidates).toEqual(data.resolve[0].candidates.slice(0, candidates.length));
});

test.each(['Б.Байбек', 'Б. Байбек', 'B. Baibek', '"Birgemiz" қоры', '«Birgemiz» қоры', 'Нурсултан Назарбаев'])(
  'of names that answer equally the matched one is that which is written so: %s',
  async (written) => {
    const [mention] = await mentionsIn(database, written);
    expect(mention?.candidates[0]?.matchedName.text).toBe(written);
  },
);

test('however many articles name an entity, its namesakes are given too', async () => {
  const fresh = await freshDatabase('empty');
  for (let at = 0; at < 21; at += 1) await ingestNamed(fresh, { 'talas-village': { kind: 'PLACE', names: ['Талас'] } }, `talas-${at}`);
  await ingestNamed(fresh, { 'talas-poet': { names: ['Талас'] } });
  expect(shown(await mentionsIn(fresh, 'Бұл Талас.'))).toEqual(['Талас: talas-village, talas-poet']);
});

test.each([
  ['Алматы облысының әкімі келді.', []],
  ['The Almaty region has a new road.', []],
  ['Достық даңғылында жол жабылды.', []],
  ['Нұрсұлтан Назарбаев даңғылы ашылды.', []],
  ['Кеше Алматыда жол жабылды.', ['Алматыда: almaty']],
  ["Nursultan Nazarbayev's office answered.", ['Nursultan Nazarbayev: nursultan-nazarbayev']],
])('what is only called by a name is not who has it: %s', async (text, expected) => {
  expect(await found(text)).toEqual(expected);
});
