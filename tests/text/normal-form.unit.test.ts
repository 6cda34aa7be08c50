import { expect, test } from 'vitest';
import { normalizeName, splitWords } from '../../src/text/name/normalize.ts';

test.each([
  ['capitals', 'ӘСЕЛ ДӘУРЕНОВА', 'әсел дәуренова'],
  ['letters that are put together of two', 'Бай\u0438\u0306бек', 'байи\u0306бек'.normalize('NFC')],
  ['the dotted capital of the Latin alphabet of 2021', 'İlyas', 'ilyas'],
  ['white space of all kinds, within and around', '\u00a0Әсел\u2003\tДәуренова\n', 'әсел дәуренова'],
  ['dashes', 'Шу–Мойынты — Сарыағаш − Ақсу', 'шу-мойынты - сарыағаш - ақсу'],
  ['apostrophes', 'Q’yzylorda Qʻyzylorda Q`yzylorda', "q'yzylorda q'yzylorda q'yzylorda"],
  ['what nobody sees', '\u200fӘ\u00adсел\u200d \u2067Дәурен\ufeff', 'әсел дәурен'],
  ['the stretch of the Arabic script', 'نـۇر', 'نۇر'],
])('%s are folded', (_, written, normal) => {
  expect(normalizeName(written)).toBe(normal);
});

test.each(['"Жұлдызай"', '«Жұлдызай»', '„Жұлдызай“', '“Жұлдызай”', '＂Жұлдызай＂'])('%s is a name in quotation marks', (written) => {
  expect(normalizeName(written)).toBe('"жұлдызай"');
});

test.each([
  ['a Latin a in a Cyrillic word', 'бaйбек', 'байбек'],
  ['a Latin i for the Kazakh і', 'Бiрлiк', 'бірлік'],
  ['a Latin h', 'жаhан', 'жаһан'],
  ['capitals', 'ЖAҢATAC', 'жаңатас'],
  ['a Latin schwa', 'Әлəм', 'әләм'],
  ['a Greek letter', 'мϵктеп', 'мєктеп'],
  ['a Cyrillic а in a Latin word', 'Zhulduzаi', 'zhulduzai'],
  ['letters of fonts before Unicode', 'Аќмола, Аќтґбе', 'ақмола, ақтөбе'],
])('%s is repaired', (_, written, normal) => {
  expect(normalizeName(written)).toBe(normal);
});

test.each([
  ['a change of script at a hyphen', 'Boeing-тың', 'boeing-тың'],
  ['an ending that is glued to a foreign name', 'zakonның', 'zakonның'],
  ['a Latin word', 'Copa', 'copa'],
  ['a Cyrillic word that could be Latin', 'Сора', 'сора'],
  ['a Macedonian word beside no Kazakh letter', 'ґава', 'ґава'],
  ['й, which is no и with a mark', 'Мойынты', 'мойынты'],
  ['figures and signs', '№ 5 🐎 100 %', '№ 5 🐎 100 %'],
])('%s stays', (_, written, normal) => {
  expect(normalizeName(written)).toBe(normal);
});

test('letters that only look alike are not the same in words of one script', () => {
  expect(normalizeName('Сора')).not.toBe(normalizeName('Copa'));
});

const ODD = ['', ' ', '🐎', '\u200f', 'и\u200d\u0306', 'Ќ', 'ΑΣ', 'ẞ', 'ﷺ', '\ud800', "'’'", 'Бa\u0301й', 'ǅ', '10\u00a0000'];

test.each([...ODD, 'Бaйбек «А» – Boeing-ТЫҢ'])('the normal form of %j is in normal form', (written) => {
  const normal = normalizeName(written);
  expect(normalizeName(normal)).toBe(normal);
  expect(normal).toBe(normal.normalize('NFC'));
  expect(normal).toBe(normal.trim());
});

test.each([
  ['б.байбек', ['б', 'байбек']],
  ['"жұлдызай" қоры', ['жұлдызай', 'қоры']],
  ["q'yzylorda 'облысы'", ["q'yzylorda", 'облысы']],
  ['boeing-тың 737-сі', ['boeing', 'тың', '737', 'сі']],
  ['🐎 % _ \\', []],
  ['', []],
])('the words of %j are %j', (normal, words) => {
  expect(splitWords(normal)).toEqual(words);
});
