import { builder } from '../../graphql/builder.ts';
import { createRowLoader } from '../../graphql/loaders.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { Entity } from '../entity/entity.graphql.ts';
import { type IdentifierRow, loadIdentifiers } from './identifier.store.ts';

const getIdentifierLoader = createRowLoader(loadIdentifiers);

const Identifier = builder.objectRef<IdentifierRow>('Identifier').implement({
  description: 'Id of an entity in another system. `scheme:value`, such as wikidata:Q57394, is also a valid EntityRef.',
  fields: (t) => ({
    scheme: t.exposeString('scheme', { description: 'Name of the other system, such as wikidata.' }),
    value: t.exposeString('value', { description: 'Id in the other system, such as Q57394.' }),
    source: t.exposeString('source', { description: 'Source of the identifier.' }),
  }),
});

builder.interfaceField(Entity, 'identifiers', (t) =>
  t.field({
    type: [Identifier],
    description: `Ids of the entity in other systems (at most ${MAX_LIST_LENGTH}).`,
    resolve: async ({ id }, _, context, info) => (await getIdentifierLoader(context, info).load(id)).slice(0, MAX_LIST_LENGTH),
  }),
);
