/** Interns equal values under one number, so that a link holds four bytes for a value that many links share. */
export interface Interned<T> {
  readonly values: T[];
  readonly numbers: Map<string | number, number>;
}

export const createInterned = <T>(first: T, key: string | number): Interned<T> => ({ values: [first], numbers: new Map([[key, 0]]) });

/** Returns the number of a value. Equal values have the same key. */
export function intern<T>({ values, numbers }: Interned<T>, key: string | number, value: () => T): number {
  const existing = numbers.get(key);
  if (existing !== undefined) return existing;
  numbers.set(key, values.length);
  return values.push(value()) - 1;
}

/** Valid time in days since 1970; NaN for an unknown start or end. */
export interface Period {
  readonly earliest: number;
  readonly latest: number;
  /** Latest possible day of an end that follows from another statement; NaN if there is none. */
  readonly derivedEnd: number;
}

export const UNKNOWN_PERIOD: Period = { earliest: Number.NaN, latest: Number.NaN, derivedEnd: Number.NaN };

export const createPeriods = (): Interned<Period> => createInterned(UNKNOWN_PERIOD, '');
export const internPeriod = (
  periods: Interned<Period>,
  { earliest, latest, derivedEnd = Number.NaN }: Omit<Period, 'derivedEnd'> & Partial<Period>,
): number =>
  Number.isNaN(earliest) && Number.isNaN(latest) && Number.isNaN(derivedEnd)
    ? 0
    : intern(periods, `${earliest} ${latest} ${derivedEnd}`, () => ({ earliest, latest, derivedEnd }));

/** Creates the interned sets of articles with evidence, as ascending ids. */
export const createArticleSets = (): Interned<readonly number[]> => createInterned([], '');
/** @param articles ids of all articles, if there are several */
export const internArticles = (sets: Interned<readonly number[]>, article: number, articles: string | null): number =>
  articles === null ? intern(sets, article, () => [article]) : intern(sets, articles, () => articles.split(',').map(Number));
