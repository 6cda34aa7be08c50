import { expect, test } from 'vitest';
import { toSlug } from '../../src/text/name/slug.ts';

test.each([
  ['Жаңа хабар', 'jana-habar'],
  ['«Көк Дала» қоры', 'kok-dala-kori'],
  ['Дина Оспанова', 'dina-ospanova'],
  ['Saule Ermekova', 'saule-ermekova'],
  ['Åsa Örn', 'asa-orn'],
  ['«…»', ''],
])('%s is %s', (name, slug) => {
  expect(toSlug(name, 60)).toBe(slug);
});

test('a slug is cut without a hyphen at its end', () => {
  expect(toSlug('Дина Оспанова', 5)).toBe('dina');
});
