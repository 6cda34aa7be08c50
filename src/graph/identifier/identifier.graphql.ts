import { rowLoader } from '../../graphql/batch.ts';
import { builder } from '../../graphql/builder.ts';
import { MAX_LIST_LENGTH } from '../../graphql/page/page.ts';
import { Entity } from '../entity/entity.graphql.ts';
import { type IdentifierRow, loadIdentifiers } from './identifier.store.ts';

const identifiersOf = rowLoader(loadIdentifiers);

const Identifier = builder.objectRef<IdentifierRow>('Identifier').implement({
  description: 'The id of an entity in another system. Joined by a colon, scheme and value name the entity here too: wikidata:Q57394.',
  fields: (t) => ({
    scheme: t.exposeString('scheme', { description: 'The other system, such as wikidata.' }),
    value: t.exposeString('value', { description: 'The id there, such as Q57394.' }),
    source: t.exposeString('source', { description: 'Where the tie comes from.' }),
  }),
});

builder.interfaceField(Entity, 'identifiers', (t) =>
  t.field({
    type: [Identifier],
    description: `Its ids in other systems (at most ${MAX_LIST_LENGTH}).`,
    resolve: async ({ id }, _, context, info) => (await identifiersOf(context, info).load(id)).slice(0, MAX_LIST_LENGTH),
  }),
);
