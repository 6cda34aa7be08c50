/** How one part of the state is written in the address. */
export interface Codec<T> {
  /** Undefined where the text is none of its values. */
  readonly read: (text: string) => T | undefined;
  readonly write: (value: T) => string;
}

const SEPARATOR = ',';

export const createEnumCodec = <T extends string>(values: readonly T[]): Codec<T> => ({
  read: (text) => values.find((value) => value === text),
  write: (value) => value,
});

export const createPatternCodec = (shape: RegExp): Codec<string> => ({
  read: (text) => (shape.test(text) ? text : undefined),
  write: (value) => value,
});

/** A name of the API, as SCREAMING_SNAKE; the address has it in lower case with hyphens. The API refuses those it does not know. */
export const createApiNameCodec = <T extends string>(): Codec<T> => ({
  // The API's own enum is the list of them: one that is not in it is refused there, by name.
  read: (text) => (/^[a-z]+(-[a-z]+)*$/.test(text) ? (text.toUpperCase().replaceAll('-', '_') as T) : undefined),
  write: (value) => value.toLowerCase().replaceAll('_', '-'),
});

export const createIntegerCodec = (min: number, max: number): Codec<number> => ({
  read: (text) => (/^\d{1,6}$/.test(text) && Number(text) >= min && Number(text) <= max ? Number(text) : undefined),
  write: String,
});

/** A switch that is in the address where it is on. */
export const flagCodec: Codec<boolean> = { read: (text) => (text === '1' ? true : undefined), write: () => '1' };

/** At most so many, each once; one that cannot be read is the whole list's mistake. */
export const createListCodec = <T>(item: Codec<T>, max: number): Codec<readonly T[]> => ({
  read: (text) => {
    const items = [...new Set(text.split(SEPARATOR))].map(item.read);
    const values = items.filter((item) => item !== undefined);
    return values.length === items.length && values.length <= max ? values : undefined;
  },
  write: (values) => values.map(item.write).join(SEPARATOR),
});

export const makeNullable = <T>({ read, write }: Codec<T>): Codec<T | null> => ({
  read,
  write: (value) => (value === null ? '' : write(value)),
});
