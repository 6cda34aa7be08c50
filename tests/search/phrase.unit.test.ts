import { expect, test } from 'vitest';
import { listPhrases } from '../../src/search/mention/phrase.ts';
import { type Token, tokenize } from '../../src/search/mention/tokens.ts';
import { getInflections } from '../../src/text/inflection/languages.ts';

const cut = (sentence: string, lang = 'kk'): Token[] =>
  tokenize(sentence, [{ start: 0, end: sentence.length, inflections: getInflections(lang) }]);
const words = (sentence: string, lang = 'kk'): string[] => cut(sentence, lang).map(({ start, end }) => sentence.slice(start, end));
const phrases = (sentence: string): string[] =>
  listPhrases(sentence, cut(sentence), false)
    .filter(({ isMarked }) => !isMarked)
    .map(({ start, end }) => sentence.slice(start, end));

test.each([
  ['Б.Байбек келді', ['Б', 'Байбек', 'келді']],
  ['zakon.kz сайты', ['zakon', 'kz', 'сайты']],
  ['ТСБ-ның 2100-ден', ['ТСБ-ның', '2100-ден']],
  ['«Таң»-дің «Таң» -дің', ['Таң»-дің', 'Таң', 'дің']],
  ['Сондай-ақ азық-түлік', ['Сондай', 'ақ', 'азық', 'түлік']],
  ["Тал д'Ор Тал д’Ордың", ['Тал', "д'Ор", 'Тал', 'д’Ордың']],
  ['Бауы\u00adржан\u200d, и\u0306од', ['Бауы\u00adржан', 'и\u0306од']],
  ['– «…» №', []],
])('the words of %j', (sentence, expected) => {
  expect(words(sentence)).toEqual(expected);
});

test('a hyphen sets an ending apart only where words have endings', () => {
  expect(words('Birgemiz-ге', 'en')).toEqual(['Birgemiz', 'ге']);
});

test.each([
  ['Самал, Таң', ['Самал', 'Таң']],
  ['Самал – Таң', ['Самал', 'Таң']],
  ['Самал (Таң)', ['Самал', 'Таң']],
  ['Самал. Таң', ['Самал', 'Таң']],
  ['Самал-Таң', ['Самал', 'Самал-Таң', 'Таң']],
  ['Самал  Таң', ['Самал', 'Самал  Таң', 'Таң']],
  ['«Самал» таң', ['«Самал»', '«Самал» таң', 'таң']],
  ['С. Таң', ['С.', 'С. Таң', 'Таң']],
])('what may be one name in %s', (sentence, expected) => {
  expect(phrases(sentence)).toEqual(expected);
});

test('a name has at most eight words', () => {
  const sentence = 'бір екі үш төрт бес алты жеті сегіз тоғыз';
  expect(phrases(sentence)).toContain('бір екі үш төрт бес алты жеті сегіз');
  expect(phrases(sentence)).not.toContain(sentence);
});

test.each([
  ['С.Таң', ['s tan']],
  ['С.А.Таң', ['s tan']],
  ['Таң С.А.', ['s tan']],
  ['Ш.Таң', ['sh tan']],
  ['Таң Самал', ['t samal', 's tan']],
  ['С.Таң Самал', []],
  ['С.А.', []],
])('initials and a family name are %s', (sentence, expected) => {
  const whole = listPhrases(sentence, cut(sentence, 'en'), false).find(({ start, end }) => start === 0 && end === sentence.length);
  expect(whole?.initials).toEqual(expected);
});
