import type { EntityId } from '../../../schema/ids.ts';
import { builder } from '../../graphql/builder.ts';
import { getFieldLoader } from '../../graphql/loaders.ts';
import { Entity } from '../entity/entity.graphql.ts';
import { loadForgotten } from './forgotten-entity.store.ts';

builder.interfaceField(Entity, 'forgotten', (t) =>
  t.boolean({
    description: 'True if the names, identifiers and descriptions of the entity were forgotten, at all times. Its label is the slug.',
    resolve: ({ id }, _, context, info) =>
      getFieldLoader<EntityId, boolean>(context, info, { of: 'forgotten' }, (ids) => loadForgotten(context.db, ids)).load(id),
  }),
);
