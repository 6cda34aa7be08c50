import { describe, expect, test } from 'vitest';
import { findRecognizedLanguage, recognizeNames } from '../../src/text/recognize/recognize.ts';

/** All names in these texts are invented, but for places. */
const shown = (text: string, lang?: string): string[] => recognizeNames(text, lang).map(({ kind, surface }) => `${kind} ${surface}`);

describe('Kazakh', () => {
  test.each([
    ['Ермек Садуақасов кеше Шымкентте болды.', ['PERSON Ермек Садуақасов', 'PLACE Шымкентте']],
    ['Жиында Е.Садуақасов пен Қ. Самалов сөз сөйледі.', ['PERSON Е.Садуақасов', 'PERSON Қ. Самалов']],
    ['Министр Дина Оспанованың айтуынша, жұмыс аяқталды.', ['PERSON Дина Оспанованың']],
    ['Қаржы министрлігі мен Үкімет бюджетті талқылады.', ['ORGANIZATION Қаржы министрлігі', 'ORGANIZATION Үкімет']],
    ['Қазақстан мен Өзбекстан келісімге қол қойды.', ['PLACE Қазақстан', 'PLACE Өзбекстан']],
    ['Бұл туралы misal.kz хабарлады.', ['ORGANIZATION misal.kz']],
    ['Бүгін ауа райы жылы болады. Ертең жаңбыр жауады.', []],
    ['Кеше Абай мен Жетісу облыстары келді.', ['PLACE Абай', 'PLACE Жетісу']],
    ['Жаңбыр Алматы және Түркістан облыстарында жауды.', ['PLACE Алматы', 'PLACE Түркістан облыстарында']],
    ['Қаржы және Әділет министрліктері хабарлады.', ['ORGANIZATION Қаржы', 'ORGANIZATION Әділет']],
  ])('%s', (text, names) => {
    expect(shown(text, 'kk')).toEqual(names);
  });

  test('a name within a post is found', () => {
    expect(shown('Қазақстан Президенті жиын өткізді.', 'kk')).toEqual(['PLACE Қазақстан']);
  });
});

describe('Russian', () => {
  test.each([
    ['Вчера Ермек Садуакасов приехал в Шымкент.', ['PERSON Ермек Садуакасов', 'PLACE Шымкент']],
    ['По словам А. К. Серикова, дорогу в Караганде откроют весной.', ['PERSON А. К. Серикова', 'PLACE Караганде']],
    ['Компания «Самал Плюс» построит завод в Павлодаре.', ['ORGANIZATION Самал Плюс', 'PLACE Павлодаре']],
    ['Сегодня дождь, а завтра будет солнечно и тепло.', []],
    ['Об этом пишет misal.kz.', ['ORGANIZATION misal.kz']],
    [
      'Дожди в Павлодарской, Костанайской и Акмолинской областях.',
      ['PLACE Павлодарской', 'PLACE Костанайской', 'PLACE Акмолинской областях'],
    ],
  ])('%s', (text, names) => {
    expect(shown(text, 'ru')).toEqual(names);
  });
});

describe('English', () => {
  test.each([
    ['President Yermek Saduakasov met John Meadow in Astana.', ['PERSON Yermek Saduakasov', 'PERSON John Meadow', 'PLACE Astana']],
    ['Meadow Holdings LLP will build a plant in Kazakhstan.', ['ORGANIZATION Meadow Holdings LLP', 'PLACE Kazakhstan']],
    ['The Ministry of Finance declined to comment.', ['ORGANIZATION Ministry of Finance']],
    [
      'In London, Ms. Aigul Samalova praised the Green Meadow Fund.',
      ['PLACE London', 'PERSON Aigul Samalova', 'ORGANIZATION Green Meadow Fund'],
    ],
    ['Yesterday it rained. Tomorrow will be warm.', []],
  ])('%s', (text, names) => {
    expect(shown(text, 'en')).toEqual(names);
  });
});

test('the phrase has the quotation marks and the word for the kind', () => {
  const phrases = (text: string, lang: string) => recognizeNames(text, lang).map(({ phrase }) => phrase.surface);
  expect(phrases('Кеше «Жасыл Дала» қорының кеңсесі ашылды.', 'kk')).toEqual(['«Жасыл Дала» қорының']);
  expect(phrases('Вчера фонд «Зелёная степь» открыл офис.', 'ru')).toEqual(['фонд «Зелёная степь»']);
});

test.each([
  [
    'Вчера фонд «Зелёная степь» открыл офис. Зелёная степь помогает детям. О Зелёной степи пишут.',
    'ru',
    ['ORGANIZATION Зелёная степь', 'ORGANIZATION Зелёная степь', 'ORGANIZATION Зелёной степи'],
  ],
  ['Компания «Самал» построит завод. Рабочие в Самале рады.', 'ru', ['ORGANIZATION Самал', 'ORGANIZATION Самале']],
])('the same words are one kind of name all over a text: %s', (text, lang, names) => {
  expect(shown(text, lang)).toEqual(names);
});

test('a common word at the start of a sentence does not repeat a name', () => {
  expect(shown('Газета «Время» вышла. Время идёт, и время лечит.', 'ru')).toEqual(['ORGANIZATION Время']);
});

test('offsets are code points', () => {
  const [name] = recognizeNames('😀 😀 Кеше Ермек Садуақасов келді.', 'kk');
  expect(name).toMatchObject({ surface: 'Ермек Садуақасов', start: 9, end: 25, sentence: 1 });
});

test('the same text has the same names, whatever was read before', () => {
  const text = 'Кеше Ермек Садуақасов пен «Жасыл Дала» қоры Шымкентте кездесті.';
  const once = recognizeNames(text, 'kk');
  recognizeNames('Вчера Ермек Садуакасов приехал в Шымкент.', 'ru');
  recognizeNames(text.toUpperCase(), 'kk');
  expect(recognizeNames(text, 'kk')).toEqual(once);
});

test.each([[''], [' '], ['\n\n'], ['.'], ['«»'], ['"'], ['А'], ['А.'], ['\u0000'], ['🙂'], [`«««${'('.repeat(500)}`]])(
  'no names in %j',
  (text) => {
    for (const lang of ['kk', 'ru', 'en']) expect(recognizeNames(text, lang).filter(({ surface }) => !/\p{L}/u.test(surface))).toEqual([]);
  },
);

test('scores are probabilities, and names are in order without overlaps', () => {
  const text = 'Ермек Садуақасов, Дина Оспанова және «Жасыл Дала» қоры Алматы облысының Көктерек ауылында, Абай көшесінде кездесті.';
  const names = recognizeNames(text, 'kk');
  expect(names.length).toBeGreaterThan(3);
  for (const [index, { start, end, score, why, phrase }] of names.entries()) {
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThanOrEqual(1);
    expect(why.length).toBeGreaterThan(0);
    expect(phrase.start).toBeLessThanOrEqual(start);
    expect(phrase.end).toBeGreaterThanOrEqual(end);
    expect(start).toBeGreaterThanOrEqual(names[index - 1]?.end ?? 0);
  }
});

test.each([
  ['Ол келді', 'kk', 'kk'],
  ['Он пришёл', 'ru-RU', 'ru'],
  ['He came', 'en', 'en'],
  ['Үй', undefined, 'kk'],
  ['Дом', null, 'ru'],
  ['House', 'de', 'en'],
  ['Kók úı', 'kk-Latn', 'en'],
])('%s with the tag %s is read as %s', (text, tag, lang) => {
  expect(findRecognizedLanguage(text, tag)).toBe(lang);
});
