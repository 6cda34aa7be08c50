import type { EntityId } from '../../../schema/ids.ts';
import { formatEntityId } from '../../base/id.ts';
import { builder } from '../../graphql/builder.ts';
import { createRowLoader } from '../../graphql/loaders.ts';
import { Entity, type EntityNode } from '../entity/entity.graphql.ts';
import { listMembers } from './canonical.store.ts';

const getMembersLoader = createRowLoader<EntityId, EntityId[]>(listMembers);

builder.interfaceFields(Entity, (t) => ({
  redirectedFrom: t.id({
    nullable: true,
    description: 'Id of the entity that was requested, if this one answers for it because they were judged the same; otherwise null.',
    resolve: ({ redirectedFrom }: EntityNode) => (redirectedFrom === undefined ? null : formatEntityId(redirectedFrom)),
  }),
  mergedFrom: t.idList({
    description: 'Ids of the other entities for which this one answers, because they were judged the same.',
    complexity: { field: 1, multiplier: 1 },
    resolve: async ({ id }: EntityNode, _, context, info) => (await getMembersLoader(context, info).load(id)).map(formatEntityId),
  }),
}));
