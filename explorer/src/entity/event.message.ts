import { formatNumber } from '../message/number.ts';
import { defineTexts } from '../message/texts.ts';

/** The texts of events, which the first view needs. The other texts of entities load with their panel. */
export const EVENT_TEXTS = defineTexts({
  en: {
    source: 'Show the fact and its source sentences',
    notNamed: 'not named',
    status: { OCCURRED: 'happened', ONGOING: 'ongoing', PLANNED: 'planned', CANCELLED: 'cancelled' },
    inferred: 'inferred',
    each: (amount: string) => `${amount} each`,
    firstOnly: (count: number) => `Showing the first ${formatNumber('en', count)}.`,
  },
  ru: {
    source: 'Показать факт и исходные предложения',
    notNamed: 'не названо',
    status: { OCCURRED: 'состоялось', ONGOING: 'продолжается', PLANNED: 'планируется', CANCELLED: 'отменено' },
    inferred: 'по смыслу',
    each: (amount: string) => `по ${amount}`,
    firstOnly: (count: number) => `Показаны первые ${formatNumber('ru', count)}.`,
  },
  kk: {
    source: 'Дерек пен негіз болған сөйлемдерді көрсету',
    notNamed: 'аталмаған',
    status: { OCCURRED: 'болып өтті', ONGOING: 'жүріп жатыр', PLANNED: 'жоспарланған', CANCELLED: 'өтпейтін болды' },
    inferred: 'мағынасы бойынша',
    each: (amount: string) => `әрқайсысына ${amount}`,
    firstOnly: (count: number) => `Көрсетілгені: алғашқы ${formatNumber('kk', count)}.`,
  },
});
