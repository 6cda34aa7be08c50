import { type Forms, formatDecimal } from '../message/number.ts';
import type { Comparator, QuantityFieldsFragment, Unit } from '../query/operations.ts';
import type { Lang } from '../state/state.ts';
import { QUANTITY_TEXTS, type QuantityWords } from './quantity.message.ts';
import { UNIT_SYMBOLS } from './unit.message.ts';

/** Keeps a number and its unit on one line. */
const NO_BREAK = '\u{a0}';
/** A large number is written in words only if it needs no more decimals than this. */
const MAX_DECIMALS = 2;
/** The comparators that require the ablative case in Kazakh. */
const ABLATIVE_COMPARATORS: readonly Comparator[] = ['MORE_THAN', 'LESS_THAN'];

interface QuantityOptions {
  /** True if each recipient gets the amount. */
  readonly each?: boolean;
}

/** Formats a quantity without losing a digit: "more than 360,000 families", «340 млн ₸». */
export function formatQuantity(
  lang: Lang,
  { amount, comparator, unit, unitLabel }: QuantityFieldsFragment,
  { each = false }: QuantityOptions = {},
): string {
  const words = QUANTITY_TEXTS[lang];
  const forms =
    (hasComparedForm(lang, comparator, unit) ? words.compared?.[unit] : undefined) ?? words.unit[unit] ?? findForms(lang, unit, unitLabel);
  const patterns = (unit === 'TIMES' && words.times) || words.comparator;
  const amountText = formatAmount(lang, amount, forms).replaceAll(' ', NO_BREAK);
  // A replacement function, because a replacement text would interpret `$`.
  const text = patterns[comparator].replace('#', () => amountText);
  return each ? words.each.replace('#', () => text) : text;
}

/** A unit without forms of its own: its symbol, that of the currency, or its label. */
function findForms(lang: Lang, unit: Unit, unitLabel: string): Forms {
  const symbol = UNIT_SYMBOLS[lang][unit];
  if (symbol !== undefined) return { other: `# ${symbol}` };
  if (!/^[A-Z]{3}$/.test(unit)) return { other: `# ${unitLabel}` };
  const parts = new Intl.NumberFormat(lang, { style: 'currency', currency: unit }).formatToParts(0);
  const sign = parts.find(({ type }) => type === 'currency')?.value ?? unit;
  return { other: lang === 'en' ? `${sign}${/\p{L}$/u.test(sign) ? ' ' : ''}#` : `# ${sign}` };
}

const hasComparedForm = (lang: Lang, comparator: Comparator, unit: Unit): boolean =>
  comparator !== 'EXACTLY' && (lang === 'kk' ? ABLATIVE_COMPARATORS.includes(comparator) : unit !== 'TIMES');

function formatAmount(lang: Lang, amount: string, forms: Forms): string {
  const large = splitLargeNumber(amount, QUANTITY_TEXTS[lang]);
  const form = large ? 'many' : new Intl.PluralRules(lang).select(toPluralSample(amount));
  const pattern = (form === 'zero' || form === 'two' ? undefined : forms[form]) ?? forms.other;
  const number = large ? `${formatDecimal(lang, large.amount)} ${large.word}` : formatDecimal(lang, amount);
  return pattern.replace('#', () => number);
}

/** The number of millions, billions or trillions. Null if plain digits are shorter. */
function splitLargeNumber(amount: string, { large }: QuantityWords): { readonly amount: string; readonly word: string } | null {
  const [, digits = '', fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  const [zeros, word] = large.find(([minZeros]) => digits.length > minZeros) ?? [];
  if (zeros === undefined || word === undefined || /[1-9]/.test(fraction)) return null;
  const rest = digits.slice(-zeros).replace(/0+$/, '');
  if (rest.length > MAX_DECIMALS) return null;
  return { amount: `${digits.slice(0, -zeros)}${rest && '.'}${rest}`, word };
}

/** A small number with the same plural form. The form depends on the last digits, which a float would lose. */
function toPluralSample(amount: string): number {
  const [integer = '', fraction = ''] = amount.replace('-', '').split('.');
  if (/[1-9]/.test(fraction)) return 1.5;
  return Number(integer.length > 3 ? `1${integer.slice(-3)}` : integer);
}
