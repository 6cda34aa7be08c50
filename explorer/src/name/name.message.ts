import { defineTexts } from '../message/texts.ts';

export const NAME_TEXTS = defineTexts({
  en: { original: (label: string) => `In the sources: ${label}`, transliterated: 'transliterated name' },
  ru: { original: (label: string) => `В источниках: ${label}`, transliterated: 'имя в транслитерации' },
  kk: { original: (label: string) => `Дереккөздерде: ${label}`, transliterated: 'транслитерацияланған атау' },
});
