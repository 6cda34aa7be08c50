import { type SQL, sql } from 'drizzle-orm';
import { type AnyPgColumn, bigint, customType, jsonb } from 'drizzle-orm/pg-core';
import type { LocalText } from '../ontology.ts';

/** Primary key and number of the public id: E12, S77, A1. */
export const ownId = <T extends number>() => bigint('id', { mode: 'number' }).$type<T>().primaryKey().generatedByDefaultAsIdentity();

export const reference = <T extends number>(name: string) => bigint(name, { mode: 'number' }).$type<T>();

/** A text in our own words by language: `{"kk": …, "ru": …, "en": …}`. */
export const localText = (name: string) => jsonb(name).$type<LocalText>();

/** A timestamp as ISO 8601 text with microseconds, which JavaScript's Date would lose. */
const moment = customType<{ data: string; driverData: string }>({
  dataType: () => 'timestamp (6) with time zone',
  fromDriver: (value) =>
    value
      .replace(' ', 'T')
      .replace(/([+-]\d\d)$/, '$1:00')
      .replace('+00:00', 'Z'),
});
export const recordedAt = () => momentNow('recorded_at');
/** Start of the transaction that writes the row. */
export const momentNow = (name: string) => moment(name).notNull().default(sql`now()`);
/** Text compared by code point, so that indexes and order do not depend on the database's collation. */
export const plainText = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });

/** Keys of words for text search, as Postgres writes them. */
export const textVector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** Id of a transaction, unique in a cluster. */
export const transactionId = customType<{ data: string }>({ dataType: () => 'xid8' });

/** Null while the row is current. */
export const retractedAt = () => moment('retracted_at');

/** Check: the text is not blank. */
export const isWritten = (column: AnyPgColumn): SQL => sql`btrim(${column}) <> ''`;

/** Check: the local text has at least one language and no empty text. */
export const isLocalText = (column: AnyPgColumn): SQL =>
  sql`jsonb_typeof(${column}) = 'object' and ${column} <> '{}' and not jsonb_path_exists(${column}, '$.* ? (@.type() != "string" || @ == "")')`;
