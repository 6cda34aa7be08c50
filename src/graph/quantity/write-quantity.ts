import { CURRENCIES } from '../../../schema/currencies.ts';
import { UNITS, type Unit } from '../../../schema/ontology.ts';
import { pickText, type WrittenLanguage } from '../../base/lang.ts';
import { MEASURES, type TextUnit } from '../../text/amount/quantity.ts';
import { writeAmount } from '../../text/amount/write-amount.ts';
import { NO_BREAK } from '../../text/number/format-number.ts';
import type { Quantity } from './quantity.ts';

const isTextUnit = (unit: string): unit is TextUnit => unit in CURRENCIES || (MEASURES as readonly string[]).includes(unit);

/** Rates as newspapers write them, around the amount `#`. */
const RATES: Partial<Readonly<Record<Unit, Readonly<Record<WrittenLanguage, string>>>>> = {
  min: { kk: 'минутына #', ru: '# в минуту', en: '# a minute' },
  h: { kk: 'сағатына #', ru: '# в час', en: '# an hour' },
  d: { kk: 'тәулігіне #', ru: '# в сутки', en: '# a day' },
  mo: { kk: 'айына #', ru: '# в месяц', en: '# a month' },
  a: { kk: 'жылына #', ru: '# в год', en: '# a year' },
  SHARE: { kk: 'бір акцияға #', ru: '# на акцию', en: '# a share' },
  PERSON: { kk: 'адам басына #', ru: '# на человека', en: '# a person' },
  FAMILY: { kk: 'бір отбасына #', ru: '# на семью', en: '# a family' },
  COUNT: { kk: 'данасы #', ru: '# за штуку', en: '# apiece' },
  BARREL: { kk: 'баррелі #', ru: '# за баррель', en: '# a barrel' },
  TONNE: { kk: 'тоннасы #', ru: '# за тонну', en: '# a tonne' },
  kg: { kk: 'келісі #', ru: '# за килограмм', en: '# a kilogram' },
  l: { kk: 'литрі #', ru: '# за литр', en: '# a litre' },
  km: { kk: 'километріне #', ru: '# на километр', en: '# a kilometre' },
  m2: { kk: 'шаршы метрі #', ru: '# за кв. м', en: '# a square metre' },
  m3: { kk: 'текше метрі #', ru: '# за куб. м', en: '# a cubic metre' },
  ha: { kk: 'гектарына #', ru: '# с гектара', en: '# a hectare' },
  kWh: { kk: 'киловатт-сағаты #', ru: '# за кВт·ч', en: '# a kilowatt-hour' },
};
const writeRate = (amount: string, per: Unit, lang: WrittenLanguage): string =>
  RATES[per]?.[lang].replace('#', () => amount) ?? `${amount} / ${pickText(UNITS[per], [lang])}`; // a function, as a text would interpret $

type Plain = Pick<Quantity, 'amount' | 'amountTo' | 'comparator' | 'unit'>;

/** A unit that the rules do not know stands behind the number with its label. */
function writePlain({ amount, amountTo: to, comparator, unit }: Plain, lang: WrittenLanguage, spelledOut: boolean): string {
  const written = { amount, to, comparator: comparator === 'BETWEEN' ? 'EXACTLY' : comparator } as const;
  if (isTextUnit(unit)) return writeAmount({ ...written, unit }, lang, { spelledOut });
  return `${writeAmount({ ...written, unit: 'COUNT' }, lang, { spelledOut })}${NO_BREAK}${pickText(UNITS[unit], [lang])}`;
}

/** A quantity as a newspaper prints it, with what it is of if words say it, its rate, and in parentheses its equivalent. */
export function writeQuantity(quantity: Quantity, lang: WrittenLanguage, spelledOut: boolean): string {
  const { per, ofText, equivalentAmount, equivalentUnit } = quantity;
  const words = ofText === null ? '' : `${NO_BREAK}${pickText(ofText, [lang])}`;
  const amount = `${writePlain(quantity, lang, spelledOut)}${words}`;
  const rate = per === null ? amount : writeRate(amount, per, lang);
  if (equivalentAmount === null || equivalentUnit === null) return rate;
  const equivalent: Plain = { amount: equivalentAmount, amountTo: null, comparator: 'EXACTLY', unit: equivalentUnit };
  return `${rate} (${writePlain(equivalent, lang, spelledOut)})`;
}
