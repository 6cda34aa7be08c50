import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTextQuery } from '../../src/text/word/text-query.ts';
import { toTextVector } from '../../src/text/word/text-vector.ts';
import { listTextWords } from '../../src/text/word/text-word.ts';

const NO_STEMS = { ru: new Map<string, string>(), en: new Map<string, string>() };
const cut = (text: string) => listTextWords(text).map(({ start, end }) => Array.from(text).slice(start, end).join(''));
const norms = (text: string) => listTextWords(text).map(({ norm }) => norm);

test.each([
  ['Қор кітап берді.', ['Қор', 'кітап', 'берді']],
  ['📚 «Жұлдызай» қоры — 2031 ж.', ['Жұлдызай', 'қоры', '2031', 'ж']],
  ['2100-ден АҚШ-тың Boeing-тың', ['2100-ден', 'АҚШ-тың', 'Boeing-тың']],
  ['Нұр-Сұлтан, сауда-экономикалық, жиі-жиі', ['Нұр', 'Сұлтан', 'сауда', 'экономикалық', 'жиі', 'жиі']],
  ["Elbasy's o’clock 'quoted'", ["Elbasy's", 'o’clock', 'quoted']],
  ['қ. Алматы', ['қ', 'Алматы']],
  ['16,3 млрд. zakon.kz', ['16', '3', 'млрд', 'zakon', 'kz']],
  ['Бай\u00adбек \u200fӘсел', ['Бай\u00adбек', 'Әсел']],
  ['𐰴𐰀𐰔𐰴 é', ['𐰴𐰀𐰔𐰴', 'é']],
  ['…!? «»', []],
  ['', []],
])('%j has the words %j, at code points', (text, words) => {
  expect(cut(text)).toEqual(words);
});

test.each([
  ['ЁЛКА Ёлка елка', ['елка', 'елка', 'елка']],
  ['Бaйбек', ['байбек']], // with a Latin a
  ['İlyas', ['ilyas']],
  ['АҚШ-тың', ['ақш']],
])('%j is normalized to %j', (text, words) => {
  expect(norms(text)).toEqual(words);
});

test('any text has words in order, within it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      let last = 0;
      for (const { start, end } of listTextWords(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual([...text].length);
    }),
  );
});

test.each([
  ['кітап қор', ['кітап', 'қор'], [], []],
  ['"кітап қор" ауыл', ['кітап', 'қор', 'ауыл'], ['кітап', 'қор'], [['кітап', 'қор']]],
  ['«қ. Алматы»', ['қ', 'алматы'], ['қ', 'алматы'], [['қ', 'алматы']]],
  ['„a“ ”b” кітап "', ['a', 'b', 'кітап'], ['a', 'b'], [['a'], ['b']]],
  ['"кітап', ['кітап'], [], []],
  ['"" кітап «»', ['кітап'], [], []],
  ['кітап кітап "кітап"', ['кітап'], ['кітап'], [['кітап']]],
])('%j asks for the words %j, exactly %j, with the phrases %j', (text, words, exact, phrases) => {
  const query = readTextQuery(text);
  expect(query.words.map(({ norm }) => norm)).toEqual(words);
  expect(query.words.filter((word) => word.exact).map(({ norm }) => norm)).toEqual(exact);
  expect(query.phrases).toEqual(phrases);
});

test('a query has at most 16 words', () => {
  const text = Array.from({ length: 40 }, (_, index) => `сөз${index}`).join(' ');
  expect(readTextQuery(text).words).toHaveLength(16);
  expect(readTextQuery(`"${text}"`).phrases[0]).toHaveLength(16);
});

test('a vector has each key once, exact keys with their positions, and what SQL would read escaped', () => {
  const vector = toTextVector([{ lang: 'kk', words: listTextWords("кітап о'ы кітап") }], NO_STEMS);
  expect(vector).toContain("'кітап':1,3");
  expect(vector).toContain("'о''ы':2");
  const keys = vector.split(' ').map((lexeme) => lexeme.replace(/:.*$/, ''));
  expect(new Set(keys).size).toBe(keys.length);
});

test('no phrase reaches from one text into the next', () => {
  const vector = toTextVector(
    [
      { lang: 'kk', words: listTextWords('бір') },
      { lang: 'kk', words: listTextWords('екі') },
    ],
    NO_STEMS,
  );
  expect(vector).toContain("'бір':1 ");
  expect(vector).toContain("'екі':52 ");
});

test('a long text makes a vector that Postgres takes', () => {
  const text = Array.from({ length: 60_000 }, (_, index) => `сөз${index}`).join(' ');
  const vector = toTextVector([{ lang: 'kk', words: listTextWords(text) }], NO_STEMS);
  expect(Buffer.byteLength(vector)).toBeLessThan(1_000_000);
  expect(Math.max(...Array.from(vector.matchAll(/:(\d+)/g), ([, position]) => Number(position)))).toBeLessThan(16_384);
});
