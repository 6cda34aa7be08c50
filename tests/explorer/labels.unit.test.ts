import { expect, test } from 'vitest';
import { isOutside, toDay } from '../../explorer/src/as-of/day.ts';
import { readLabel } from '../../explorer/src/name/label.ts';
import { buildExcerpt } from '../../explorer/src/search/excerpt.ts';

test.for([
  ['en', 'PERSON', 'Мейірхан Төлегенов', 'Meiirkhan Tolegenov*'],
  ['en', 'PERSON', 'Юлия Щербакова', 'Yuliya Shcherbakova*'],
  ['en', 'ORGANIZATION', '«ҚТЖ» ҰК', '«QTZH» UK*'],
  ['en', 'FUND', 'Nur Otan партиясы', 'Nur Otan partiyasy*'],
  ['ru', 'PERSON', 'Olzhas Karim', 'Олжас Карим*'],
  ['ru', 'PERSON', 'Мейірхан Төлегенов', 'Мейирхан Толегенов*'],
  ['kk', 'PERSON', 'Zhanna Chernysh', 'Жанна Черныш*'],
] as const)('on the %s page the name of a %s is readable: %s', ([lang, kind, label, wanted]) => {
  expect(readLabel(lang, kind, label)).toEqual({ text: wanted, original: label });
});

test.for([
  ['en', 'PERSON', 'Bauyrzhan Baibek'],
  ['ru', 'PERSON', 'Бауыржан Байбек'],
  ['kk', 'PERSON', 'Мейірхан Төлегенов'],
  ['ru', 'EVENT', 'Signing of the paper on books'],
  ['ru', 'PLACE', 'Қоғалы ауылы'],
  ['en', null, 'not named'],
] as const)('on the %s page a %s stays as it is: %s', ([lang, kind, label]) => {
  expect(readLabel(lang, kind, label)).toEqual({ text: label, original: null });
});

const highlight = (text: string, word: string, lang = 'en') => {
  const start = Array.from(text.slice(0, text.indexOf(word))).length;
  return { text, lang, start, end: start + Array.from(word).length };
};
const read = (excerpt: ReturnType<typeof buildExcerpt>) =>
  excerpt?.pieces.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

test('an excerpt marks its words, counted in code points, and says where it is cut', () => {
  const text = '📚 The fund gave a book, and a book again.';
  expect(read(buildExcerpt([highlight(text, 'book')], 'en'))).toBe('📚 The fund gave a [book], and a book again.');
  const both = [{ ...highlight(text, 'book again'), end: 33 + 4 }, highlight(text, 'fund')];
  expect(read(buildExcerpt(both, 'en'))).toContain('[fund]');
  const long = `${'a '.repeat(100)}bridge ${'b '.repeat(200)}`;
  expect(read(buildExcerpt([highlight(long, 'bridge')], 'en'))).toMatch(/^…[a ]{40}\[bridge\][b ]{110}…$/);
});

test('an excerpt is in the language of the page if it can be', () => {
  const found = [highlight('Көпір ашылды', 'Көпір', 'kk'), highlight('The bridge was opened', 'bridge', 'en')];
  expect(buildExcerpt(found, 'en')?.lang).toBe('en');
  expect(buildExcerpt(found, 'ru')?.lang).toBe('kk');
  expect(buildExcerpt([], 'en')).toBeNull();
});

test('a period is outside a day if it cannot include it', () => {
  const day = Date.parse('2030-05-10T00:00:00Z');
  expect(toDay(day)).toBe('2030-05-10');
  expect(isOutside({ earliest: '2030-05-11', latest: null }, day)).toBe(true);
  expect(isOutside({ earliest: null, latest: '2030-05-09' }, day)).toBe(true);
  expect(isOutside({ earliest: '2030-05-10', latest: '2030-05-10' }, day)).toBe(false);
  expect(isOutside({ earliest: null, latest: null }, day)).toBe(false);
});
