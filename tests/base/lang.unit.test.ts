import { describe, expect, test } from 'vitest';
import { parseAcceptLanguage } from '../../src/base/accept-language.ts';
import { addFallbackLanguages, canonicalizeTag, pickText, rankLanguage } from '../../src/base/lang.ts';

/** Tags, best first, without those that do not answer at all. */
const ranked = (asked: string[], tags: string[]) =>
  tags
    .map((tag) => ({ tag, rank: rankLanguage(asked, tag) }))
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank)
    .map(({ tag }) => tag);

describe('lookup', () => {
  test.each<[string, string[], string[], string[]]>([
    ['kk finds kk first and kk-Latn last', ['kk'], ['kk-Latn', 'ru', 'kk'], ['kk', 'kk-Latn']],
    ['kk-Latn-KZ falls back to kk-Latn, then to kk', ['kk-Latn-KZ'], ['kk', 'ru', 'kk-Latn'], ['kk-Latn', 'kk']],
    ['kk-Latn does not find kk-Cyrl', ['kk-Latn'], ['kk-Cyrl', 'kk'], ['kk']],
    ['a better language comes before a better form of another', ['ru', 'kk'], ['kk', 'ru-KZ'], ['ru-KZ', 'kk']],
    ['k finds no kk', ['k'], ['kk'], []],
    ['case does not matter', ['KK-latn'], ['kk-Latn'], ['kk-Latn']],
    ['nothing asked finds nothing', [], ['kk'], []],
  ])('%s', (_, asked, tags, found) => {
    expect(ranked(asked, tags)).toEqual(found);
  });

  test('the exact tag is best, and the first language asked for is rank 0', () => {
    expect(rankLanguage(['kk-Latn', 'kk'], 'kk-Latn')).toBe(0);
    expect(rankLanguage(['kk-Latn', 'kk'], 'kk')).toBeGreaterThan(0);
    expect(rankLanguage(['en'], 'kk')).toBe(Number.POSITIVE_INFINITY);
  });
});

test.each([
  ['kk', 'kk'],
  ['kk-latn', 'kk-Latn'],
  ['KK-LATN-kz', 'kk-Latn-KZ'],
  ['kaz', 'kk'],
  ['', null],
  ['k', null],
  ['kk_KZ', null],
  ['казахский', null],
  ['english', null],
  ['kazakh', null],
  ['kz', null],
  ['qq', null],
  ['crh', 'crh'],
  ['ba-Cyrl', 'ba-Cyrl'],
  ['mul', 'mul'],
])('%j is the tag %j', (tag, canonical) => {
  expect(canonicalizeTag(tag)).toBe(canonical);
});

test.each<[string, string[], string]>([
  ['the language asked for', ['ru'], 'орыс'],
  ['the first of them that there is', ['de', 'en', 'ru'], 'english'],
  ['kk where none of them is there', ['de'], 'қазақ'],
  ['kk where none is asked for', [], 'қазақ'],
  ['a wider tag', ['en-GB'], 'english'],
])('a text is picked in %s', (_, asked, text) => {
  expect(pickText({ en: 'english', kk: 'қазақ', ru: 'орыс' }, asked)).toBe(text);
});

test('where there is one language only, it is picked, and of no text nothing is', () => {
  expect(pickText({ en: 'english' }, ['kk'])).toBe('english');
  expect(pickText({}, ['kk'])).toBe('');
});

test('the fallback comes after what was asked for, and nothing twice', () => {
  expect(addFallbackLanguages(['en', 'de'])).toEqual(['en', 'de', 'kk', 'ru']);
});

test.each<[string, string | null, string[]]>([
  ['no header', null, []],
  ['an empty one', '', []],
  ['one language', 'kk', ['kk']],
  ['languages by their weights', 'en;q=0.5, kk, ru;q=0.9', ['kk', 'ru', 'en']],
  ['what a browser sends', 'kk-KZ,kk;q=0.9,ru-RU;q=0.8,ru;q=0.7,en-US;q=0.6', ['kk-KZ', 'kk', 'ru-RU', 'ru', 'en-US']],
  ['a language that is not wanted', 'kk, en;q=0', ['kk']],
  ['a wildcard', 'ru, *;q=0.1', ['ru']],
  ['tags written otherwise', 'KK-latn', ['kk-Latn']],
  ['what is no tag', 'kk_KZ, ;;, ru, \u0000', ['ru']],
  ['more than ten', 'kk,ru,en,tr,uz,ky,tt,de,fr,es,it,pl', ['kk', 'ru', 'en', 'tr', 'uz', 'ky', 'tt', 'de', 'fr', 'es']],
])('Accept-Language: %s', (_, header, languages) => {
  expect(parseAcceptLanguage(header)).toEqual(languages);
});
