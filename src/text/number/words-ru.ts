import {
  BILLION,
  CAN_BE_BARE,
  defineRow,
  defineWord,
  MILLION,
  type NumberLexicon,
  type NumberRole,
  type NumberWord,
  splitForms,
  THOUSAND,
  TRILLION,
} from './number-word.ts';

const inFive = (stem: string): string => `${stem}ь ${stem}и ${stem}ью`;
const teen = (stem: string): string => inFive(`${stem}надцат`);

const SMALL = [
  'один одна одно одного одной одному одним одном одну',
  'два две двух двум двумя двое двоих двоим',
  'три трех трем тремя трое троих троим',
  'четыре четырех четырем четырьмя четверо четверых четверым',
  `${inFive('пят')} пятеро пятерых`,
  `${inFive('шест')} шестеро шестерых`,
  `${inFive('сем')} семеро семерых`,
  'восемь восьми восемью восьмью',
  inFive('девят'),
];
const TEENS = [inFive('десят'), ...splitForms('один две три четыр пят шест сем восем девят').map(teen)];
const TENS = [
  inFive('двадцат'),
  inFive('тридцат'),
  'сорок сорока',
  'пятьдесят пятидесяти пятьюдесятью',
  'шестьдесят шестидесяти шестьюдесятью',
  'семьдесят семидесяти семьюдесятью',
  'восемьдесят восьмидесяти восемьюдесятью',
  'девяносто девяноста',
];
const HUNDREDS = [
  'сто ста',
  'двести двухсот двумстам двумястами двухстах',
  'триста трехсот тремстам тремястами трехстах',
  'четыреста четырехсот четыремстам четырьмястами четырехстах',
  ...splitForms('пят шест сем').map((stem) => `${stem}ьсот ${stem}исот ${stem}истам ${stem}ьюстами ${stem}истах`),
  'восемьсот восьмисот восьмистам восемьюстами восьмистах',
  'девятьсот девятисот девятистам девятьюстами девятистах',
];

const scale = (value: string, stem: string, short: string): [string, NumberWord][] =>
  [
    ...defineWord('SCALE', value, `${stem} ${stem}у ${stem}ом ${stem}е`, CAN_BE_BARE),
    ...defineWord('SCALE', value, `${stem}а ${stem}ы ${stem}ов ${stem}ам ${stem}ами ${stem}ах ${short}`),
  ].map(([form, word]) => [form, word]);

const ORDINAL_ENDINGS = splitForms('ый ой ая ое ые ого ому ым ом ую ых ыми');
const ordinal = (role: NumberRole, value: number, stem: string) =>
  defineWord(role, String(value), ORDINAL_ENDINGS.map((ending) => stem + ending).join(' '), { isOrdinal: true });
const ordinals = (role: NumberRole, first: number, step: number, stems: string) =>
  splitForms(stems).flatMap((stem, index) => ordinal(role, first + index * step, stem));

/** Russian number words with their case forms, with е for ё. */
export const RUSSIAN_NUMBERS: NumberLexicon = new Map([
  ...ordinals('SMALL', 1, 1, 'перв втор третьь четверт пят шест седьм восьм девят'),
  ...defineWord('SMALL', '3', 'третий третья третье третьего третьему третьим третьем третью третьих', { isOrdinal: true }),
  ...ordinals('TEEN', 10, 1, 'десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат шестнадцат семнадцат восемнадцат девятнадцат'),
  ...ordinals('TENS', 20, 10, 'двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност'),
  ...ordinals('HUNDREDS', 100, 100, 'сот двухсот трехсот четырехсот пятисот шестисот семисот восьмисот девятисот'),
  ...ordinal('SCALE', 1000, 'тысячн'),
  ...defineRow('SMALL', 1, 1, SMALL),
  ...defineRow('TEEN', 10, 1, TEENS),
  ...defineRow('TENS', 20, 10, TENS),
  ...defineRow('HUNDREDS', 100, 100, HUNDREDS),
  ...defineWord('SMALL', '1.5', 'полтора полторы полутора'),
  ...defineWord('SCALE', '10', 'десяток', CAN_BE_BARE),
  ...defineWord('SCALE', '10', 'десятка десятков'),
  ...defineWord('SCALE', '12', 'дюжина дюжину', CAN_BE_BARE),
  ...defineWord('SCALE', '100', 'сотня сотню', CAN_BE_BARE),
  ...defineWord('SCALE', '100', 'сотни сотен'),
  ...defineWord('SCALE', THOUSAND, 'тысяча тысячу тысячей тысяче', CAN_BE_BARE),
  ...defineWord('SCALE', THOUSAND, 'тысячи тысяч тысячам тысячами тысячах тыс'),
  ...scale(MILLION, 'миллион', 'млн'),
  ...scale(BILLION, 'миллиард', 'млрд'),
  ...scale(TRILLION, 'триллион', 'трлн'),
  ...defineWord('WHOLE', '500', 'полтысячи'),
  ...defineWord('WHOLE', '500000', 'полмиллиона полумиллиона'),
  ...defineWord('WHOLE', '500000000', 'полмиллиарда полумиллиарда'),
  ...defineWord('HALF', '0.5', 'половиной'),
  ...defineWord('PART', '2', 'половина половину половины половине', CAN_BE_BARE),
  ...defineWord('PART', '3', 'треть трети третей', CAN_BE_BARE),
  ...defineWord('PART', '4', 'четверть четверти четвертей', CAN_BE_BARE),
  ...defineWord('PART', '5', 'пятых'),
  ...defineWord('PART', '10', 'десятых'),
]);
