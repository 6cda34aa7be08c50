import { counted } from '../message/number.ts';
import { defineTexts } from '../message/texts.ts';

export const MAP_TEXTS = defineTexts({
  en: {
    map: 'Map',
    placed: 'On the map',
    unplaced: 'Not on the map',
    unplacedHint: 'Nobody has recorded where these places are.',
    none: 'None of the places here has coordinates yet',
    noneHint:
      'An article can give a place its latitude and longitude; then it stands here. Until then, the places and what happened there:',
    noPlaces: 'There is no place in what the graph shows.',
    happened: (count: number) => counted('en', count, { one: '# fact', other: '# facts' }),
    describe: 'The list beside it has the same for the keyboard and for screen readers.',
    outlines: 'Outlines: Natural Earth',
    firstOf: (shown: number, all: number) => `Only the first ${shown} of ${all} places are looked up.`,
  },
  ru: {
    map: 'Карта',
    placed: 'На карте',
    unplaced: 'Нет на карте',
    unplacedHint: 'Где находятся эти места, никто не записал.',
    none: 'Ни у одного из мест пока нет координат',
    noneHint: 'Статья может дать месту широту и долготу, и тогда оно встанет на карту. А пока — места и то, что с ними связано:',
    noPlaces: 'На графе нет ни одного места.',
    happened: (count: number) => counted('ru', count, { one: '# факт', few: '# факта', many: '# фактов', other: '# факта' }),
    describe: 'То же для клавиатуры и программ чтения с экрана есть в списке рядом.',
    outlines: 'Контуры: Natural Earth',
    firstOf: (shown: number, all: number) => `Показаны только первые ${shown} из ${all} мест.`,
  },
  kk: {
    map: 'Карта',
    placed: 'Картада бар',
    unplaced: 'Картада жоқ',
    unplacedHint: 'Бұл жерлердің қай жерде екенін ешкім жазбаған.',
    none: 'Мұндағы жерлердің бірде-бірінің координатасы әзірге жоқ',
    noneHint: 'Мақала жердің ендігі мен бойлығын бере алады, сонда ол картаға түседі. Әзірге жерлер мен оларға қатыстының тізімі:',
    noPlaces: 'Графта бірде-бір жер жоқ.',
    happened: (count: number) => counted('kk', count, { other: '# дерек' }),
    describe: 'Пернетақта мен экран оқығышқа арналған дәл осы мазмұн жанындағы тізімде бар.',
    outlines: 'Сұлбалар: Natural Earth',
    firstOf: (shown: number, all: number) => `${all} жердің алғашқы ${shown} ғана көрсетілді.`,
  },
});
