import type { EntityId } from '../../schema/ids.ts';
import { UNITS } from '../../schema/ontology.ts';
import type { Comparator } from '../../schema/words.ts';
import { pickText } from '../base/lang.ts';
import { parsePartialDate } from '../base/partial-date.ts';
import type { StatementRow } from '../graph/statement/statement.store.ts';
import type { DescribedEntity, Item } from './described-entity.ts';
import type { Settings } from './settings.ts';

/** A value in the form of the protocol. The empty object stands for UNKNOWN. */
export type Cell =
  | Readonly<Record<string, never>>
  | Item
  | { readonly str: string }
  | { readonly float: number }
  | { readonly date: string };

const SIGNS: Readonly<Record<Comparator, string>> = {
  EXACTLY: '',
  MORE_THAN: '> ',
  AT_LEAST: '≥ ',
  LESS_THAN: '< ',
  AT_MOST: '≤ ',
  ABOUT: '≈ ',
  BETWEEN: '',
};
const DAY = /^\d{4}-\d\d-\d\d$/;
const MAX_DIGITS = 15; // exact in a floating-point number

/** True if the amount is exact as a floating-point number. */
const isExact = (amount: string): boolean => amount.replace(/^-?0*|\./g, '').length <= MAX_DIGITS;

type Valued = Pick<StatementRow, 'amount' | 'amountTo' | 'comparator' | 'unit' | 'text' | 'date'>;

function toQuantityCell(
  { amount, amountTo, comparator, unit }: Valued,
  quantities: Settings['quantity'],
  lang: readonly string[],
): Cell | null {
  if (amount === null || comparator === null || unit === null) return null;
  if (quantities === 'number' && comparator === 'EXACTLY' && isExact(amount)) return { float: Number(amount) };
  return { str: `${SIGNS[comparator]}${amount}${amountTo === null ? '' : `–${amountTo}`} ${pickText(UNITS[unit], lang)}` };
}

const toDateCell = (edtf: string): Cell => (DAY.test(edtf) && parsePartialDate(edtf) ? { date: `${edtf}T00:00:00Z` } : { str: edtf });

/** The cell of a value that is not an entity. */
export function toPlainCell(row: Valued, quantities: Settings['quantity'], lang: readonly string[]): Cell {
  if (row.text !== null) return { str: pickText(row.text, lang) };
  if (row.date !== null) return toDateCell(row.date);
  return toQuantityCell(row, quantities, lang) ?? {};
}

/** The cell of an entity. */
export function toEntityCell(id: EntityId, described: ReadonlyMap<EntityId, DescribedEntity>): Cell {
  const found = described.get(id);
  if (!found) throw new Error(`entity ${id} is referred to and is not there`);
  return { id: found.id, name: found.name };
}
