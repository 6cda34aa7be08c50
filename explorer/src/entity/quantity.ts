import { type Forms, formatDecimal } from '../message/number.ts';
import type { Comparator, MeasuredFragment, Unit } from '../query/operations.ts';
import type { Lang } from '../state/state.ts';
import { QUANTITY_TEXTS, type QuantityWords } from './quantity.message.ts';

/** Between a number and its unit no line breaks. */
const NO_BREAK = '\u{a0}';
/** A large number is said in words where that needs no more digits behind the comma. */
const MAX_DECIMALS = 2;
/** In Kazakh these alone put what they stand beside in another case. */
const ABLATIVE_COMPARATORS: readonly Comparator[] = ['MORE_THAN', 'LESS_THAN'];

interface QuantityOptions {
  /** Whether each one has so much. */
  readonly each?: boolean;
}

/** A quantity as people say it: "more than 360,000 families", «340 млн ₸», exact to the last digit. */
export function formatQuantity(lang: Lang, { amount, comparator, unit }: MeasuredFragment, { each = false }: QuantityOptions = {}): string {
  const words = QUANTITY_TEXTS[lang];
  const forms = (needsComparedForm(lang, comparator, unit) ? words.compared?.[unit] : undefined) ?? words.unit[unit];
  const patterns = (unit === 'TIMES' && words.times) || words.comparator;
  const amountText = formatAmount(lang, amount, forms).replaceAll(' ', NO_BREAK);
  // The parts are filled in by a function, as a replacement text would read the signs of money as its own.
  const integer = patterns[comparator].replace('#', () => amountText);
  return each ? words.each.replace('#', () => integer) : integer;
}

const needsComparedForm = (lang: Lang, comparator: Comparator, unit: Unit): boolean =>
  comparator !== 'EXACTLY' && (lang === 'kk' ? ABLATIVE_COMPARATORS.includes(comparator) : unit !== 'TIMES');

function formatAmount(lang: Lang, amount: string, forms: Forms): string {
  const large = splitLargeNumber(amount, QUANTITY_TEXTS[lang]);
  const form = large ? 'many' : new Intl.PluralRules(lang).select(toPluralSample(amount));
  const pattern = (form === 'zero' || form === 'two' ? undefined : forms[form]) ?? forms.other;
  const number = large ? `${formatDecimal(lang, large.amount)} ${large.word}` : formatDecimal(lang, amount);
  return pattern.replace('#', () => number);
}

/** The number of millions, where it is short; null where digits say it better. */
function splitLargeNumber(amount: string, { large }: QuantityWords): { readonly amount: string; readonly word: string } | null {
  const [, digits = '', fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  const [zeros, word] = large.find(([zeroCount]) => digits.length > zeroCount) ?? [];
  if (zeros === undefined || word === undefined || /[1-9]/.test(fraction)) return null;
  const rest = digits.slice(-zeros).replace(/0+$/, '');
  if (rest.length > MAX_DECIMALS) return null;
  return { amount: `${digits.slice(0, -zeros)}${rest && '.'}${rest}`, word };
}

/** A small number with the same plural form: forms hang on the last digits, and a float would lose those of a long one. */
function toPluralSample(amount: string): number {
  const [integer = '', fraction = ''] = amount.replace('-', '').split('.');
  if (/[1-9]/.test(fraction)) return 1.5;
  return Number(integer.length > 3 ? `1${integer.slice(-3)}` : integer);
}
