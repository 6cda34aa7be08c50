import type { LocalText, Unit, ValueKind } from '../../schema/ontology.ts';
import type { Comparator } from '../../schema/words.ts';
import type { QuantityShape, ValueShape } from './shape-statement-value.ts';

/** A quantity in its canonical form. */
export interface WrittenQuantity {
  readonly amount: string;
  /** The upper end of a range. */
  readonly amountTo: string | null;
  readonly comparator: Comparator;
  readonly unit: Unit;
  readonly per: Unit | null;
  /** What is counted: an entity, or words. */
  readonly of: { readonly slug: string } | { readonly text: LocalText } | null;
  readonly equivalent: { readonly amount: string; readonly unit: Unit } | null;
}

/** The value of a statement: exactly one of these. */
export type StatementValue =
  | { readonly is: 'entity'; readonly slug: string }
  | ({ readonly is: 'quantity' } & WrittenQuantity)
  | { readonly is: 'text'; readonly text: LocalText }
  | { readonly is: 'date'; readonly date: string }
  | { readonly is: 'unknown' };

const FORMS = ['entity', 'quantity', 'text', 'date', 'unknown'] as const;
export const VALUE_FORMS = FORMS.join(', ');

/** The value; undefined if there is none or more than one. */
export function readStatementValue(statement: ValueShape): StatementValue | undefined {
  const forms = FORMS.filter((form) => statement[form] !== undefined);
  if (forms.length !== 1) return undefined;
  const { entity, quantity, text, date } = statement;
  if (entity !== undefined) return { is: 'entity', slug: entity };
  if (quantity) return { is: 'quantity', ...readQuantity(quantity) };
  if (text) return { is: 'text', text: canonicalizeText(text) };
  return date === undefined ? { is: 'unknown' } : { is: 'date', date };
}

const toDecimal = (written: number | string): string => canonicalizeDecimal(String(written));

function readQuantity({ amount, from, to, comparator, unit, per, of, equivalent }: QuantityShape): WrittenQuantity {
  return {
    amount: toDecimal(amount ?? from ?? 0), // one of both is there: the shape has checked it
    amountTo: to === undefined ? null : toDecimal(to),
    comparator: to === undefined ? (comparator ?? 'EXACTLY') : 'BETWEEN',
    unit,
    per: per ?? null,
    of: of === undefined ? null : typeof of === 'string' ? { slug: of } : { text: canonicalizeText(of) },
    equivalent: equivalent === undefined ? null : { amount: toDecimal(equivalent.amount), unit: equivalent.unit },
  };
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

/** Compares decimals exactly: below 0 if the first is smaller. */
export function compareDecimals(one: string, other: string): number {
  const digits = Math.max(...[one, other].map((text) => text.split('.')[1]?.length ?? 0));
  const [a = 0n, b = 0n] = [one, other].map((text) => {
    const [whole = '', fraction = ''] = text.split('.');
    return BigInt(whole.replace('-', '') + fraction.padEnd(digits, '0')) * (text.startsWith('-') ? -1n : 1n);
  });
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sorts the languages, so that equal texts are equal JSON. */
export const canonicalizeText = (text: { readonly [K in keyof LocalText]?: string | undefined }): LocalText =>
  Object.fromEntries(
    Object.entries(text)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
