import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { freshUrl } from '../support/database.ts';
import { addPeople, mentionsIn, shown } from '../support/mentions.ts';

let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl(), { pool: 2 });
});
beforeAll(() => addPeople(database));
afterAll(() => database.close());

const found = async (text: string, lang?: string): Promise<string[]> => shown(await mentionsIn(database, text, lang));
/** The surface, the lemma and the first reasons. */
const read = async (text: string, lang?: string) =>
  (await mentionsIn(database, text, lang)).map(({ surface, lemma, candidates }) => [surface, lemma, candidates[0]?.why.join(' ')]);

test('a mention says where it stands, how it refers, whom it may mean and why', async () => {
  const text = '🎉🎉 Той болды! «Жұлдызай» қорын Ермек Садуақасқа берді.';
  const [fund, man, ...more] = await mentionsIn(database, text);
  expect(more).toEqual([]);
  expect(fund).toEqual({
    kind: 'NAME',
    surface: '«Жұлдызай» қорын',
    lemma: '«Жұлдызай» қоры',
    start: 14,
    end: 30,
    sentence: 2,
    candidates: [{ score: 0.99, why: ['CASE_ENDING'], entity: { slug: 'zhuldyzai' }, matchedName: { text: '«Жұлдызай» қоры' } }],
  });
  expect(man).toMatchObject({ kind: 'NAME', lemma: 'Ермек Садуақас', start: 31, end: 47, sentence: 2 });
});

test.each([
  ['nominative', 'Садуақас', 'EXACT'],
  ['genitive', 'Садуақастың', 'CASE_ENDING'],
  ['dative', 'Садуақасқа', 'CASE_ENDING'],
  ['accusative', 'Садуақасты', 'CASE_ENDING'],
  ['locative', 'Садуақаста', 'CASE_ENDING'],
  ['ablative', 'Садуақастан', 'CASE_ENDING'],
  ['instrumental', 'Садуақаспен', 'CASE_ENDING'],
  ['attributive', 'Садуақастағы', 'CASE_ENDING'],
  ['similative', 'Садуақастай', 'CASE_ENDING'],
  ['plural', 'Садуақастар', 'CASE_ENDING'],
])('the %s of a name is the name', async (_, form, why) => {
  expect(await read(`Кеше Ермек ${form} туралы айтылды.`)).toEqual([[`Ермек ${form}`, 'Ермек Садуақас', why]]);
});

test.each([
  ['«Birgemiz»-дің', '«Birgemiz»'],
  ['"Birgemiz"-ге', '"Birgemiz"'],
  ['Birgemiz-ден', 'Birgemiz'],
  ['“Birgemiz” қорынан', '“Birgemiz” қоры'],
  ['„Birgemiz“ қорымен', '„Birgemiz“ қоры'],
  ['Жұлдызай қорында', 'Жұлдызай қоры'],
  ['ТСБ-дан', 'ТСБ'],
  ['Zakon.kz-ке', 'Zakon.kz'],
  ['24.misal-ға', '24.misal'],
  ['Алматыдағы', 'Алматы'],
  ['Самалымыз', 'Самал'],
  ['АЛМАТЫДА', 'АЛМАТЫ'],
  ['БАУЫРЖАН БАЙБЕГІ', 'БАУЫРЖАН БАЙБЕК'],
  ["Тал д'Орда", "Тал д'Ор"],
  ['Тал д’Ордың', 'Тал д’Ор'],
  ['Almatyda', 'Almaty'],
  ['Baıbektiń', 'Baıbek'],
])('the lemma of %s is %s', async (surface, lemma) => {
  const text = surface.startsWith('Ba') ? `Baýyrjan ${surface}` : surface;
  const [mention, ...more] = await read(`Кеше ${text} жетті.`);
  expect(more).toEqual([]);
  expect(mention).toEqual([text, text.replace(surface, lemma), expect.stringContaining('CASE_ENDING')]);
});

test.each([
  ['before', 'Е.Садуақас'],
  ['before, with a space', 'Е. Садуақас'],
  ['before, with an ending', 'Е.Садуақасқа'],
  ['after', 'Садуақас Е.'],
  ['two before', 'Е.Қ.Садуақас'],
  ['two before, with spaces', 'Е. Қ. Садуақасты'],
  ['two after', 'Садуақас Е.Қ.'],
  ['two after, with spaces', 'Садуақас Е. Қ.'],
])('initials stand for a name: %s', async (_, surface) => {
  expect(await found(`Кеше ${surface} келді.`)).toEqual([`${surface}: ermek-saduaqas`]);
});

test.each([
  ['the patronymic as the second', 'Кеше С.А.Тілеубек келді.', ['С.А.Тілеубек: serik-tileubek']],
  ['the second of another father', 'Кеше С.Б.Тілеубек келді.', []],
  ['the first of another', 'Кеше Б.А.Тілеубек келді.', []],
  ['the first of another, after', 'Кеше Садуақас А. келді.', []],
  ['none at all', 'Кеше Садуақас келді.', []],
  ['the given name alone', 'Кеше Ермек келді.', []],
])('initials: %s', async (_, text, expected) => {
  expect(await found(text)).toEqual(expected);
});

