/** A field as COPY's binary format has it; null where the column is. */
export type Field = Buffer | null;

/** Of the signature and the flags, which say nothing here; how long the rest of the header is follows. */
const HEADER = 15;
const LENGTH = 4;
/** Of an array: how many dimensions, whether there are nulls, the type; then how long it is and where it begins. */
const DIMENSION = 12;
const ITEMS = 20;
const EPOCH_2000 = 10_957;

/** The rows of `COPY … TO STDOUT (FORMAT binary)`, their fields as views of its bytes: https://www.postgresql.org/docs/current/sql-copy.html */
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

/** A bigint that a double can hold. */
const bigintAt = (view: DataView, at: number): number => view.getInt32(at) * 2 ** 32 + view.getUint32(at + LENGTH);

const createFormatError = (field: Buffer, expected: string): Error => new Error(`${field.length} bytes are no ${expected}`);

/** @throws Error for what is null or no bigint */
export function readBigint(field: Field | undefined): number {
  if (field?.length !== 8) throw createFormatError(field ?? Buffer.alloc(0), 'bigint');
  return bigintAt(viewOf(field), 0);
}

export const readBoolean = (field: Field | undefined): boolean => field?.[0] === 1;
/** Also of an enum. */
export const readString = (field: Field | undefined): string => field?.toString() ?? '';

const NONE = new Float64Array(0);

/** An array of one dimension without nulls; a field that is null is an empty one. @throws Error for what is none */
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

/** An array of dates as days since 1970, NaN where one is null; a field that is null is an empty one. */
export const readDays = (field: Field | undefined): number[] =>
  readItems(field, (view, at, length) => (length < 0 ? Number.NaN : view.getInt32(at) + EPOCH_2000));

/** An array of texts or of an enum, '' where one is null; a field that is null is an empty one. */
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
