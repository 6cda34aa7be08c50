import { defineTexts } from '../message/texts.ts';

export const AS_OF_TEXTS = defineTexts({
  en: {
    any: 'Any time',
    at: (date: string) => `As of ${date}`,
    label: 'Date',
    title: 'Show facts as of a date',
    hint: 'Only facts that may have been true then. An unknown start or end matches any date.',
    example: '2030 or 2030-09-15',
    clear: 'Show any time',
    slider: 'Move to a date',
  },
  ru: {
    any: 'Любое время',
    at: (date: string) => `На дату: ${date}`,
    label: 'Дата',
    title: 'Показать факты на дату',
    hint: 'Только факты, которые могли быть верны на эту дату. Если начало или конец неизвестны, подходит любая дата.',
    example: '2030 или 2030-09-15',
    clear: 'Показать любое время',
    slider: 'Перейти к дате',
  },
  kk: {
    any: 'Кез келген уақыт',
    at: (date: string) => `Күні: ${date}`,
    label: 'Күні',
    title: 'Деректерді белгілі бір күнге көрсету',
    hint: 'Сол күні дұрыс болуы мүмкін деректер ғана көрсетіледі. Басталуы немесе аяқталуы белгісіз болса, кез келген күн сай келеді.',
    example: '2030 не 2030-09-15',
    clear: 'Кез келген уақытты көрсету',
    slider: 'Күнге көшу',
  },
});
