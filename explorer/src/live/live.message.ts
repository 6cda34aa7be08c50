import { formatCount, formatNumber } from '../message/number.ts';
import { defineTexts } from '../message/texts.ts';

export const LIVE_TEXTS = defineTexts({
  en: {
    live: 'Live',
    turnOn: 'Show new facts automatically',
    turnOff: 'Stop showing new facts automatically',
    status: {
      connecting: 'Connecting…',
      live: 'New facts appear automatically.',
      again: 'Connection lost. Reconnecting…',
      offline: 'You are offline. New facts will appear when you reconnect.',
      refused: 'The server does not send new facts.',
    },
    isNew: 'new',
    news: 'New since you opened the page',
    count: (count: number) => `${formatNumber('en', count)} new`,
    announce: (count: number) => formatCount('en', count, { one: '# new entry added.', other: '# new entries added.' }),
    more: (count: number) => `Not listed: ${formatNumber('en', count)}. They are marked as new on the page.`,
    markSeen: 'Mark all as seen',
  },
  ru: {
    live: 'Онлайн',
    turnOn: 'Показывать новые факты автоматически',
    turnOff: 'Не показывать новые факты автоматически',
    status: {
      connecting: 'Подключение…',
      live: 'Новые факты появляются автоматически.',
      again: 'Соединение потеряно. Повторное подключение…',
      offline: 'Нет сети. Новые факты появятся после подключения.',
      refused: 'Сервер не передаёт новые факты.',
    },
    isNew: 'новое',
    news: 'Новое за время просмотра',
    count: (count: number) => `Новое: ${formatNumber('ru', count)}`,
    announce: (count: number) =>
      formatCount('ru', count, {
        one: 'Добавлена # новая запись.',
        few: 'Добавлены # новые записи.',
        many: 'Добавлено # новых записей.',
        other: 'Добавлено # новой записи.',
      }),
    more: (count: number) => `Нет в списке: ${formatNumber('ru', count)}. На странице они отмечены как новые.`,
    markSeen: 'Отметить всё как просмотренное',
  },
  kk: {
    live: 'Онлайн',
    turnOn: 'Жаңа деректерді автоматты түрде көрсету',
    turnOff: 'Жаңа деректерді автоматты түрде көрсетпеу',
    status: {
      connecting: 'Қосылуда…',
      live: 'Жаңа деректер автоматты түрде шығады.',
      again: 'Байланыс үзілді. Қайта қосылуда…',
      offline: 'Желі жоқ. Жаңа деректер желіге қосылғанда шығады.',
      refused: 'Сервер жаңа деректерді жібермейді.',
    },
    isNew: 'жаңа',
    news: 'Бет ашылғаннан бергі жаңа деректер',
    count: (count: number) => `Жаңа: ${formatNumber('kk', count)}`,
    announce: (count: number) => formatCount('kk', count, { other: '# жаңа жазба қосылды.' }),
    more: (count: number) => `Тізімде жоқ: ${formatNumber('kk', count)}. Олар бетте жаңа деп белгіленген.`,
    markSeen: 'Бәрін қаралды деп белгілеу',
  },
});
