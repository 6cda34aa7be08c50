import type { EntityId } from '../../schema/ids.ts';
import type { Kind } from '../../schema/ontology.ts';
import { asNodes, sharedLoader } from '../graphql/batch.ts';
import { builder } from '../graphql/builder.ts';
import { askedLanguages, LANG_ARG, wordedWhereThere } from '../lang/lang.graphql.ts';
import { loadNames } from '../name/name.store.ts';
import { bestName } from '../name/name.ts';
import { entityId } from '../node/id.ts';
import { Node, type NodeRow } from '../node/node.graphql.ts';
import { EntityKindEnum } from '../ontology/enums.graphql.ts';
import { type EntityRow, loadEntities } from './entity.store.ts';

/** The GraphQL type of each kind. */
export const TYPE_OF_KIND = {
  PERSON: 'Person',
  ORGANIZATION: 'Organization',
  FUND: 'Fund',
  PLACE: 'Place',
  EVENT: 'Event',
  OFFICE: 'Office',
  GROUP: 'Group',
  DOCUMENT: 'Document',
} as const satisfies Record<Kind, string>;

/** An entity's row as a node. */
export type EntityNode = EntityRow & NodeRow;
export const entityNode = (row: EntityRow): EntityNode => ({ ...row, node: TYPE_OF_KIND[row.kind], nodeId: entityId(row.id) });

export const namesOf = sharedLoader(loadNames);

/** All eight kinds load through this one reference, in one SQL statement: a field may resolve to an entity's id. */
export const Entity = builder.loadableInterfaceRef('Entity', {
  load: async (ids: EntityId[], { db }) => asNodes(await loadEntities(db, ids), entityNode),
});

Entity.implement({
  description: 'A thing in the world: a person, an organization, a fund, a place, an office, a group, a document, an event.',
  interfaces: [Node],
  resolveType: ({ kind }) => TYPE_OF_KIND[kind],
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'A readable id in lower-case ASCII, such as bauyrzhan-baibek.' }),
    kind: t.expose('kind', { type: EntityKindEnum, description: 'What kind of thing it is.' }),
    collective: t.exposeBoolean('collective', { description: 'Whether it stands for several unnamed things.' }),
    label: t.string({
      description: 'The best name in the best language there is; the slug where there is no name.',
      args: LANG_ARG,
      resolve: async ({ id, slug }, { lang }, context) => bestName(await namesOf(context).load(id), askedLanguages(lang, context)) ?? slug,
    }),
    description: t.string(
      wordedWhereThere(
        'A line of our own words that tells it from its namesakes, where its names do not.',
        ({ description }: EntityRow) => description,
      ),
    ),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was first recorded.' }),
  }),
});
