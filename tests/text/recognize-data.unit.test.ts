import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprintFeatures } from '../../src/text/recognize/fingerprint.ts';
import { parseModel } from '../../src/text/recognize/model.ts';
import { readWordList } from '../../src/text/recognize/resources.ts';
import { hasWord, type WordList } from '../../src/text/recognize/word-list.ts';

const DATA = resolve(import.meta.dirname, '../../src/text/recognize/data');
const MAX_BYTES = { model: 1_000_000, words: 2_000_000 };
const files = readdirSync(DATA).filter((name) => /\.(?:model|words)$/.test(name));

test('every file is small and has its source and licence in the README', () => {
  const readme = readFileSync(join(DATA, 'README.md'), 'utf8');
  expect(files.sort()).toEqual(['en.words', 'kk.model', 'ru.model', 'ru.words']);
  for (const file of files) {
    expect(statSync(join(DATA, file)).size).toBeLessThanOrEqual(file.endsWith('.model') ? MAX_BYTES.model : MAX_BYTES.words);
    expect(readme).toMatch(new RegExp(`^\\| \`${file}\` \\|.*(?:CC BY|MIT|BSD)`, 'm'));
  }
  for (const [, path = ''] of readme.matchAll(/\((licenses\/[^)]+)\)/g))
    expect(readFileSync(join(DATA, path), 'utf8')).toMatch(/copyright/i);
});

/** If it fails: `cd bench && npm run recognize:train`. */
test.each(['kk', 'ru'] as const)('the model of %s was trained with the present features', (lang) => {
  expect(parseModel(readFileSync(join(DATA, `${lang}.model`))).fingerprint).toBe(fingerprintFeatures(lang));
});

test('bytes of another form are refused', () => {
  expect(() => parseModel(new Uint8Array(100))).toThrow('train it anew');
  expect(() => parseModel(new Uint8Array(2))).toThrow('train it anew');
});

test.each([
  ['ru', ['дорога', 'дорогами', 'зелёный', '^москва', '^москве'], ['дорогоюм', 'самалплюс', '^ыыыы']],
  ['en', ['road', 'roads', 'walked', '^london'], ['roadz', 'zzyx', '^qqq']],
] as const)('the list of %s has its words and hardly others', (lang, words, others) => {
  const list = readWordList(lang) as WordList; // both languages have one
  expect(words.filter((word) => !hasWord(list, word))).toEqual([]);
  expect(others.filter((word) => hasWord(list, word))).toEqual([]);
});

test('Kazakh has no list', () => {
  expect(readWordList('kk')).toBeNull();
});
