import { formatCount, formatNumber } from '../message/number.ts';
import { defineTexts } from '../message/texts.ts';

export const MAP_TEXTS = defineTexts({
  en: {
    map: 'Map',
    placed: 'On the map',
    unplaced: 'Not on the map',
    unplacedHint: 'No coordinates are recorded for these places.',
    nonePlaced: 'No places with coordinates',
    nonePlacedHint: 'A place appears on the map when an article gives its latitude and longitude. These places have none yet:',
    noPlaces: 'The graph has no places.',
    facts: (count: number) => formatCount('en', count, { one: '# fact', other: '# facts' }),
    describe: 'The list next to the map has the same data and works with the keyboard and with screen readers.',
    outlines: 'Outlines: Natural Earth',
    firstOf: (shown: number, all: number) => `Showing the first ${formatNumber('en', shown)} of ${formatNumber('en', all)} places.`,
  },
  ru: {
    map: 'Карта',
    placed: 'На карте',
    unplaced: 'Нет на карте',
    unplacedHint: 'У этих мест нет координат.',
    nonePlaced: 'Нет мест с координатами',
    nonePlacedHint: 'Место появится на карте, когда в статье будут указаны его широта и долгота. Пока координат нет у этих мест:',
    noPlaces: 'На графе нет мест.',
    facts: (count: number) => formatCount('ru', count, { one: '# факт', few: '# факта', many: '# фактов', other: '# факта' }),
    describe: 'Те же данные есть в списке рядом с картой: он доступен с клавиатуры и программам чтения с экрана.',
    outlines: 'Контуры: Natural Earth',
    firstOf: (shown: number, all: number) => `Показано мест: ${formatNumber('ru', shown)} из ${formatNumber('ru', all)}.`,
  },
  kk: {
    map: 'Карта',
    placed: 'Картада бар',
    unplaced: 'Картада жоқ',
    unplacedHint: 'Бұл жерлердің координаттары жоқ.',
    nonePlaced: 'Координаттары белгілі жерлер жоқ',
    nonePlacedHint: 'Мақалада ендігі мен бойлығы көрсетілсе, жер картаға шығады. Мына жерлердің координаттары әзірге жоқ:',
    noPlaces: 'Графта жерлер жоқ.',
    facts: (count: number) => formatCount('kk', count, { other: '# дерек' }),
    describe: 'Осы деректер карта жанындағы тізімде де бар: оны пернетақтамен және экран оқығышпен қарауға болады.',
    outlines: 'Сұлбалар: Natural Earth',
    firstOf: (shown: number, all: number) => `Көрсетілген жерлер: ${formatNumber('kk', shown)}/${formatNumber('kk', all)}.`,
  },
});
