import { Entity, type EntityNode, resolveEntityOrNull } from '../../graph/entity/entity.graphql.ts';
import { Event } from '../../graph/event/event.graphql.ts';
import { AsOfInput } from '../../graph/filter/provenance.graphql.ts';
import { RoleEnum } from '../../graph/ontology/enums.graphql.ts';
import { loadStatement, Statement } from '../../graph/statement/statement.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { type ConnectionShape, defineConnectionType, definePagedField } from '../../graphql/connection.ts';
import { PartialDateType, parseStoredDate } from '../../graphql/date/date.graphql.ts';
import { getRelationLoader } from '../../graphql/loaders.ts';
import { countRows, type Parent } from '../../graphql/page/page.store.ts';
import { buildTimelineRelation, type TimelineRelation } from './timeline.store.ts';
import type { TimelineRow, TimelineWhat } from './timeline.ts';

const WhatEnum = builder.enumType('TimelineWhat', {
  description: 'Types of timeline items.',
  values: {
    EVENT: { description: 'Events, one item for each of their dates (TIME, PLANNED_TIME).' },
    STATEMENT: { description: 'Statements with a start or end date of their valid time.' },
  } satisfies Record<TimelineWhat, object>,
});

const TimelineItem = builder.objectRef<TimelineRow>('TimelineItem').implement({
  description: 'An item of a timeline: a date of an event, or a statement with its valid time.',
  fields: (t) => ({
    date: t.field({
      type: PartialDateType,
      nullable: true,
      description:
        'Date of the event as the source gives it, even if its year is unknown (XXXX-41). Null for a statement, which has `validFrom` and `validTo`.',
      resolve: ({ date }) => parseStoredDate(date),
    }),
    earliest: t.expose('earliest', {
      type: 'Date',
      nullable: true,
      description: 'First possible day. Null if the start is open; such items come first.',
    }),
    latest: t.expose('latest', {
      type: 'Date',
      nullable: true,
      description: 'Last possible day. Null if the end is open; such items come after others with the same start.',
    }),
    isPlanned: t.exposeBoolean('isPlanned', { description: 'True if the date is the planned date of the event (PLANNED_TIME).' }),
    event: t.field({
      type: Event,
      nullable: true,
      description: 'Event of the item; null for a statement.',
      resolve: resolveEntityOrNull(({ eventId }: TimelineRow) => eventId),
    }),
    statement: t.field({
      type: Statement,
      nullable: true,
      description: 'Statement that dates the event, or the statement itself. Null for an event without a date.',
      resolve: ({ statementId }, _, context, info) => (statementId === null ? null : loadStatement(statementId, context, info)),
    }),
  }),
});

type TimelineShape = ConnectionShape<TimelineRow> & { readonly relation: TimelineRelation };

export const TimelineConnection = defineConnectionType<TimelineRow, TimelineRow, TimelineShape>('Timeline', TimelineItem, (row) => row, {
  connection: (t) => ({
    undatedCount: t.int({
      description: 'Number of items that cannot be placed in time. `undated: true` returns them.',
      resolve: ({ relation: { undated }, parent }, _, context) =>
        getRelationLoader<Parent, number>(context, undated, 'count', (parents) => countRows(context.db, undated, parents)).load(parent),
    }),
  }),
});

export const TIMELINE_ARGS = builder.args((t) => ({
  undated: t.boolean({
    required: true,
    defaultValue: false,
    description:
      'True to return the items that cannot be placed in time instead (default false): events, then statements, without a date or with a date that has no year. Undated statements about roles in events are omitted, because the events are listed.',
  }),
  what: t.field({ type: [WhatEnum], description: 'Only these types of items (default: all).' }),
  role: t.field({ type: [RoleEnum], description: 'Only events in which the entity has one of these roles (default: any role).' }),
  asOf: t.field({
    type: AsOfInput,
    description: 'Point in time to read the graph at (default: the one of the subgraph, otherwise now).',
  }),
}));

builder.interfaceField(Entity, 'timeline', (t) =>
  t.field(
    definePagedField({
      type: TimelineConnection,
      description:
        'Events that the entity takes part in, and statements about it that have a valid time, ordered by first and then by last possible day. An event also lists itself.',
      args: TIMELINE_ARGS,
      relation: (query) => buildTimelineRelation(query),
      parent: ({ id }: EntityNode) => id,
    }),
  ),
);
