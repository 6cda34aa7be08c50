import { defineTexts } from '../message/texts.ts';

export const AS_OF_TEXTS = defineTexts({
  en: {
    any: 'Any time',
    at: (date: string) => `As of ${date}`,
    title: 'Show facts as of a date',
    clear: 'Show any time',
    slider: 'Move to a date',
  },
  ru: {
    any: 'Любое время',
    at: (date: string) => `На дату: ${date}`,
    title: 'Показать факты на дату',
    clear: 'Показать любое время',
    slider: 'Перейти к дате',
  },
  kk: {
    any: 'Кез келген уақыт',
    at: (date: string) => `Күні: ${date}`,
    title: 'Деректерді белгілі бір күнге көрсету',
    clear: 'Кез келген уақытты көрсету',
    slider: 'Күнге көшу',
  },
});
