import { formatCount, formatNumber } from '../message/number.ts';
import { defineTexts } from '../message/texts.ts';

export const TABLE_TEXTS = defineTexts({
  en: {
    filter: 'Filter rows',
    sortBy: (column: string) => `Sort by: ${column}`,
    count: (count: number) => formatCount('en', count, { one: '# row', other: '# rows' }),
    countOf: (shown: number, total: number) => `${formatNumber('en', shown)} of ${formatNumber('en', total)} rows`,
    none: 'No row has these words.',
    copy: 'Copy the rows',
    copied: (count: number) => `Copied: ${formatCount('en', count, { one: '# row', other: '# rows' })}. Paste into a spreadsheet.`,
    notCopied: 'The browser blocked copying.',
  },
  ru: {
    filter: 'Фильтр строк',
    sortBy: (column: string) => `Сортировать: ${column}`,
    count: (count: number) => formatCount('ru', count, { one: '# строка', few: '# строки', many: '# строк', other: '# строки' }),
    countOf: (shown: number, total: number) => `Строк: ${formatNumber('ru', shown)} из ${formatNumber('ru', total)}`,
    none: 'Строк с такими словами нет.',
    copy: 'Скопировать строки',
    copied: (count: number) => `Скопировано строк: ${formatNumber('ru', count)}. Вставьте их в электронную таблицу.`,
    notCopied: 'Браузер запретил копирование.',
  },
  kk: {
    filter: 'Жолдарды сүзу',
    sortBy: (column: string) => `Сұрыптау: ${column}`,
    count: (count: number) => formatCount('kk', count, { other: '# жол' }),
    countOf: (shown: number, total: number) => `Жолдар: ${formatNumber('kk', shown)}/${formatNumber('kk', total)}`,
    none: 'Мұндай сөздер бар жол жоқ.',
    copy: 'Жолдарды көшіру',
    copied: (count: number) => `Көшірілген жолдар: ${formatNumber('kk', count)}. Электрондық кестеге қойыңыз.`,
    notCopied: 'Браузер көшіруге рұқсат бермеді.',
  },
});
