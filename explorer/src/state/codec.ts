/** Reads and writes one part of the state in the address. */
export interface Codec<T> {
  /** Undefined if the text is not a valid value. */
  readonly read: (text: string) => T | undefined;
  readonly write: (value: T) => string;
}

const SEPARATOR = ',';

export const createEnumCodec = <T extends string>(values: readonly T[]): Codec<T> => ({
  read: (text) => values.find((value) => value === text),
  write: (value) => value,
});

export const createPatternCodec = (pattern: RegExp): Codec<string> => ({
  read: (text) => (pattern.test(text) ? text : undefined),
  write: (value) => value,
});

/** A name of the API in SCREAMING_SNAKE case; the address has it in kebab-case. The API rejects unknown names. */
export const createApiNameCodec = <T extends string>(): Codec<T> => ({
  // The enum of the API is the list; the API rejects other names.
  read: (text) => (/^[a-z]+(-[a-z]+)*$/.test(text) ? (text.toUpperCase().replaceAll('-', '_') as T) : undefined),
  write: (value) => value.toLowerCase().replaceAll('_', '-'),
});

export const createIntegerCodec = (min: number, max: number): Codec<number> => ({
  read: (text) => (/^\d{1,6}$/.test(text) && Number(text) >= min && Number(text) <= max ? Number(text) : undefined),
  write: String,
});

/** A switch. It is in the address only if it is on. */
export const flagCodec: Codec<boolean> = { read: (text) => (text === '1' ? true : undefined), write: () => '1' };

/** A list without duplicates. One invalid item makes the whole list invalid. */
export const createListCodec = <T>(item: Codec<T>, max: number): Codec<readonly T[]> => ({
  read: (text) => {
    const items = [...new Set(text.split(SEPARATOR))].map(item.read);
    const values = items.filter((value) => value !== undefined);
    return values.length === items.length && values.length <= max ? values : undefined;
  },
  write: (values) => values.map(item.write).join(SEPARATOR),
});

export const makeNullable = <T>({ read, write }: Codec<T>): Codec<T | null> => ({
  read,
  write: (value) => (value === null ? '' : write(value)),
});
