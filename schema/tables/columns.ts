import { type SQL, sql } from 'drizzle-orm';
import { type AnyPgColumn, bigint, customType, jsonb, text } from 'drizzle-orm/pg-core';
import type { RevisionId } from '../ids.ts';
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
/** The revision that wrote a row; of a table whose earlier rows are kept, see `revisions.ts`. */
const thisRevision = (name: string) => reference<RevisionId>(name).notNull().default(sql`this_revision()`);
/** The revision that wrote the row as it is. Its earlier forms stand in the table of the same name in the schema `past`. */
export const since = () => thisRevision('since');
/** The revision that recorded the thing, whatever was changed later. */
export const recordedIn = () => thisRevision('recorded_in');
/** When the row is written. */
export const momentNow = (name: string) => moment(name).notNull().default(sql`clock_timestamp()`);
/** A moment that may be open. */
export const momentOrNull = (name: string) => moment(name);
/** A moment that whoever writes the row gives. */
export const momentGiven = (name: string) => moment(name).notNull();
/** SHA-256 in hexadecimal. Of a secret: whoever reads the table does not learn it. */
export const sha256 = (name: string) => text(name).notNull();
/** Text compared by code point, so that indexes and order do not depend on the database's collation. */
export const plainText = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });

/** Keys of words for text search, as Postgres writes them. */
export const textVector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** Id of a transaction, unique in a cluster. */
export const transactionId = customType<{ data: string }>({ dataType: () => 'xid8' });

/** The revision that retracted the row; null while it stands. */
export const retractedIn = () => reference<RevisionId>('retracted_in');

/** The revision that forgot the words of a thing; null if they are kept. */
export const forgottenIn = () => reference<RevisionId>('forgotten_in');

/** Check: the text is not blank. */
export const isWritten = (column: AnyPgColumn): SQL => sql`btrim(${column}) <> ''`;

/** Check: the local text has at least one language and no empty text. */
export const isLocalText = (column: AnyPgColumn): SQL =>
  sql`jsonb_typeof(${column}) = 'object' and ${column} <> '{}' and not jsonb_path_exists(${column}, '$.* ? (@.type() != "string" || @ == "")')`;
