import type { Forms } from '../message/number.ts';
import type { Texts } from '../message/texts.ts';
import type { Comparator, Unit } from '../query/operations.ts';

/** The words for quantities. `#` stands for the number with its unit. */
export interface QuantityWords {
  readonly comparator: Readonly<Record<Comparator, string>>;
  /** For the unit TIMES, if it needs other words. */
  readonly times?: Readonly<Record<Comparator, string>>;
  /** The unit after a number; `compared` has the case that a comparator requires. */
  readonly unit: Partial<Readonly<Record<Unit, Forms>>>;
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
      MAGNITUDE: { other: 'magnitude #' },
      PERCENT: { other: '#%' },
      PERCENTAGE_POINT: { one: '# percentage point', other: '# percentage points' },
      VOTE: { one: '# vote', other: '# votes' },
      SHARE: { one: '# share', other: '# shares' },
      BARREL: { one: '# barrel', other: '# barrels' },
      COUNT: { other: '#' },
      d: { one: '# day', other: '# days' },
      mo: { one: '# month', other: '# months' },
      a: { one: '# year', other: '# years' },
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
      PERCENT: { other: '# %' },
      PERCENTAGE_POINT: { other: '# п. п.' },
      VOTE: { one: '# голос', few: '# голоса', many: '# голосов', other: '# голоса' },
      SHARE: { one: '# акция', few: '# акции', many: '# акций', other: '# акции' },
      BARREL: { one: '# баррель', few: '# барреля', many: '# баррелей', other: '# барреля' },
      MAGNITUDE: { one: '# балл', few: '# балла', many: '# баллов', other: '# балла' },
      COUNT: { other: '#' },
      d: { one: '# день', few: '# дня', many: '# дней', other: '# дня' },
      mo: { one: '# месяц', few: '# месяца', many: '# месяцев', other: '# месяца' },
      a: { one: '# год', few: '# года', many: '# лет', other: '# года' },
    },
    compared: {
      FAMILY: { one: '# семьи', few: '# семей', many: '# семей', other: '# семьи' },
      PERSON: { one: '# человека', few: '# человек', many: '# человек', other: '# человека' },
      TONNE: { one: '# тонны', few: '# тонн', many: '# тонн', other: '# тонны' },
      VOTE: { one: '# голоса', few: '# голосов', many: '# голосов', other: '# голоса' },
      SHARE: { one: '# акции', few: '# акций', many: '# акций', other: '# акции' },
      BARREL: { one: '# барреля', few: '# баррелей', many: '# баррелей', other: '# барреля' },
      MAGNITUDE: { one: '# балла', few: '# баллов', many: '# баллов', other: '# балла' },
      d: { one: '# дня', few: '# дней', many: '# дней', other: '# дня' },
      mo: { one: '# месяца', few: '# месяцев', many: '# месяцев', other: '# месяца' },
      a: { one: '# года', few: '# лет', many: '# лет', other: '# года' },
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
      PERCENT: { other: '#%' },
      MAGNITUDE: { other: '# балл' },
      PERCENTAGE_POINT: { other: '# пайыздық тармақ' },
      VOTE: { other: '# дауыс' },
      SHARE: { other: '# акция' },
      BARREL: { other: '# баррель' },
      COUNT: { other: '#' },
      d: { other: '# күн' },
      mo: { other: '# ай' },
      a: { other: '# жыл' },
    },
    // After "more than" and "less than" the unit is in the ablative case.
    compared: {
      KZT: { other: '# ₸-ден' },
      FAMILY: { other: '# отбасыдан' },
      PERSON: { other: '# адамнан' },
      TONNE: { other: '# тоннадан' },
      TIMES: { other: '# еседен' },
      PERCENT: { other: '#%-дан' },
      VOTE: { other: '# дауыстан' },
      SHARE: { other: '# акциядан' },
      BARREL: { other: '# баррельден' },
      COUNT: { other: '# данадан' },
      m: { other: '# метрден' },
      km: { other: '# километрден' },
      ha: { other: '# гектардан' },
      kg: { other: '# килограмнан' },
      l: { other: '# литрден' },
      h: { other: '# сағаттан' },
      d: { other: '# күннен' },
      mo: { other: '# айдан' },
      a: { other: '# жылдан' },
    },
    large: [
      [12, 'трлн'],
      [9, 'млрд'],
      [6, 'млн'],
    ],
    each: 'әрқайсысына #',
  },
};
