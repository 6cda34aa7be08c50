import { counted } from '../message/number.ts';
import { defineTexts } from '../message/texts.ts';

export const LIVE_TEXTS = defineTexts({
  en: {
    live: 'Live',
    turnOn: 'Show new facts as they are recorded',
    turnOff: 'Stop showing new facts as they come',
    standing: {
      connecting: 'Connecting…',
      live: 'Live: new facts appear as they are recorded.',
      again: 'The connection was lost. Trying again…',
      offline: 'Offline. New facts come once you are connected.',
      refused: 'The server refused to tell of new facts.',
    },
    isNew: 'new',
    news: 'New since this page was opened',
    count: (count: number) => counted('en', count, { one: '# new', other: '# new' }),
    announce: (count: number) => counted('en', count, { one: '# new entry was recorded.', other: '# new entries were recorded.' }),
    more: (count: number) => `And ${counted('en', count, { one: '# more', other: '# more' })}, marked where they stand.`,
    seen: 'Mark all as seen',
  },
  ru: {
    live: 'Эфир',
    turnOn: 'Показывать новые факты, как только они записаны',
    turnOff: 'Не показывать новые факты по мере поступления',
    standing: {
      connecting: 'Соединение…',
      live: 'В эфире: новые факты появляются, как только записаны.',
      again: 'Соединение потеряно. Ещё попытка…',
      offline: 'Нет сети. Новые факты придут, когда она появится.',
      refused: 'Сервер отказался сообщать о новых фактах.',
    },
    isNew: 'новое',
    news: 'Новое с тех пор, как вы смотрите',
    count: (count: number) => counted('ru', count, { one: '# новое', other: '# новых' }),
    announce: (count: number) =>
      counted('ru', count, {
        one: 'Записано: # новая запись.',
        few: 'Записано: # новые записи.',
        many: 'Записано: # новых записей.',
        other: 'Записано: # новых записей.',
      }),
    more: (count: number) => `И ещё ${counted('ru', count, { other: '#' })}: они отмечены там, где стоят.`,
    seen: 'Отметить всё как просмотренное',
  },
  kk: {
    live: 'Тікелей',
    turnOn: 'Жаңа деректерді жазылған бойда көрсету',
    turnOff: 'Жаңа деректерді жазылған бойда көрсетпеу',
    standing: {
      connecting: 'Қосылуда…',
      live: 'Тікелей: жаңа деректер жазылған бойда шығады.',
      again: 'Байланыс үзілді. Қайта қосылуда…',
      offline: 'Желі жоқ. Жаңа деректер қосылғанда келеді.',
      refused: 'Сервер жаңа деректерді хабарлаудан бас тартты.',
    },
    isNew: 'жаңа',
    news: 'Сіз қарағалы бергі жаңалық',
    count: (count: number) => counted('kk', count, { other: '# жаңа' }),
    announce: (count: number) => counted('kk', count, { other: '# жаңа жазба қосылды.' }),
    more: (count: number) => `Тағы ${counted('kk', count, { other: '#' })}: олар тұрған жерінде белгіленген.`,
    seen: 'Бәрін көрілді деп белгілеу',
  },
});
