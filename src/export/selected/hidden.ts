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
import { type AsOfField, whoseMoment } from './moment.ts';
import { edgesBeside, hiddenOf } from './telling.ts';

/** A document that asks besides for the ids of what it selects. */
export interface Hidden {
  readonly document: DocumentNode;
  /** What the names of the added fields begin with, and no other in the reply; then comes the number of a moment. */
  readonly prefix: string;
  /** Number 1 is the first; 0 is now. */
  readonly moments: readonly AsOfField[];
}

interface Work {
  readonly schema: GraphQLSchema;
  readonly prefix: string;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Fragments as they are where they are spread, by their names there. */
  readonly copies: Map<string, FragmentDefinitionNode>;
  readonly moments: AsOfField[];
}

/** Where a selection stands. */
interface Place {
  readonly type: GraphQLNamedType;
  readonly moment: number;
  /** Whether what it is of tells its id already, as the selection around it asks for that. */
  readonly isTold: boolean;
}

/** Adds to each selection the hidden fields of its type. The document has to be valid. */
export function withHidden(document: DocumentNode, schema: GraphQLSchema): Hidden {
  const { definitions } = document;
  const fragments = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION);
  const work: Work = {
    schema,
    prefix: freePrefix(document),
    fragments: new Map(fragments.map((one) => [one.name.value, one])),
    copies: new Map(),
    moments: [],
  };
  const operations = definitions.flatMap((one) => {
    const type = one.kind === Kind.OPERATION_DEFINITION && schema.getRootType(one.operation);
    return type ? [{ ...one, selectionSet: added(work, one.selectionSet, { type, moment: 0, isTold: false }) }] : [];
  });
  return {
    document: { kind: Kind.DOCUMENT, definitions: [...operations, ...fragments, ...work.copies.values()] },
    prefix: work.prefix,
    moments: work.moments,
  };
}

/** Begins no name in the document. */
function freePrefix(document: DocumentNode): string {
  const names = new Set<string>();
  visit(document, { Name: ({ value }: NameNode) => void names.add(value) });
  for (let number = 0; ; number += 1) {
    const prefix = `graph${number || ''}_`;
    if (![...names].some((name) => name.startsWith(prefix))) return prefix;
  }
}

const aliasOf =
  ({ prefix }: Work, moment: number) =>
  (name: string): string =>
    `${prefix}${moment}_${name}`;

function added(work: Work, { selections }: SelectionSetNode, place: Place): SelectionSetNode {
  const hidden = place.isTold ? [] : hiddenOf(place.type, aliasOf(work, place.moment));
  const inner = { ...place, isTold: place.isTold || hidden.length > 0 };
  return { kind: Kind.SELECTION_SET, selections: [...selections.flatMap((one) => addedTo(work, one, inner)), ...hidden] };
}

function addedTo(work: Work, selection: SelectionNode, place: Place): SelectionNode[] {
  switch (selection.kind) {
    case Kind.FIELD:
      return addedToField(work, selection, place);
    case Kind.INLINE_FRAGMENT:
      return [{ ...selection, selectionSet: added(work, selection.selectionSet, narrowed(work, selection.typeCondition?.name, place)) }];
    case Kind.FRAGMENT_SPREAD:
      return [{ ...selection, name: { kind: Kind.NAME, value: copied(work, selection, place) } }];
  }
}

const narrowed = ({ schema }: Work, condition: NameNode | undefined, place: Place): Place => ({
  ...place,
  type: (condition && schema.getType(condition.value)) ?? place.type,
});

/** The name of the fragment as it is at a place. */
function copied(work: Work, { name: { value } }: FragmentSpreadNode, place: Place): string {
  const name = aliasOf(work, place.moment)(`${place.isTold ? 'told' : 'untold'}_${value}`);
  const fragment = work.fragments.get(value);
  if (fragment && !work.copies.has(name)) {
    const selectionSet = added(work, fragment.selectionSet, narrowed(work, fragment.typeCondition.name, place));
    work.copies.set(name, { ...fragment, name: { kind: Kind.NAME, value: name }, selectionSet });
  }
  return name;
}

function addedToField(work: Work, field: FieldNode, { type, moment }: Place): FieldNode[] {
  const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field.name.value] : undefined;
  if (!field.selectionSet || !definition) return [field];
  const asked = { field, definition };
  const whose = whoseMoment(asked, type);
  const inner: Place = {
    type: getNamedType(definition.type),
    moment: whose === 'its own' ? numberOf(work, asked) : whose === 'now' ? 0 : moment,
    isTold: false,
  };
  return [{ ...field, selectionSet: added(work, field.selectionSet, inner) }, ...edgesBeside(type, field, aliasOf(work, moment))];
}

/** The same for a field of a fragment wherever that is spread. */
function numberOf({ moments }: Work, asked: AsOfField): number {
  const at = moments.findIndex(({ field }) => field === asked.field);
  return at < 0 ? moments.push(asked) : at + 1;
}
