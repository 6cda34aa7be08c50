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
import { rowLoader } from '../../graphql/batch.ts';
import { builder } from '../../graphql/builder.ts';
import { worded } from '../../graphql/lang/lang.graphql.ts';
import { EntityKindEnum, EntityTypeEnum, PredicateEnum, ValueKindEnum } from './enums.graphql.ts';
import { countKinds, countPredicates, countTypes } from './ontology.store.ts';

const definition = (predicate: Predicate): PredicateDefinition => PREDICATES[predicate];
const predicateCounts = rowLoader(countPredicates);
const kindCounts = rowLoader(countKinds);
const typeCounts = rowLoader(countTypes);

export const PredicateInfo = builder.objectRef<Predicate>('PredicateInfo').implement({
  description: 'A predicate of the ontology: what it is called, what it may join, how often it is used.',
  fields: (t) => ({
    predicate: t.field({ type: PredicateEnum, description: 'The predicate.', resolve: (predicate) => predicate }),
    label: t.string(worded('From subject to value: "reporter".', (predicate: Predicate) => definition(predicate).label)),
    inverseLabel: t.string(worded('From value to subject: "reported in".', (predicate: Predicate) => definition(predicate).inverse)),
    isRole: t.boolean({
      description: 'Whether it is a role of participation in an event.',
      resolve: (predicate) => definition(predicate).role,
    }),
    isAdditive: t.boolean({ description: 'Whether its amounts may be added up.', resolve: (predicate) => definition(predicate).additive }),
    subjectKinds: t.field({
      type: [EntityKindEnum],
      description: 'The kinds its subject may be of.',
      resolve: (predicate) => [...definition(predicate).subjects],
    }),
    valueKinds: t.field({
      type: [ValueKindEnum],
      description: 'The kinds its value may be of. UNKNOWN is always allowed.',
      resolve: (predicate) => [...definition(predicate).values],
    }),
    count: t.int({
      description: 'How many current statements have it.',
      resolve: (predicate, _, context, info) => predicateCounts(context, info).load(predicate),
    }),
  }),
});

interface TypeOfKind {
  readonly kind: Kind;
  readonly type: string;
}

const TypeInfo = builder.objectRef<TypeOfKind>('TypeInfo').implement({
  description: 'A type of a kind.',
  fields: (t) => ({
    type: t.field({ type: EntityTypeEnum, description: 'The type.', resolve: ({ type }) => type as typeof EntityTypeEnum.$inferType }), // one of the ontology's
    label: t.string(worded('What it is called.', ({ kind, type }: TypeOfKind) => typeLabels(kind)[type] ?? {})),
    count: t.int({
      description: 'How many entities are of it.',
      resolve: ({ kind, type }, _, context, info) => typeCounts(context, info).load(`${kind} ${type}`),
    }),
  }),
});

const KindInfo = builder.objectRef<Kind>('KindInfo').implement({
  description: 'A kind of entity: what it is called, which types it has, how many there are.',
  fields: (t) => ({
    kind: t.field({ type: EntityKindEnum, description: 'The kind.', resolve: (kind) => kind }),
    label: t.string(worded('What it is called.', (kind: Kind) => KINDS[kind])),
    types: t.field({
      type: [TypeInfo],
      description: 'Its types; none for people and funds.',
      resolve: (kind) => Object.keys(typeLabels(kind)).map((type) => ({ kind, type })),
    }),
    count: t.int({
      description: 'How many entities are of it.',
      resolve: (kind, _, context, info) => kindCounts(context, info).load(kind),
    }),
  }),
});

builder.queryFields((t) => ({
  predicates: t.field({
    type: [PredicateInfo],
    description: 'The ontology: every predicate, with counts.',
    resolve: () => PREDICATE_NAMES,
  }),
  kinds: t.field({
    type: [KindInfo],
    description: 'The ontology: every kind of entity with its types, with counts.',
    resolve: () => KIND_NAMES,
  }),
}));
