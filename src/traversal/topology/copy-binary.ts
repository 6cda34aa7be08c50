/** A field in COPY's binary format; null for SQL null. */
export type Field = Buffer | null;

/** Length of the signature and the flags. The length of the header extension follows. */
const HEADER = 15;
const LENGTH = 4;
/** Array header: number of dimensions, null flag, type; then length and lower bound. */
const DIMENSION = 12;
const ITEMS = 20;
const EPOCH_2000 = 10_957;

/**
 * Reads the rows of `COPY … TO STDOUT (FORMAT binary)`. Fields are views of its bytes.
 * https://www.postgresql.org/docs/current/sql-copy.html
 */
export function* readRows(copy: Buffer): Generator<Field[], void, undefined> {
  let at = HEADER + LENGTH + copy.readInt32BE(HEADER);
  for (let fields = copy.readInt16BE(at); fields >= 0; fields = copy.readInt16BE(at)) {
    at += 2;
    const row: Field[] = [];
    for (let field = 0; field < fields; field += 1) {
      const length = copy.readInt32BE(at);
      at += LENGTH;
      row.push(length < 0 ? null : copy.subarray(at, at + length));
      at += Math.max(0, length);
    }
    yield row;
  }
}

const viewOf = (field: Buffer): DataView => new DataView(field.buffer, field.byteOffset, field.byteLength);

/** Reads a bigint that fits into a double. */
const bigintAt = (view: DataView, at: number): number => view.getInt32(at) * 2 ** 32 + view.getUint32(at + LENGTH);

const createFormatError = (field: Buffer, expected: string): Error => new Error(`${field.length} bytes are no ${expected}`);

/** @throws Error if the field is null or not a bigint */
export function readBigint(field: Field | undefined): number {
  if (field?.length !== 8) throw createFormatError(field ?? Buffer.alloc(0), 'bigint');
  return bigintAt(viewOf(field), 0);
}

export const readBoolean = (field: Field | undefined): boolean => field?.[0] === 1;
/** Also reads an enum. */
export const readString = (field: Field | undefined): string => field?.toString() ?? '';

const NONE = new Float64Array(0);

/** Reads a one-dimensional array without nulls; null is an empty one. @throws Error for other arrays */
export function readBigints(field: Field | undefined): Float64Array {
  if (!field) return NONE;
  const view = viewOf(field);
  const count = lengthOf(view);
  const stride = LENGTH + 8;
  if (field.length !== (count === 0 ? DIMENSION : ITEMS + count * stride)) throw createFormatError(field, 'bigints without nulls');
  const values = new Float64Array(count);
  for (let item = 0; item < count; item += 1) values[item] = bigintAt(view, ITEMS + item * stride + LENGTH);
  return values;
}

/** Reads an array of dates as days since 1970, with NaN for nulls; null is an empty array. */
export const readDays = (field: Field | undefined): number[] =>
  readItems(field, (view, at, length) => (length < 0 ? Number.NaN : view.getInt32(at) + EPOCH_2000));

/** Reads an array of texts or of an enum, with '' for nulls; null is an empty array. */
export const readStrings = (field: Field | undefined): string[] =>
  readItems(field, (_, at, length) => (length < 0 ? '' : (field as Buffer).toString('utf8', at, at + length))); // it has items

const lengthOf = (view: DataView): number => (view.getInt32(0) === 0 ? 0 : view.getInt32(DIMENSION));

function readItems<T>(field: Field | undefined, read: (view: DataView, at: number, length: number) => T): T[] {
  if (!field) return [];
  const view = viewOf(field);
  let at = ITEMS;
  return Array.from({ length: lengthOf(view) }, () => {
    const length = view.getInt32(at);
    const value = read(view, at + LENGTH, length);
    at += LENGTH + Math.max(0, length);
    return value;
  });
}
