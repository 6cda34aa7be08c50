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
import { canGiveKnown, type MomentField } from './moment.ts';

/** A document with injected id fields. */
export interface InjectedDocument {
  readonly document: DocumentNode;
  /** Unique prefix of injected aliases, followed by the number of a moment. */
  readonly prefix: string;
  /** Moments by number from 1; 0 is now. */
  readonly moments: readonly MomentField[];
}

interface Injection {
  readonly schema: GraphQLSchema;
  readonly prefix: string;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Copies of fragments by their new names. */
  readonly copies: Map<string, FragmentDefinitionNode>;
  readonly moments: MomentField[];
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
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  const injection: Injection = {
    schema,
    prefix: findUnusedPrefix(document),
    fragments: new Map(fragments.map((node) => [node.name.value, node])),
    copies: new Map(),
    moments: [],
  };
  const operations = definitions.flatMap((node) => {
    const type = node.kind === Kind.OPERATION_DEFINITION && schema.getRootType(node.operation);
    return type ? [{ ...node, selectionSet: injectIntoSet(injection, node.selectionSet, { type, moment: 0, hasIdFields: false }) }] : [];
  });
  return {
    document: { kind: Kind.DOCUMENT, definitions: [...operations, ...fragments, ...injection.copies.values()] },
    prefix: injection.prefix,
    moments: injection.moments,
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

function injectIntoSet(injection: Injection, { selections }: SelectionSetNode, scope: SelectionScope): SelectionSetNode {
  const idFields = scope.hasIdFields ? [] : getIdFields(scope.type, createAlias(injection, scope.moment));
  const inner = { ...scope, hasIdFields: scope.hasIdFields || idFields.length > 0 };
  return {
    kind: Kind.SELECTION_SET,
    selections: [...selections.flatMap((node) => injectIntoSelection(injection, node, inner)), ...idFields],
  };
}

function injectIntoSelection(injection: Injection, selection: SelectionNode, scope: SelectionScope): SelectionNode[] {
  switch (selection.kind) {
    case Kind.FIELD:
      return injectIntoField(injection, selection, scope);
    case Kind.INLINE_FRAGMENT:
      return [
        {
          ...selection,
          selectionSet: injectIntoSet(injection, selection.selectionSet, narrowScope(injection, selection.typeCondition?.name, scope)),
        },
      ];
    case Kind.FRAGMENT_SPREAD:
      return [{ ...selection, name: { kind: Kind.NAME, value: copyFragment(injection, selection, scope) } }];
  }
}

const narrowScope = ({ schema }: Injection, condition: NameNode | undefined, scope: SelectionScope): SelectionScope => ({
  ...scope,
  type: (condition && schema.getType(condition.value)) ?? scope.type,
});

/** Copies a fragment for a scope. Returns the name of the copy. */
function copyFragment(injection: Injection, { name: { value } }: FragmentSpreadNode, scope: SelectionScope): string {
  const name = createAlias(injection, scope.moment)(`${scope.hasIdFields ? 'plain' : 'withIds'}_${value}`);
  const fragment = injection.fragments.get(value);
  if (fragment && !injection.copies.has(name)) {
    const selectionSet = injectIntoSet(injection, fragment.selectionSet, narrowScope(injection, fragment.typeCondition.name, scope));
    injection.copies.set(name, { ...fragment, name: { kind: Kind.NAME, value: name }, selectionSet });
  }
  return name;
}

function injectIntoField(injection: Injection, field: FieldNode, { type, moment }: SelectionScope): FieldNode[] {
  const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name.value] : undefined;
  if (!field.selectionSet || !definition) return [field];
  const inner: SelectionScope = {
    type: getNamedType(definition.type),
    moment: canGiveKnown(field, definition) ? findMomentNumber(injection, { field, definition, around: moment }) : moment,
    hasIdFields: false,
  };
  return [
    { ...field, selectionSet: injectIntoSet(injection, field.selectionSet, inner) },
    ...getEdgeFields(type, field, createAlias(injection, moment)),
  ];
}

/** The number of a field's moment, the same for all spreads of a fragment at one moment. */
function findMomentNumber({ moments }: Injection, moment: MomentField): number {
  const index = moments.findIndex(({ field, around }) => field === moment.field && around === moment.around);
  return index < 0 ? moments.push(moment) : index + 1;
}
