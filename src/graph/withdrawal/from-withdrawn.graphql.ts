import type { EntityId } from '../../../schema/ids.ts';
import { builder } from '../../graphql/builder.ts';
import { getFieldLoader } from '../../graphql/loaders.ts';
import { Entity } from '../entity/entity.graphql.ts';
import { Name } from '../name/name.graphql.ts';
import { loadUnclassified, loadUnnamed } from './withdrawal.store.ts';

builder.objectField(Name, 'fromWithdrawn', (t) =>
  t.boolean({
    description: 'True if only withdrawn articles name the entity. It keeps such names until another article gives some.',
    resolve: ({ entityId }, _, context, info) =>
      getFieldLoader<EntityId, boolean>(context, info, { of: 'unnamed' }, (ids) => loadUnnamed(context.db, ids)).load(entityId),
  }),
);

builder.interfaceField(Entity, 'fromWithdrawn', (t) =>
  t.boolean({
    description: 'True if only a withdrawn article gives the type and the description of the entity.',
    resolve: ({ id }, _, context, info) =>
      getFieldLoader<EntityId, boolean>(context, info, { of: 'unclassified' }, (ids) => loadUnclassified(context.db, ids)).load(id),
  }),
);
