import { CURRENCIES } from '../../../schema/currencies.ts';
import { UNITS } from '../../../schema/ontology.ts';
import { pickText, type WrittenLanguage } from '../../base/lang.ts';
import { MEASURES, type TextUnit } from '../../text/amount/quantity.ts';
import { writeAmount } from '../../text/amount/write-amount.ts';
import { NO_BREAK } from '../../text/number/format-number.ts';
import type { Quantity } from './quantity.ts';

const isTextUnit = (unit: string): unit is TextUnit => unit in CURRENCIES || (MEASURES as readonly string[]).includes(unit);

/** A quantity as a newspaper prints it. A unit that the rules do not know stands behind the number with its label. */
export function writeQuantity({ amount, comparator, unit }: Quantity, lang: WrittenLanguage, spelledOut: boolean): string {
  if (isTextUnit(unit)) return writeAmount({ amount, to: null, comparator, unit }, lang, { spelledOut });
  const number = writeAmount({ amount, to: null, comparator, unit: 'COUNT' }, lang, { spelledOut });
  return `${number}${NO_BREAK}${pickText(UNITS[unit], [lang])}`;
}
