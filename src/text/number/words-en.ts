import { BILLION, CAN_BE_BARE, defineRow, defineWord, MILLION, type NumberLexicon, splitForms, THOUSAND, TRILLION } from './number-word.ts';

const AS_ORDINAL = { isOrdinal: true } as const;

export const SMALL_EN = splitForms('one two three four five six seven eight nine');
export const TEENS_EN = splitForms('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen');
export const TENS_EN = splitForms('twenty thirty forty fifty sixty seventy eighty ninety');

/** English number words. "Hundred" to "trillion" need a number or "a" before them. */
export const ENGLISH_NUMBERS: NumberLexicon = new Map([
  ...defineRow('SMALL', 1, 1, SMALL_EN),
  ...defineRow('TEEN', 10, 1, TEENS_EN),
  ...defineRow('TENS', 20, 10, TENS_EN),
  ...defineWord('HUNDRED', '100', 'hundred'),
  ...defineWord('SCALE', '12', 'dozen'),
  ...defineWord('SCALE', THOUSAND, 'thousand thousands k'),
  ...defineWord('SCALE', MILLION, 'million millions mln mn m'),
  ...defineWord('SCALE', BILLION, 'billion billions bn bln b'),
  ...defineWord('SCALE', TRILLION, 'trillion trillions tn trln'),
  ...defineWord('HALF', '0.5', 'half'),
  ...defineRow('SMALL', 1, 1, splitForms('first second third fourth fifth sixth seventh eighth ninth'), AS_ORDINAL),
  ...defineRow(
    'TEEN',
    10,
    1,
    splitForms('tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'),
    AS_ORDINAL,
  ),
  ...defineRow('TENS', 20, 10, splitForms('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'), AS_ORDINAL),
  ...defineWord('SCALE', THOUSAND, 'thousandth', AS_ORDINAL),
  ...defineWord('SCALE', MILLION, 'millionth', AS_ORDINAL),
  ...defineWord('HUNDRED', '100', 'hundredth', AS_ORDINAL),
  ...defineWord('PART', '3', 'thirds'),
  ...defineWord('PART', '4', 'quarter quarters', CAN_BE_BARE),
  ...defineWord('PART', '5', 'fifths'),
  ...defineWord('PART', '10', 'tenths'),
]);
