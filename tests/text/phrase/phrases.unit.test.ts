import { expect, test } from 'vitest';
import { ENGLISH_PHRASES } from './phrases-en.ts';
import { KAZAKH_PHRASES } from './phrases-kk.ts';
import { RUSSIAN_PHRASES } from './phrases-ru.ts';
import { readPhrase } from './read-phrase.ts';

const PHRASES = { kk: KAZAKH_PHRASES, ru: RUSSIAN_PHRASES, en: ENGLISH_PHRASES } as const;

test.each(['kk', 'ru', 'en'] as const)('%s: a hundred phrases', (lang) => {
  expect(PHRASES[lang]).toHaveLength(100);
  expect(PHRASES[lang].map(([phrase]) => `${phrase}: ${readPhrase(phrase, lang)}`)).toEqual(
    PHRASES[lang].map(([phrase, value]) => `${phrase}: ${value}`),
  );
});
