import { builder } from '../../graphql/builder.ts';
import { createRowLoader } from '../../graphql/loaders.ts';
import { Entity, loadEntity } from '../entity/entity.graphql.ts';
import { loadReplacements } from './replacement.store.ts';

const getReplacementLoader = createRowLoader(loadReplacements);

builder.interfaceField(Entity, 'replacedBy', (t) =>
  t.field({
    type: [Entity],
    description:
      'Current entities that took over statements of this one when it was retracted, most statements first; empty if it is current, or if its statements went with it.',
    resolve: async ({ id }, _, context, info) =>
      Promise.all((await getReplacementLoader(context, info).load(id)).map((taker) => loadEntity(taker, context, info))),
  }),
);
