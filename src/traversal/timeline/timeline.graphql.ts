import { Entity, type EntityNode, toEntityOrNull } from '../../graph/entity/entity.graphql.ts';
import { Event } from '../../graph/event/event.graphql.ts';
import { AsOfInput } from '../../graph/filter/filter.graphql.ts';
import { RoleEnum } from '../../graph/ontology/enums.graphql.ts';
import { loadStatement, Statement } from '../../graph/statement/statement.graphql.ts';
import { relationLoader } from '../../graphql/batch.ts';
import { builder } from '../../graphql/builder.ts';
import { type ConnectionShape, connectionType, paged } from '../../graphql/connection.ts';
import { PartialDateType, storedDate } from '../../graphql/date/date.graphql.ts';
import { countOf, type Parent } from '../../graphql/page/page.store.ts';
import { buildTimelineRelation, type TimelineRelation } from './timeline.store.ts';
import type { TimelineRow, TimelineWhat } from './timeline.ts';

const WhatEnum = builder.enumType('TimelineWhat', {
  description: 'What stands on a timeline.',
  values: {
    EVENT: { description: 'Events, one row for each of their dates (TIME, PLANNED_TIME).' },
    STATEMENT: { description: 'Statements that say since when or until when they were true.' },
  } satisfies Record<TimelineWhat, object>,
});

const TimelineItem = builder.objectRef<TimelineRow>('TimelineItem').implement({
  description: 'Something in time: a date of an event, or a statement with the time in which it was true.',
  fields: (t) => ({
    date: t.field({
      type: PartialDateType,
      nullable: true,
      description:
        'The date of the event as its source gives it, also one that cannot be placed (XXXX-41). A statement has `validFrom` and `validTo`.',
      resolve: ({ date }) => storedDate(date),
    }),
    earliest: t.expose('earliest', {
      type: 'Date',
      nullable: true,
      description: 'The first day it can mean; null where the start is open: that comes before everything else.',
    }),
    latest: t.expose('latest', {
      type: 'Date',
      nullable: true,
      description: 'The last day it can mean; null where the end is open: of two with one start, that comes last.',
    }),
    isPlanned: t.exposeBoolean('isPlanned', { description: 'Whether it is the time the event was planned for (PLANNED_TIME).' }),
    event: t.field({
      type: Event,
      nullable: true,
      description: 'The event; null for a statement.',
      resolve: toEntityOrNull(({ eventId }: TimelineRow) => eventId),
    }),
    statement: t.field({
      type: Statement,
      nullable: true,
      description: 'The statement that dates the event, or the statement itself; null for an event without a date.',
      resolve: ({ statementId, known }, _, context, info) =>
        statementId === null ? null : loadStatement(statementId, known, context, info),
    }),
  }),
});

type TimelineShape = ConnectionShape<TimelineRow> & { readonly relation: TimelineRelation };

export const TimelineConnection = connectionType<TimelineRow, TimelineRow, TimelineShape>('Timeline', TimelineItem, (row) => row, {
  connection: (t) => ({
    undatedCount: t.int({
      description: 'How many rows have no place in time: `undated: true` gives them. Counted only when asked for.',
      resolve: ({ relation: { undated }, parent }, _, context) =>
        relationLoader<Parent, number>(context, undated, 'count', (parents) => countOf(context.db, undated, parents)).load(parent),
    }),
  }),
});

export const TIMELINE_ARGS = builder.args((t) => ({
  undated: t.boolean({
    required: true,
    defaultValue: false,
    description:
      'Instead of what has a place in time what has none: events without a date or with one that names no year, then statements likewise. Roles without a time of their own are left out, as their events are there.',
  }),
  what: t.field({ type: [WhatEnum], description: 'Only events or only statements; both, where left out.' }),
  role: t.field({ type: [RoleEnum], description: 'Of the events in which it takes part only those where it does in one of these roles.' }),
  asOf: t.field({
    type: AsOfInput,
    description: 'As it stood at a moment; by default the moment of the subgraph that it is of, else now.',
  }),
}));

builder.interfaceField(Entity, 'timeline', (t) =>
  t.field(
    paged({
      type: TimelineConnection,
      description:
        'The events it is or takes part in, and the statements about it that say when they were true: by the first day that each can mean, then by the last.',
      args: TIMELINE_ARGS,
      relation: (query) => buildTimelineRelation(query),
      parent: ({ id }: EntityNode) => id,
    }),
  ),
);
