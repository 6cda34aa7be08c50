import type { Gender } from '../number/spell-number.ts';
import type { TextUnit } from './quantity.ts';

/** Russian forms after 1, 2 and 5, and the genitive singular, which also follows decimals. */
export interface RussianForms {
  readonly one: string;
  readonly few: string;
  readonly many: string;
  readonly gender: Gender;
}

/** How the three languages write a unit. */
export interface UnitForms {
  readonly kk: string;
  /** True if the Kazakh words end in the possessive: "АҚШ доллары". */
  readonly isPossessed: boolean;
  readonly ru: RussianForms;
  readonly en: readonly [one: string, other: string];
}

const GENDERS: Readonly<Record<string, Gender>> = { m: 'MASCULINE', f: 'FEMININE', n: 'NEUTER' };

/** Forms in one line: Kazakh, Russian after 1, 2, 5 and the gender, English for one and more. */
function define(kk: string, ru: string, en: string): UnitForms {
  const [one = '', few = one, many = one, gender = 'm'] = ru.split(', ');
  const [single = '', plural = single] = en.split(', ');
  return {
    kk: kk.replace('*', ''),
    isPossessed: kk.endsWith('*'),
    ru: { one, few, many, gender: GENDERS[gender] ?? 'MASCULINE' },
    en: [single, plural],
  };
}

const UNIT_FORMS: Partial<Readonly<Record<TextUnit, UnitForms>>> = {
  KZT: define('теңге', 'тенге', 'tenge'),
  USD: define('АҚШ доллары*', 'доллар США, доллара США, долларов США', 'US dollar, US dollars'),
  EUR: define('еуро', 'евро', 'euro, euros'),
  RUB: define('рубль', 'рубль, рубля, рублей', 'ruble, rubles'),
  GBP: define('фунт стерлинг', 'фунт стерлингов, фунта стерлингов, фунтов стерлингов', 'pound, pounds'),
  CNY: define('юань', 'юань, юаня, юаней', 'yuan'),
  TIMES: define('есе', 'раз, раза, раз', 'time, times'),
  PERSON: define('адам', 'человек, человека, человек', 'person, people'),
  FAMILY: define('отбасы', 'семья, семьи, семей, f', 'family, families'),
  m: define('метр', 'метр, метра, метров', 'metre, metres'),
  km: define('километр', 'километр, километра, километров', 'kilometre, kilometres'),
  m2: define('шаршы метр', 'кв. м', 'square metre, square metres'),
  km2: define('шаршы километр', 'кв. км', 'square kilometre, square kilometres'),
  m3: define('текше метр', 'куб. м', 'cubic metre, cubic metres'),
  ha: define('гектар', 'гектар, гектара, гектаров', 'hectare, hectares'),
  kg: define('килограмм', 'килограмм, килограмма, килограммов', 'kilogram, kilograms'),
  TONNE: define('тонна', 'тонна, тонны, тонн, f', 'tonne, tonnes'),
  VOTE: define('дауыс', 'голос, голоса, голосов', 'vote, votes'),
  SHARE: define('акция', 'акция, акции, акций, f', 'share, shares'),
  BARREL: define('баррель', 'баррель, барреля, баррелей', 'barrel, barrels'),
  PERCENTAGE_POINT: define(
    'пайыздық тармақ',
    'процентный пункт, процентных пункта, процентных пунктов',
    'percentage point, percentage points',
  ),
  min: define('минут', 'минута, минуты, минут, f', 'minute, minutes'),
  mo: define('ай', 'месяц, месяца, месяцев', 'month, months'),
  g: define('грамм', 'грамм, грамма, граммов', 'gram, grams'),
  l: define('литр', 'литр, литра, литров', 'litre, litres'),
  kWh: define('кВт·сағ', 'кВт·ч', 'kWh'),
  MW: define('мегаватт', 'МВт', 'MW'),
  h: define('сағат', 'час, часа, часов', 'hour, hours'),
  d: define('күн', 'день, дня, дней', 'day, days'),
  a: define('жыл', 'год, года, лет', 'year, years'),
};

/** How a unit is written; the code of a currency that has no words here. Null for COUNT and PERCENT. */
export function findUnitForms(unit: TextUnit): UnitForms | null {
  if (unit === 'COUNT' || unit === 'PERCENT') return null;
  return UNIT_FORMS[unit] ?? define(unit, unit, unit);
}
