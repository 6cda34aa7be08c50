import type { InputShapeFromFields } from '@pothos/core';
import type { EntityId } from '../../../schema/ids.ts';
import type { AsOf } from '../../graph/filter/filter.ts';
import { builder } from '../../graphql/builder.ts';
import { getPageMultiplier, PAGE_ARGS } from '../../graphql/connection.ts';
import type { Context } from '../../graphql/context.ts';
import { type PageArgs, readPage } from '../../graphql/page/page.ts';
import { Subgraph } from '../subgraph/subgraph.graphql.ts';
import { TIMELINE_ARGS, TimelineConnection } from './timeline.graphql.ts';
import { loadSharedTimeline } from './timeline.store.ts';

/** Entities of a timeline, and its default point in time (null for now). */
interface TimelineSubject {
  readonly ids: readonly EntityId[];
  readonly asOf: AsOf | null;
}

/** Defines a field with one timeline for several entities. */
export const defineSharedTimeline = <ParentShape>(shownOf: (parent: ParentShape) => TimelineSubject) => ({
  type: TimelineConnection,
  description:
    'Events that the entities take part in, and statements about them that have a valid time, ordered by first and then by last possible day. An item that several entities share is listed once.',
  args: { ...TIMELINE_ARGS, ...PAGE_ARGS },
  complexity: (args: PageArgs) => ({ field: 1, multiplier: getPageMultiplier(args) }),
  resolve: (parent: ParentShape, args: InputShapeFromFields<typeof TIMELINE_ARGS> & PageArgs, { db }: Context) => {
    const { ids, asOf } = shownOf(parent);
    return loadSharedTimeline(db, { ...args, asOf: args.asOf ?? asOf }, ids, readPage(args));
  },
});

builder.objectField(Subgraph, 'timeline', (t) => t.field(defineSharedTimeline(({ nodes, asOf }) => ({ ids: nodes, asOf }))));
