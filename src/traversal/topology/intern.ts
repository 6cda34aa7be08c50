/** Equal values under one number, so that a link holds four bytes for what many links share. */
export interface Interned<T> {
  readonly values: T[];
  readonly numbers: Map<string | number, number>;
}

export const interned = <T>(first: T, key: string | number): Interned<T> => ({ values: [first], numbers: new Map([[key, 0]]) });

/** The number of a value, given under a key that equal values share. */
export function intern<T>({ values, numbers }: Interned<T>, key: string | number, value: () => T): number {
  const found = numbers.get(key);
  if (found !== undefined) return found;
  numbers.set(key, values.length);
  return values.push(value()) - 1;
}

/** When something was true, in days since 1970; NaN where a bound is unknown. */
export interface Period {
  readonly earliest: number;
  readonly latest: number;
}

export const UNKNOWN: Period = { earliest: Number.NaN, latest: Number.NaN };

export const periodsInterned = (): Interned<Period> => interned(UNKNOWN, '');
export const internPeriod = (periods: Interned<Period>, earliest: number, latest: number): number =>
  Number.isNaN(earliest) && Number.isNaN(latest) ? 0 : intern(periods, `${earliest} ${latest}`, () => ({ earliest, latest }));

/** The articles that links rest on: sets of ids, ascending. */
export const articlesInterned = (): Interned<readonly number[]> => interned([], '');
/** @param more the ids of all of them, where there are several */
export const internArticles = (sets: Interned<readonly number[]>, article: number, more: string | null): number =>
  more === null ? intern(sets, article, () => [article]) : intern(sets, more, () => more.split(',').map(Number));
