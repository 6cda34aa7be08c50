import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type NameNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { getEdgeFields, getIdFields } from './id-fields.ts';
import { type AsOfField, findMomentOwner } from './moment.ts';

/** A document with injected id fields. */
export interface InjectedDocument {
  readonly document: DocumentNode;
  /** Unique prefix of injected aliases, followed by the number of a moment. */
  readonly prefix: string;
  /** Moments by number from 1; 0 is now. */
  readonly moments: readonly AsOfField[];
}

interface Injection {
  readonly schema: GraphQLSchema;
  readonly prefix: string;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Copies of fragments by their new names. */
  readonly copies: Map<string, FragmentDefinitionNode>;
  readonly moments: AsOfField[];
}

/** The context of a selection. */
interface SelectionScope {
  readonly type: GraphQLNamedType;
  readonly moment: number;
  /** True if an enclosing selection of the same object has the id fields. */
  readonly hasIdFields: boolean;
}

/** Adds the id fields of its type to each selection. The document must be valid. */
export function injectFields(document: DocumentNode, schema: GraphQLSchema): InjectedDocument {
  const { definitions } = document;
  const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const work: Injection = {
    schema,
    prefix: findUnusedPrefix(document),
    fragments: new Map(fragments.map((one) => [one.name.value, one])),
    copies: new Map(),
    moments: [],
  };
  const operations = definitions.flatMap((one) => {
    const type = one.kind === Kind.OPERATION_DEFINITION && schema.getRootType(one.operation);
    return type ? [{ ...one, selectionSet: injectIntoSet(work, one.selectionSet, { type, moment: 0, hasIdFields: false }) }] : [];
  });
  return {
    document: { kind: Kind.DOCUMENT, definitions: [...operations, ...fragments, ...work.copies.values()] },
    prefix: work.prefix,
    moments: work.moments,
  };
}

/** A prefix that no name in the document has. */
function findUnusedPrefix(document: DocumentNode): string {
  const names = new Set<string>();
  visit(document, { Name: ({ value }: NameNode) => void names.add(value) });
  for (let number = 0; ; number += 1) {
    const prefix = `graph${number || ''}_`;
    if (![...names].some((name) => name.startsWith(prefix))) return prefix;
  }
}

const createAlias =
  ({ prefix }: Injection, moment: number) =>
  (name: string): string =>
    `${prefix}${moment}_${name}`;

function injectIntoSet(work: Injection, { selections }: SelectionSetNode, place: SelectionScope): SelectionSetNode {
  const hidden = place.hasIdFields ? [] : getIdFields(place.type, createAlias(work, place.moment));
  const inner = { ...place, isTold: place.hasIdFields || hidden.length > 0 };
  return { kind: Kind.SELECTION_SET, selections: [...selections.flatMap((one) => injectIntoSelection(work, one, inner)), ...hidden] };
}

function injectIntoSelection(work: Injection, selection: SelectionNode, place: SelectionScope): SelectionNode[] {
  switch (selection.kind) {
    case Kind.FIELD:
      return injectIntoField(work, selection, place);
    case Kind.INLINE_FRAGMENT:
      return [
        {
          ...selection,
          selectionSet: injectIntoSet(work, selection.selectionSet, narrowScope(work, selection.typeCondition?.name, place)),
        },
      ];
    case Kind.FRAGMENT_SPREAD:
      return [{ ...selection, name: { kind: Kind.NAME, value: copyFragment(work, selection, place) } }];
  }
}

const narrowScope = ({ schema }: Injection, condition: NameNode | undefined, place: SelectionScope): SelectionScope => ({
  ...place,
  type: (condition && schema.getType(condition.value)) ?? place.type,
});

/** Copies a fragment for a scope. Returns the name of the copy. */
function copyFragment(work: Injection, { name: { value } }: FragmentSpreadNode, place: SelectionScope): string {
  const name = createAlias(work, place.moment)(`${place.hasIdFields ? 'told' : 'untold'}_${value}`);
  const fragment = work.fragments.get(value);
  if (fragment && !work.copies.has(name)) {
    const selectionSet = injectIntoSet(work, fragment.selectionSet, narrowScope(work, fragment.typeCondition.name, place));
    work.copies.set(name, { ...fragment, name: { kind: Kind.NAME, value: name }, selectionSet });
  }
  return name;
}

function injectIntoField(work: Injection, field: FieldNode, { type, moment }: SelectionScope): FieldNode[] {
  const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name.value] : undefined;
  if (!field.selectionSet || !definition) return [field];
  const asOfField = { field, definition };
  const whose = findMomentOwner(asOfField, type);
  const inner: SelectionScope = {
    type: getNamedType(definition.type),
    moment: whose === 'its own' ? findMomentNumber(work, asOfField) : whose === 'now' ? 0 : moment,
    hasIdFields: false,
  };
  return [
    { ...field, selectionSet: injectIntoSet(work, field.selectionSet, inner) },
    ...getEdgeFields(type, field, createAlias(work, moment)),
  ];
}

/** The number of a field's moment, the same for all spreads of a fragment. */
function findMomentNumber({ moments }: Injection, asOfField: AsOfField): number {
  const index = moments.findIndex(({ field }) => field === asOfField.field);
  return index < 0 ? moments.push(asOfField) : index + 1;
}
