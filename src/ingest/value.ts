import type { LocalText, Unit, ValueKind } from '../../schema/ontology.ts';
import type { Comparator } from '../../schema/words.ts';
import type { StatementShape } from './shape.ts';

/** The value of a statement: exactly one of these. */
export type StatementValue =
  | { readonly is: 'entity'; readonly slug: string }
  | { readonly is: 'quantity'; readonly amount: string; readonly comparator: Comparator; readonly unit: Unit }
  | { readonly is: 'text'; readonly text: LocalText }
  | { readonly is: 'date'; readonly date: string }
  | { readonly is: 'unknown' };

const FORMS = ['entity', 'quantity', 'text', 'date', 'unknown'] as const;
export const VALUE_FORMS = FORMS.join(', ');

/** The value; undefined if there is none or more than one. */
export function readStatementValue(statement: StatementShape): StatementValue | undefined {
  const forms = FORMS.filter((form) => statement[form] !== undefined);
  if (forms.length !== 1) return undefined;
  const { entity, quantity, text, date } = statement;
  if (entity !== undefined) return { is: 'entity', slug: entity };
  if (quantity) return { is: 'quantity', ...quantity, amount: canonicalizeDecimal(String(quantity.amount)) };
  if (text) return { is: 'text', text: canonicalizeText(text) };
  return date === undefined ? { is: 'unknown' } : { is: 'date', date };
}

/** The kind of a value. */
export function findValueKind(value: StatementValue, kindOf: (slug: string) => ValueKind | undefined): ValueKind | undefined {
  if (value.is === 'entity') return kindOf(value.slug);
  return ({ quantity: 'QUANTITY', text: 'TEXT', date: 'DATE', unknown: 'UNKNOWN' } as const)[value.is];
}

/** The canonical form of a decimal: `1.5` for `1.50`, `7` for `007`, `0` for `-0`. */
export function canonicalizeDecimal(decimal: string): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)0*(\d+?)(?:\.(\d*?)0*)?$/.exec(decimal) ?? [];
  const digits = fraction ? `${whole}.${fraction}` : whole;
  return digits === '0' ? '0' : sign + digits;
}

/** Sorts the languages, so that equal texts are equal JSON. */
export const canonicalizeText = (text: { readonly [K in keyof LocalText]?: string | undefined }): LocalText =>
  Object.fromEntries(
    Object.entries(text)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
