import type { Forms } from '../message/number.ts';
import type { Texts } from '../message/texts.ts';
import type { Comparator, Unit } from '../query/operations.ts';

/** The words for quantities. `#` stands for the number with its unit. */
export interface QuantityWords {
  readonly comparator: Readonly<Record<Comparator, string>>;
  /** For the unit TIMES, if it needs other words. */
  readonly times?: Readonly<Record<Comparator, string>>;
  /** The unit after a number; `compared` has the case that a comparator requires. */
  readonly unit: Readonly<Record<Unit, Forms>>;
  readonly compared?: Partial<Readonly<Record<Unit, Forms>>>;
  /** Millions and larger, the largest first. */
  readonly large: readonly (readonly [zeros: number, word: string])[];
  readonly each: string;
}

const SAME = '#';

export const QUANTITY_TEXTS: Texts<QuantityWords> = {
  en: {
    comparator: {
      EXACTLY: SAME,
      MORE_THAN: 'more than #',
      AT_LEAST: 'at least #',
      LESS_THAN: 'under #',
      AT_MOST: 'no more than #',
      ABOUT: 'about #',
    },
    unit: {
      KZT: { other: '₸#' },
      FAMILY: { one: '# family', other: '# families' },
      PERSON: { one: '# person', other: '# people' },
      TONNE: { one: '# tonne', other: '# tonnes' },
      TIMES: { one: '# time', other: '# times' },
    },
    large: [
      [12, 'trillion'],
      [9, 'billion'],
      [6, 'million'],
    ],
    each: '# each',
  },
  ru: {
    comparator: {
      EXACTLY: SAME,
      MORE_THAN: 'более #',
      AT_LEAST: 'не менее #',
      LESS_THAN: 'менее #',
      AT_MOST: 'не более #',
      ABOUT: 'около #',
    },
    times: {
      EXACTLY: 'в #',
      MORE_THAN: 'более чем в #',
      AT_LEAST: 'не менее чем в #',
      LESS_THAN: 'менее чем в #',
      AT_MOST: 'не более чем в #',
      ABOUT: 'примерно в #',
    },
    unit: {
      KZT: { other: '# ₸' },
      FAMILY: { one: '# семья', few: '# семьи', many: '# семей', other: '# семьи' },
      PERSON: { one: '# человек', few: '# человека', many: '# человек', other: '# человека' },
      TONNE: { one: '# тонна', few: '# тонны', many: '# тонн', other: '# тонны' },
      TIMES: { one: '# раз', few: '# раза', many: '# раз', other: '# раза' },
    },
    compared: {
      FAMILY: { one: '# семьи', few: '# семей', many: '# семей', other: '# семьи' },
      PERSON: { one: '# человека', few: '# человек', many: '# человек', other: '# человека' },
      TONNE: { one: '# тонны', few: '# тонн', many: '# тонн', other: '# тонны' },
    },
    large: [
      [12, 'трлн'],
      [9, 'млрд'],
      [6, 'млн'],
    ],
    each: 'по #',
  },
  kk: {
    comparator: {
      EXACTLY: SAME,
      MORE_THAN: '# астам',
      AT_LEAST: 'кемінде #',
      LESS_THAN: '# аз',
      AT_MOST: 'ең көбі #',
      ABOUT: 'шамамен #',
    },
    unit: {
      KZT: { other: '# ₸' },
      FAMILY: { other: '# отбасы' },
      PERSON: { other: '# адам' },
      TONNE: { other: '# тонна' },
      TIMES: { other: '# есе' },
    },
    // After "more than" and "less than" the unit is in the ablative case.
    compared: {
      KZT: { other: '# ₸-ден' },
      FAMILY: { other: '# отбасыдан' },
      PERSON: { other: '# адамнан' },
      TONNE: { other: '# тоннадан' },
      TIMES: { other: '# еседен' },
    },
    large: [
      [12, 'трлн'],
      [9, 'млрд'],
      [6, 'млн'],
    ],
    each: 'әрқайсысына #',
  },
};
