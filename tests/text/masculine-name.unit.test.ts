import { expect, test } from 'vitest';
import { compareNames } from '../../src/text/name/compare-names.ts';
import { isMasculineName } from '../../src/text/name/masculine-name.ts';
import { normalizeName } from '../../src/text/name/normalize.ts';
import { readName } from '../../src/text/name/reading.ts';

test.each(['никита', 'абдулла', 'нұрмырза', 'бекқожа', 'яхья', 'миша', 'закария', 'фома', 'мустафа', 'хайрулла'])('%s is a man', (name) => {
  expect(isMasculineName(name)).toBe(true);
});

test.each(['алла', 'анна', 'айгуля', 'мария', 'әлия', 'зәуреша', 'наталья', 'ботагоза', 'елена', 'дина'])('%s is a woman', (name) => {
  expect(isMasculineName(name)).toBe(false);
});

test.each([
  ['Бута', 'Абдулла Бут'],
  ['Абдуллы Бута', 'Абдулла Бут'],
  ['Миши Бута', 'Миша Бут'],
])('%s may be a case form of %s', (written, name) => {
  const scoreOf = (stored: string): number => compareNames(readName(written), normalizeName(stored))?.score ?? 0;
  expect(scoreOf(name)).toBeGreaterThan(scoreOf(name.replace(/^\S+/, 'Алла')));
});
