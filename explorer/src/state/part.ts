/** How one part of the state is written in the address. */
export interface Part<T> {
  /** Undefined where the text is none of its values. */
  readonly read: (text: string) => T | undefined;
  readonly write: (value: T) => string;
}

const SEPARATOR = ',';

export const oneOf = <T extends string>(values: readonly T[]): Part<T> => ({
  read: (text) => values.find((value) => value === text),
  write: (value) => value,
});

export const matching = (shape: RegExp): Part<string> => ({
  read: (text) => (shape.test(text) ? text : undefined),
  write: (value) => value,
});

/** A name of the API, as SCREAMING_SNAKE; the address has it in lower case with hyphens. The API refuses those it does not know. */
export const apiName = <T extends string>(): Part<T> => ({
  // The API's own enum is the list of them: one that is not in it is refused there, by name.
  read: (text) => (/^[a-z]+(-[a-z]+)*$/.test(text) ? (text.toUpperCase().replaceAll('-', '_') as T) : undefined),
  write: (value) => value.toLowerCase().replaceAll('_', '-'),
});

export const whole = (least: number, most: number): Part<number> => ({
  read: (text) => (/^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined),
  write: String,
});

/** A switch that is in the address where it is on. */
export const flag: Part<boolean> = { read: (text) => (text === '1' ? true : undefined), write: () => '1' };

/** At most so many, each once; one that cannot be read is the whole list's mistake. */
export const listOf = <T>(item: Part<T>, most: number): Part<readonly T[]> => ({
  read: (text) => {
    const items = [...new Set(text.split(SEPARATOR))].map(item.read);
    const known = items.filter((one) => one !== undefined);
    return known.length === items.length && known.length <= most ? known : undefined;
  },
  write: (values) => values.map(item.write).join(SEPARATOR),
});

export const orNull = <T>({ read, write }: Part<T>): Part<T | null> => ({ read, write: (value) => (value === null ? '' : write(value)) });