test.each([
  ['without the patronymic', 'Серік Тілеубекті'],
  ['with the family name first', 'Тілеубек Серік Асқарұлына'],
  ['with the family name first, without the patronymic', 'Тілеубек Серікті'],
  ['of two parts, with the family name first', 'Садуақас Ермекке'],
])('a full name is found %s', async (_, surface) => {
  expect(await found(`Кеше ${surface} кезікті.`)).toContain(
    `${surface}: ${surface.includes('Ермек') ? 'ermek-saduaqas' : 'serik-tileubek'}`,
  );
});

test.each([
  ['Бүгін Елбасына баяндады.', 'Елбасына', 'Елбасы'],
  ['ЕЛБАСЫМЕН КЕЗДЕСУ', 'ЕЛБАСЫМЕН', 'ЕЛБАСЫ'],
  ['Бұл туралы Қазақстанның Тұңғыш Президентінен сұрады.', 'Қазақстанның Тұңғыш Президентінен', 'Қазақстанның Тұңғыш Президенті'],
  ['He met the First President of Kazakhstan.', 'First President of Kazakhstan', 'First President of Kazakhstan'],
])('a title means who bears it, not the office: %s', async (text, surface, lemma) => {
  const mentions = await mentionsIn(database, text);
  const titles = mentions.filter(({ kind }) => kind !== 'NAME');
  expect(titles).toMatchObject([{ kind: 'TITLE', surface, lemma, candidates: [{ entity: { slug: 'nursultan-nazarbayev' } }] }]);
  expect(titles[0]?.candidates).toHaveLength(1);
});

test('an office and an event are mentioned by their names', async () => {
  const mentions = await mentionsIn(database, 'Кеше "Nur Otan" партиясының Төрағасы Праймериз туралы айтты.');
  expect(mentions.map(({ kind, surface }) => [kind, surface])).toEqual([
    ['POSITION', '"Nur Otan" партиясының Төрағасы'],
    ['NAME', '"Nur Otan" партиясының'],
    ['EVENT', 'Праймериз'],
  ]);
});

test.each([
  ['ермек садуақас алматыға келді', ['ермек садуақас: ermek-saduaqas', 'алматыға: almaty']],
  ['қазақстанда «birgemiz» қоры ашылды', ['қазақстанда: kazakhstan', '«birgemiz» қоры: birgemiz']],
])('a text without capitals has names without: %s', async (text, expected) => {
  expect(await found(text)).toEqual(expected);
});

test.each([
  'Халықтар достығы туралы сөз болды.',
  'Олар достық пен бірлікті сақтады.',
  'Таңғы самал есті.',
  'Бұл ауыл балалары мен партия мүшелері үшін.',
  'Қоғамдық қабылдаулар ашық. Өңірлер дамыды.',
  'Алматылық жастар келді.',
  'Ол еңбек ардагері еді.',
])('common words, groups and descriptions are no names: %s', async (text) => {
  expect(await found(text)).toEqual([]);
});

test.each([
  ['kk', 'Baýyrjan Baıbektiń sózi', ['Baýyrjan Baıbektiń: bauyrzhan-baibek']],
  ['kk-Latn', 'Bauyrjan Baibektiñ «Birgemiz» qoryna sözı', ['Bauyrjan Baibektiñ: bauyrzhan-baibek', '«Birgemiz» qoryna: birgemiz']],
  ['kk', 'Dostyq auylynda toı ótti', ['Dostyq auylynda: dostyq']],
  ['en', 'Yermek Saduakas left Almaty.', ['Yermek Saduakas: ermek-saduaqas', 'Almaty: almaty']],
  ['en', 'The Nur Otan party’s B. Baibek spoke.', ['Nur Otan party: nur-otan', 'B. Baibek: bauyrzhan-baibek']],
  ['ru', 'Ермек Садуакас приехал в Алматы.', ['Ермек Садуакас: ermek-saduaqas', 'Алматы: almaty']],
  ['ru', 'Н. А. Назарбаев и партия «Nur Otan»', ['Н. А. Назарбаев: nursultan-nazarbayev', 'партия «Nur Otan»: nur-otan']],
  ['kk-Arab', 'باۋىرجان بايبەك كەلدى', ['باۋىرجان بايبەك: bauyrzhan-baibek']],
  ['kk-Arab', 'باۋىرجان بايبەك Almaty', ['باۋىرجان بايبەك: bauyrzhan-baibek', 'Almaty: almaty']],
])('names are found in every alphabet: %s, %s', async (lang, text, expected) => {
  expect(await found(text, lang)).toEqual(expected);
});

test.each(['en', 'ru'])('endings are Kazakh: not taken off where the text is %s', async (lang) => {
  expect(await found('Елбасына, Бауыржан Байбекті, Birgemiz-ге', lang)).toEqual(['Birgemiz: birgemiz']);
});
