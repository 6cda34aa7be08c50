const DAY_MS = 86_400_000;

/** Returns the days from 1970-01-01 to a day such as `2020-06-15`. */
export const parseDay = (text: string): number => Date.parse(`${text}T00:00:00Z`) / DAY_MS;
