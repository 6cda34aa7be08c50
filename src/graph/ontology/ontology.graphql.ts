import { PREDICATE_MAPPINGS, TYPE_MAPPINGS } from '../../../schema/mappings.ts';
import {
  KIND_NAMES,
  KINDS,
  type Kind,
  PREDICATE_NAMES,
  PREDICATES,
  type Predicate,
  type PredicateDefinition,
  SINGLE_OFFICES,
  type TypedKind,
  typeLabels,
} from '../../../schema/ontology.ts';
import { PREDICATE_USAGE, TYPE_USAGE, type TypeUsage, type Usage } from '../../../schema/usage.ts';
import { KNOWN_ARG } from '../../graphql/as-of/known.graphql.ts';
import { builder } from '../../graphql/builder.ts';
import { defineLocalTextField } from '../../graphql/lang/lang.graphql.ts';
import { createRowLoader } from '../../graphql/loaders.ts';
import { EntityKindEnum, EntityTypeEnum, PredicateEnum, RoleEnum, ValueKindEnum } from './enums.graphql.ts';
import { countKinds, countPredicates, countTypes } from './ontology.store.ts';
import { defineUsageField, MappingType } from './usage.graphql.ts';

const getDefinition = (predicate: Predicate): PredicateDefinition => PREDICATES[predicate];
const findPredicateUsage = (predicate: Predicate): Usage => PREDICATE_USAGE[predicate];
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
    isFunctional: t.boolean({
      description: 'True if a subject has one value at a time.',
      resolve: (predicate) => getDefinition(predicate).functional,
    }),
    isInverseFunctional: t.boolean({
      description: 'True if a value has one subject at a time, as a country has one capital.',
      resolve: (predicate) => getDefinition(predicate).inverseFunctional,
    }),
    isTimeless: t.boolean({
      description: 'True if the value is the same at all times: a later one does not end it, as with a date of birth.',
      resolve: (predicate) => getDefinition(predicate).timeless,
    }),
    isSymmetric: t.boolean({
      description: 'True if the predicate means the same both ways.',
      resolve: (predicate) => getDefinition(predicate).symmetric,
    }),
    isQualifier: t.boolean({
      description: 'True if the predicate may qualify another statement.',
      resolve: (predicate) => getDefinition(predicate).qualifier,
    }),
    broader: t.field({
      type: PredicateEnum,
      nullable: true,
      description: 'Wider predicate that follows from this one, such as CONTROLS for OWNER_OF.',
      resolve: (predicate) => getDefinition(predicate).sub as Predicate | null, // checked when the ontology is printed or loaded
    }),
    narrower: t.field({
      type: [PredicateEnum],
      description: 'Predicates from which this one follows.',
      resolve: (predicate) => PREDICATE_NAMES.filter((one) => getDefinition(one).sub === predicate),
    }),
    field: t.string({
      description: 'Field of the news that the predicate belongs to, in English.',
      resolve: (predicate) => PREDICATE_USAGE[predicate].field,
    }),
    use: t.string(defineUsageField('use', findPredicateUsage)),
    avoid: t.string(defineUsageField('avoid', findPredicateUsage)),
    example: t.string(defineUsageField('example', findPredicateUsage)),
    mapping: t.field({
      type: MappingType,
      description: 'Names in other vocabularies.',
      resolve: (predicate) => PREDICATE_MAPPINGS[predicate],
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
const findTypeUsage = ({ kind, type }: TypeOfKind): TypeUsage | undefined =>
  kind in TYPE_USAGE ? TYPE_USAGE[kind as TypedKind][type] : undefined; // `in` has just shown it

const TypeInfo = builder.objectRef<TypeOfKind>('TypeInfo').implement({
  description: 'A type of one kind of entity.',
  fields: (t) => ({
    type: t.field({ type: EntityTypeEnum, description: 'The type.', resolve: ({ type }) => type as typeof EntityTypeEnum.$inferType }), // a type of the ontology
    label: t.string(defineLocalTextField('Label.', ({ kind, type }: TypeOfKind) => typeLabels(kind)[type] ?? {})),
    use: t.string(defineUsageField('use', findTypeUsage)),
    avoid: t.string(defineUsageField('avoid', findTypeUsage)),
    example: t.string(defineUsageField('example', findTypeUsage)),
    roles: t.field({
      type: [RoleEnum],
      description: 'For types of events: roles that usually occur.',
      resolve: (type) => [...(findTypeUsage(type)?.roles ?? [])],
    }),
    isSingle: t.boolean({
      description: 'For types of offices: true if one person holds the office at a time.',
      resolve: ({ kind, type }) => kind === 'OFFICE' && SINGLE_OFFICES.some((single) => single === type),
    }),
    mapping: t.field({
      type: MappingType,
      description: 'Names in other vocabularies.',
      resolve: ({ kind, type }) => (kind in TYPE_MAPPINGS ? TYPE_MAPPINGS[kind as TypedKind][type] : undefined) ?? {}, // `in` has just shown it
    }),
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
    args: KNOWN_ARG,
    resolve: () => PREDICATE_NAMES,
  }),
  kinds: t.field({
    type: [KindInfo],
    description: 'Lists every kind of entity with its types, with counts.',
    args: KNOWN_ARG,
    resolve: () => KIND_NAMES,
  }),
}));
