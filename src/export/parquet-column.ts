import type { ParquetWriter } from 'hyparquet-writer';
import { parseDay } from '../traversal/topology/day.ts';
import type { Column } from './column.ts';

type SchemaElement = ConstructorParameters<typeof ParquetWriter>[0]['schema'][number];

/** Digits of a decimal, and those after the point. */
const PRECISION = 38;
const SCALE = 9;
const DECIMAL_BYTES = 16;

const COLUMN_TYPES = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  day: { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } },
  decimal: {
    ...{ type: 'FIXED_LEN_BYTE_ARRAY', type_length: DECIMAL_BYTES, converted_type: 'DECIMAL', precision: PRECISION, scale: SCALE },
    logical_type: { type: 'DECIMAL', precision: PRECISION, scale: SCALE },
  },
} as const satisfies Record<string, Omit<SchemaElement, 'name'>>;

/** A column of a Parquet file. Every one has its type, as a column of nulls would be read as bytes. */
export interface ParquetColumn<T> {
  readonly name: string;
  readonly type: keyof typeof COLUMN_TYPES;
  readonly read: (row: T) => string | number | boolean | bigint | null;
}

export const describeColumn = ({ name, type }: Pick<ParquetColumn<unknown>, 'name' | 'type'>): SchemaElement => ({
  name,
  repetition_type: 'OPTIONAL',
  ...COLUMN_TYPES[type],
});

/** The column of a table in other formats. */
export const toParquetColumn = <T>({ name, type, isDay, flat }: Column<T>): ParquetColumn<T> =>
  isDay
    ? {
        name,
        type: 'day',
        read: (row) => {
          const day = flat(row);
          return day === null ? null : parseDay(String(day));
        },
      }
    : { name, type, read: flat };

/** The digits of an amount for a decimal column; null if it has more than fit. */
export function toUnscaled(amount: string | null): bigint | null {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d*?)0*)?$/.exec(amount ?? '') ?? [];
  if (whole === '' || fraction.length > SCALE) return null;
  const digits = BigInt(whole + fraction.padEnd(SCALE, '0'));
  return digits.toString().length > PRECISION ? null : sign === '' ? digits : -digits;
}
