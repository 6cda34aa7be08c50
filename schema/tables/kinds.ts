import { sql } from 'drizzle-orm';
import { check, foreignKey, index, numeric, type PgColumn, type PgTable, pgTable, text } from 'drizzle-orm/pg-core';
import type { EntityId } from '../ids.ts';
import type { Kind, TypedKind, TypeOf } from '../ontology.ts';
import { reference, since } from './columns.ts';
import { entities } from './entities.ts';
import { entityKind, eventStatus, standing } from './enums.ts';
import { entityTypes } from './ontology.ts';

/** Every table of a kind has the id of the entity and a constant kind, so that a foreign key can refer to both in `entities`. */
const kindColumns = (kind: Kind) => ({
  id: reference<EntityId>('id').primaryKey(),
  kind: entityKind('kind')
    .notNull()
    .generatedAlwaysAs(sql.raw(`'${kind}'::value_kind`)),
});
const typeColumn = <K extends TypedKind>(_kind: K) => text('type').$type<TypeOf<K>>().notNull();

type KindTable = PgTable & { id: PgColumn; kind: PgColumn };
const tie = (t: { id: PgColumn; kind: PgColumn }) => foreignKey({ columns: [t.id, t.kind], foreignColumns: [entities.id, entities.kind] });
const typed = (name: string) => (t: { id: PgColumn; kind: PgColumn; type: PgColumn }) => [
  tie(t),
  foreignKey({ columns: [t.kind, t.type], foreignColumns: [entityTypes.kind, entityTypes.type] }),
  index(`${name}_type`).on(t.type),
];

/** People and funds have no types yet. Their tables are ready for later columns. */
export const people = pgTable('people', kindColumns('PERSON'), (t) => [tie(t)]);
export const funds = pgTable('funds', kindColumns('FUND'), (t) => [tie(t)]);

export const organizations = pgTable(
  'organizations',
  { ...kindColumns('ORGANIZATION'), type: typeColumn('ORGANIZATION'), since: since() },
  typed('organizations'),
);
export const offices = pgTable('offices', { ...kindColumns('OFFICE'), type: typeColumn('OFFICE'), since: since() }, typed('offices'));
export const groups = pgTable('groups', { ...kindColumns('GROUP'), type: typeColumn('GROUP'), since: since() }, typed('groups'));
export const documents = pgTable(
  'documents',
  { ...kindColumns('DOCUMENT'), type: typeColumn('DOCUMENT'), since: since() },
  typed('documents'),
);

/**
 * Migrations run in one transaction, which may not use a value that it has just added to an enum. So the kind is compared as text here, and is
 * not generated as in the tables of the first kinds.
 */
export const things = pgTable(
  'things',
  {
    ...kindColumns('THING'),
    kind: entityKind('kind').notNull().default(sql`'THING'::text::value_kind`),
    type: typeColumn('THING'),
    since: since(),
  },
  (t) => [...typed('things')(t), check('things_kind', sql`${t.kind}::text = 'THING'`)],
);

export const places = pgTable(
  'places',
  {
    ...kindColumns('PLACE'),
    type: typeColumn('PLACE'),
    /** Degrees, WGS 84, both or neither. */
    latitude: numeric('latitude', { mode: 'number' }),
    longitude: numeric('longitude', { mode: 'number' }),
    since: since(),
  },
  (t) => [
    ...typed('places')(t),
    check('places_coordinates', sql`num_nulls(${t.latitude}, ${t.longitude}) in (0, 2)`),
    check('places_latitude', sql`${t.latitude} between -90 and 90`),
    check('places_longitude', sql`${t.longitude} between -180 and 180`),
  ],
);

/** `status` and `standing` follow from the rows of `event_statuses`. */
export const events = pgTable(
  'events',
  {
    ...kindColumns('EVENT'),
    type: typeColumn('EVENT'),
    status: eventStatus('status').notNull(),
    standing: standing('standing').notNull().default('ASSERTED'),
    since: since(),
  },
  (t) => [
    ...typed('events')(t),
    index('events_status').on(t.status),
    index('events_in_doubt').on(t.id).where(sql`${t.standing} > 'DISPUTED'`),
  ],
);

/** The table of each kind. */
export const KIND_TABLES = {
  PERSON: people,
  ORGANIZATION: organizations,
  FUND: funds,
  PLACE: places,
  EVENT: events,
  OFFICE: offices,
  GROUP: groups,
  DOCUMENT: documents,
  THING: things,
} as const satisfies Record<Kind, KindTable>;
