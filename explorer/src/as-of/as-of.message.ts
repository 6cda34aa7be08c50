import { defineTexts } from '../message/texts.ts';

export const AS_OF_TEXTS = defineTexts({
  en: {
    any: 'Any time',
    at: (date: string) => `As of ${date}`,
    label: 'Date',
    title: 'Show facts as of a date',
    hint: 'Facts that cannot have been true then are left out. A fact without a start or end date stays.',
    example: '2030 or 2030-09-15',
    clear: 'Show any time',
    slider: 'Move to a date',
    changed: 'The graph and the facts follow this date.',
  },
  ru: {
    any: 'Любое время',
    at: (date: string) => `На дату: ${date}`,
    label: 'Дата',
    title: 'Показать факты на дату',
    hint: 'Факты, которые тогда не могли быть верны, не показываются. Факт без даты начала или конца остаётся.',
    example: '2030 или 2030-09-15',
    clear: 'Показать любое время',
    slider: 'Перейти к дате',
    changed: 'Граф и факты показаны на эту дату.',
  },
  kk: {
    any: 'Кез келген уақыт',
    at: (date: string) => `Күні: ${date}`,
    label: 'Күні',
    title: 'Деректерді белгілі бір күнге көрсету',
    hint: 'Ол кезде дұрыс болуы мүмкін емес деректер көрсетілмейді. Басталған не аяқталған күні белгісіз дерек қала береді.',
    example: '2030 не 2030-09-15',
    clear: 'Кез келген уақытты көрсету',
    slider: 'Күнге көшу',
    changed: 'Граф пен деректер осы күнге сай көрсетілген.',
  },
});
