import {
  KIND_NAMES,
  KINDS,
  type Kind,
  PREDICATE_NAMES,
  PREDICATES,
  type Predicate,
  type PredicateDefinition,
  typeLabels,
} from '../../../schema/ontology.ts';
import { builder } from '../../graphql/builder.ts';
import { defineLocalTextField } from '../../graphql/lang/lang.graphql.ts';
import { createRowLoader } from '../../graphql/loaders.ts';
import { EntityKindEnum, EntityTypeEnum, PredicateEnum, ValueKindEnum } from './enums.graphql.ts';
import { countKinds, countPredicates, countTypes } from './ontology.store.ts';

const getDefinition = (predicate: Predicate): PredicateDefinition => PREDICATES[predicate];
const getPredicateCountLoader = createRowLoader(countPredicates);
const getKindCountLoader = createRowLoader(countKinds);
const getTypeCountLoader = createRowLoader(countTypes);

export const PredicateInfo = builder.objectRef<Predicate>('PredicateInfo').implement({
  description: 'A predicate of the ontology, with its labels, its allowed kinds and the number of uses.',
  fields: (t) => ({
    predicate: t.field({ type: PredicateEnum, description: 'Predicate.', resolve: (predicate) => predicate }),
    label: t.string(
      defineLocalTextField('Label from subject to value, such as "reporter".', (predicate: Predicate) => getDefinition(predicate).label),
    ),
    inverseLabel: t.string(
      defineLocalTextField(
        'Label from value to subject, such as "reported in".',
        (predicate: Predicate) => getDefinition(predicate).inverse,
      ),
    ),
    isRole: t.boolean({
      description: 'True if the predicate is a role in an event.',
      resolve: (predicate) => getDefinition(predicate).role,
    }),
    isAdditive: t.boolean({
      description: 'True if amounts of the predicate may be added up.',
      resolve: (predicate) => getDefinition(predicate).additive,
    }),
    subjectKinds: t.field({
      type: [EntityKindEnum],
      description: 'Allowed kinds of the subject.',
      resolve: (predicate) => [...getDefinition(predicate).subjects],
    }),
    valueKinds: t.field({
      type: [ValueKindEnum],
      description: 'Allowed kinds of the value. UNKNOWN is always allowed.',
      resolve: (predicate) => [...getDefinition(predicate).values],
    }),
    count: t.int({
      description: 'Number of current statements with the predicate.',
      resolve: (predicate, _, context, info) => getPredicateCountLoader(context, info).load(predicate),
    }),
  }),
});

interface TypeOfKind {
  readonly kind: Kind;
  readonly type: string;
}

const TypeInfo = builder.objectRef<TypeOfKind>('TypeInfo').implement({
  description: 'A type of one kind of entity.',
  fields: (t) => ({
    type: t.field({ type: EntityTypeEnum, description: 'The type.', resolve: ({ type }) => type as typeof EntityTypeEnum.$inferType }), // a type of the ontology
    label: t.string(defineLocalTextField('Label.', ({ kind, type }: TypeOfKind) => typeLabels(kind)[type] ?? {})),
    count: t.int({
      description: 'Number of current entities.',
      resolve: ({ kind, type }, _, context, info) => getTypeCountLoader(context, info).load(`${kind} ${type}`),
    }),
  }),
});

const KindInfo = builder.objectRef<Kind>('KindInfo').implement({
  description: 'A kind of entity, with its label, its types and the number of entities.',
  fields: (t) => ({
    kind: t.field({ type: EntityKindEnum, description: 'The kind.', resolve: (kind) => kind }),
    label: t.string(defineLocalTextField('Label.', (kind: Kind) => KINDS[kind])),
    types: t.field({
      type: [TypeInfo],
      description: 'Types of the kind. Empty for people and funds.',
      resolve: (kind) => Object.keys(typeLabels(kind)).map((type) => ({ kind, type })),
    }),
    count: t.int({
      description: 'Number of current entities.',
      resolve: (kind, _, context, info) => getKindCountLoader(context, info).load(kind),
    }),
  }),
});

builder.queryFields((t) => ({
  predicates: t.field({
    type: [PredicateInfo],
    description: 'Lists every predicate of the ontology, with counts.',
    resolve: () => PREDICATE_NAMES,
  }),
  kinds: t.field({
    type: [KindInfo],
    description: 'Lists every kind of entity with its types, with counts.',
    resolve: () => KIND_NAMES,
  }),
}));
