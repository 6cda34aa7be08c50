import { type Forms, formatDecimal } from '../message/number.ts';
import type { Comparator, MeasuredFragment, Unit } from '../query/operations.ts';
import type { Lang } from '../state/state.ts';
import { QUANTITY_TEXTS, type QuantityWords } from './quantity.message.ts';

/** Between a number and its unit no line breaks. */
const NO_BREAK = '\u{a0}';
/** A large number is said in words where that needs no more digits behind the comma. */
const MOST_DIGITS = 2;
/** In Kazakh these alone put what they stand beside in another case. */
const KAZAKH_CASES: readonly Comparator[] = ['MORE_THAN', 'LESS_THAN'];

interface Manner {
  /** Whether each one has so much. */
  readonly each?: boolean;
}

/** A quantity as people say it: "more than 360,000 families", «340 млн ₸», exact to the last digit. */
export function quantityIn(lang: Lang, { amount, comparator, unit }: MeasuredFragment, { each = false }: Manner = {}): string {
  const words = QUANTITY_TEXTS[lang];
  const forms = (isCompared(lang, comparator, unit) ? words.compared?.[unit] : undefined) ?? words.unit[unit];
  const said = (unit === 'TIMES' && words.times) || words.comparator;
  const measured = measure(lang, amount, forms).replaceAll(' ', NO_BREAK);
  // The parts are filled in by a function, as a replacement text would read the signs of money as its own.
  const whole = said[comparator].replace('#', () => measured);
  return each ? words.each.replace('#', () => whole) : whole;
}

const isCompared = (lang: Lang, comparator: Comparator, unit: Unit): boolean =>
  comparator !== 'EXACTLY' && (lang === 'kk' ? KAZAKH_CASES.includes(comparator) : unit !== 'TIMES');

function measure(lang: Lang, amount: string, forms: Forms): string {
  const large = inWords(amount, QUANTITY_TEXTS[lang]);
  const form = large ? 'many' : new Intl.PluralRules(lang).select(representative(amount));
  const pattern = (form === 'zero' || form === 'two' ? undefined : forms[form]) ?? forms.other;
  const number = large ? `${formatDecimal(lang, large.amount)} ${large.word}` : formatDecimal(lang, amount);
  return pattern.replace('#', () => number);
}

/** The number of millions, where it is short; null where digits say it better. */
function inWords(amount: string, { large }: QuantityWords): { readonly amount: string; readonly word: string } | null {
  const [, digits = '', fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  const [zeros, word] = large.find(([least]) => digits.length > least) ?? [];
  if (zeros === undefined || word === undefined || /[1-9]/.test(fraction)) return null;
  const rest = digits.slice(-zeros).replace(/0+$/, '');
  if (rest.length > MOST_DIGITS) return null;
  return { amount: `${digits.slice(0, -zeros)}${rest && '.'}${rest}`, word };
}

/** A small number with the same plural form: forms hang on the last digits, and a float would lose those of a long one. */
function representative(amount: string): number {
  const [whole = '', fraction = ''] = amount.replace('-', '').split('.');
  if (/[1-9]/.test(fraction)) return 1.5;
  return Number(whole.length > 3 ? `1${whole.slice(-3)}` : whole);
}
