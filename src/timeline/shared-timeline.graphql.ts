import type { InputShapeFromFields } from '@pothos/core';
import type { EntityId } from '../../schema/ids.ts';
import { builder } from '../graphql/builder.ts';
import { PAGE_ARGS, timesPage } from '../graphql/connection.ts';
import type { Context } from '../graphql/context.ts';
import { type PageArgs, readPage } from '../page/page.ts';
import { Subgraph } from '../subgraph/subgraph.graphql.ts';
import { TIMELINE_ARGS, TimelineConnection } from './timeline.graphql.ts';
import { showShared } from './timeline.store.ts';

/** The options of a field that is the one timeline of many entities. */
export const sharedTimeline = <ParentShape>(idsOf: (parent: ParentShape) => readonly EntityId[]) => ({
  type: TimelineConnection,
  description:
    'The events that its entities are or take part in, and the statements about them that say when they were true: by the first day that each can mean, then by the last. What several of them have to do with is there once.',
  args: { ...TIMELINE_ARGS, ...PAGE_ARGS },
  complexity: (given: PageArgs) => ({ field: 1, multiplier: timesPage(given) }),
  resolve: (parent: ParentShape, given: InputShapeFromFields<typeof TIMELINE_ARGS> & PageArgs, { db }: Context) =>
    showShared(db, given, idsOf(parent), readPage(given)),
});

builder.objectField(Subgraph, 'timeline', (t) => t.field(sharedTimeline(({ nodes }) => nodes)));
