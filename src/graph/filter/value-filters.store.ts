import { and, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { badInput } from '../../base/errors.ts';
import type { OrderKey } from '../../graphql/page/relation.ts';
import { normalizeName } from '../../text/name/normalize.ts';
import type { DateRange, TextFilter } from './filter.ts';

/** Escapes the wildcards %, _ and \ for a LIKE pattern. */
export const escapeLikePattern = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&');

/** Conditions on a normal form. */
export const hasText = (norm: PgColumn, { equals, startsWith, contains }: TextFilter): SQL | undefined =>
  and(
    equals == null ? undefined : sql`${norm} = ${normalizeName(equals)}`,
    startsWith == null ? undefined : sql`${norm} like ${`${escapeLikePattern(normalizeName(startsWith))}%`}`,
    contains == null ? undefined : sql`${norm} like ${`%${escapeLikePattern(normalizeName(contains))}%`}`,
  );

/**
 * Condition: a partial date may be in a range. A date without any bound, such as one of an unstated year, never is.
 * @throws BAD_INPUT if the range has a bound without a year, or is empty
 */
export function isInRange(
  date: { readonly earliest: PgColumn; readonly latest: PgColumn },
  { from, to }: DateRange,
  argument: string,
): SQL {
  const [start, end] = [from?.earliest, to?.latest];
  if (from && start == null) throw badInput(`${argument}.from`, from.edtf, 'a range begins with a date that has a year');
  if (to && end == null) throw badInput(`${argument}.to`, to.edtf, 'a range ends with a date that has a year');
  if (start != null && end != null && start > end)
    throw badInput(`${argument}.to`, to?.edtf, `the range begins later, at ${from?.edtf}: swap both`);
  const isDated = sql`num_nonnulls(${date.earliest}, ${date.latest}) > 0`;
  const condition = and(
    isDated,
    start == null ? undefined : or(sql`${date.latest} is null`, sql`${date.latest} >= ${start}::date`),
    end == null ? undefined : or(sql`${date.earliest} is null`, sql`${date.earliest} <= ${end}::date`),
  );
  return condition ?? isDated;
}

/** Sort keys of a partial date: first its earliest day, then its latest. Rows without a date come last in both directions. */
export const buildDateOrder = (
  name: string,
  { earliest, latest }: { readonly earliest: PgColumn | SQL; readonly latest: PgColumn | SQL },
  descending: boolean,
  costly = false,
): OrderKey[] => {
  const toDay = (date: PgColumn | SQL, open: string) => sql`coalesce(${date}, ${sql.raw(`'${open}'`)}::date) - date '2000-01-01'`;
  return [
    { name: `no ${name}`, expression: sql`(num_nonnulls(${earliest}, ${latest}) = 0)::int`, type: 'bigint', costly },
    { name: `${name} from`, expression: toDay(earliest, '0001-01-01'), type: 'bigint', descending, costly },
    { name: `${name} to`, expression: toDay(latest, '9999-12-31'), type: 'bigint', descending, costly },
  ];
};
