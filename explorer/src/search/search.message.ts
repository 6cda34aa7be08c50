import { formatCount } from '../message/number.ts';
import { defineTexts } from '../message/texts.ts';

export const SEARCH_TEXTS = defineTexts({
  en: {
    label: 'Search for people, organizations, places, events, articles and sentences',
    placeholder: 'Search names and words in any alphabet',
    key: 'Press / to search',
    clear: 'Clear search',
    section: { entities: 'Entities', articles: 'Articles', sentences: 'Sentences' },
    recent: 'Recent',
    searching: 'Searching…',
    none: 'No matches.',
    noneHint: 'Try another spelling or a shorter word. Any alphabet works: Байбек, Baıbek, Baibek.',
    count: (count: number) => formatCount('en', count, { one: '# result', other: '# results' }),
    truncated: 'There may be more results. Type more letters to find them.',
  },
  ru: {
    label: 'Найти людей, организации, места, события, статьи и предложения',
    placeholder: 'Имя или слово любым алфавитом',
    key: 'Нажмите / для поиска',
    clear: 'Очистить поиск',
    section: { entities: 'Объекты', articles: 'Статьи', sentences: 'Предложения' },
    recent: 'Недавние',
    searching: 'Поиск…',
    none: 'Ничего не найдено.',
    noneHint: 'Попробуйте другое написание или слово короче. Подойдёт любой алфавит: Байбек, Baıbek, Baibek.',
    count: (count: number) =>
      formatCount('ru', count, { one: '# результат', few: '# результата', many: '# результатов', other: '# результата' }),
    truncated: 'Возможны и другие результаты. Уточните запрос.',
  },
  kk: {
    label: 'Адамды, ұйымды, жерді, оқиғаны, мақаланы немесе сөйлемді іздеу',
    placeholder: 'Атау не сөз, кез келген әліпбимен',
    key: 'Іздеу үшін / пернесін басыңыз',
    clear: 'Іздеуді тазалау',
    section: { entities: 'Нысандар', articles: 'Мақалалар', sentences: 'Сөйлемдер' },
    recent: 'Соңғы қаралғандар',
    searching: 'Ізделуде…',
    none: 'Ештеңе табылмады.',
    noneHint: 'Басқаша жазып немесе сөзді қысқартып көріңіз. Кез келген әліпби жарайды: Байбек, Baıbek, Baibek.',
    count: (count: number) => formatCount('kk', count, { other: '# нәтиже' }),
    truncated: 'Басқа нәтижелер де болуы мүмкін. Сұрауды нақтылаңыз.',
  },
});
