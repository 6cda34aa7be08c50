import { KIND_NAMES, type LocalText, typeLabels } from '../../../schema/ontology.ts';
import { builder } from '../../graphql/builder.ts';
import { defineLocalTextField, defineOptionalLocalTextField } from '../../graphql/lang/lang.graphql.ts';
import type { IdentifierRow } from '../identifier/identifier.store.ts';
import { EntityKindEnum, EntityTypeEnum, EventStatusEnum } from '../ontology/enums.graphql.ts';
import type { ClassForm, EntityForm } from './version.ts';

/** Labels of the types of all kinds. */
const TYPE_LABELS: Readonly<Record<string, LocalText>> = Object.assign({}, ...KIND_NAMES.map(typeLabels));

export const EntityVersion = builder.objectRef<EntityForm>('EntityVersion').implement({
  description: 'An entity as it was before or after a revision.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Readable id.' }),
    kind: t.expose('kind', { type: EntityKindEnum, description: 'Kind of the entity.' }),
    collective: t.exposeBoolean('collective', { description: 'True if the entity stands for several unnamed things.' }),
    description: t.string(
      defineOptionalLocalTextField('One line in our own words; null if there is none.', ({ description }: EntityForm) => description),
    ),
  }),
});

export const ClassVersion = builder.objectRef<ClassForm>('ClassVersion').implement({
  description: 'The type of an entity, the status of an event and the coordinates of a place, before or after a revision.',
  fields: (t) => ({
    type: t.expose('type', { type: EntityTypeEnum, description: 'Type of the entity.' }),
    typeLabel: t.string(defineLocalTextField('Label of the type.', ({ type }: ClassForm) => TYPE_LABELS[type] ?? { en: type })),
    status: t.field({
      type: EventStatusEnum,
      nullable: true,
      description: 'Status of an event; null for other kinds.',
      resolve: ({ status }) => status ?? null,
    }),
    latitude: t.float({
      nullable: true,
      description: 'Latitude of a place in degrees; null if there is none.',
      resolve: ({ latitude }) => latitude ?? null,
    }),
    longitude: t.float({
      nullable: true,
      description: 'Longitude of a place in degrees; null if there is none.',
      resolve: ({ longitude }) => longitude ?? null,
    }),
  }),
});

export const IdentifierVersion = builder.objectRef<IdentifierRow>('IdentifierVersion').implement({
  description: 'An identifier of an entity in another system, before or after a revision.',
  fields: (t) => ({
    identifier: t.string({
      description: 'The identifier as an EntityRef, such as wikidata:Q57394.',
      resolve: ({ scheme, value }) => `${scheme}:${value}`,
    }),
    source: t.exposeString('source', { description: 'Source of the identifier.' }),
  }),
});
