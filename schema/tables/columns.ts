import { type SQL, sql } from 'drizzle-orm';
import { type AnyPgColumn, bigint, customType, jsonb } from 'drizzle-orm/pg-core';
import type { LocalText } from '../ontology.ts';

/** The primary key that a public id is made of: E12, S77, A1. */
export const ownId = <T extends number>() => bigint('id', { mode: 'number' }).$type<T>().primaryKey().generatedByDefaultAsIdentity();

export const reference = <T extends number>(name: string) => bigint(name, { mode: 'number' }).$type<T>();

/** Our own words by language, as `{"kk": …, "ru": …, "en": …}`. */
export const localText = (name: string) => jsonb(name).$type<LocalText>();

/** Moments as ISO 8601 text with microseconds, so that nothing is lost on the way through JavaScript's Date. */
const moment = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamp (6) with time zone',
  fromDriver: (value) =>
    value
      .replace(' ', 'T')
      .replace(/([+-]\d\d)$/, '$1:00')
      .replace('+00:00', 'Z'),
});
export const recordedAt = () => momentNow('recorded_at');
/** The moment when the transaction that writes the row began. */
export const momentNow = (name: string) => moment(name).notNull().default(sql`now()`);
/** Text that is compared by code point at any collation of the database, so that its indexes and its order are the same everywhere. */
export const plainText = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });

/** A transaction's id, which never comes again in a cluster. */
export const transactionId = customType<{ data: string }>({ dataType: () => 'xid8' });

/** Null while the row holds. */
export const retractedAt = () => moment('retracted_at');

/** A check that a text column has characters other than white space. */
export const isWritten = (column: AnyPgColumn): SQL => sql`btrim(${column}) <> ''`;

/** A check that a local text has at least one language and no empty text. */
export const isLocalText = (column: AnyPgColumn): SQL =>
  sql`jsonb_typeof(${column}) = 'object' and ${column} <> '{}' and not jsonb_path_exists(${column}, '$.* ? (@.type() != "string" || @ == "")')`;
