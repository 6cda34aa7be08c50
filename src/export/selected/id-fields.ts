import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  Kind,
} from 'graphql';

/** Alias of an injected field. */
type Alias = (name: string) => string;
type Fields = Readonly<Record<string, GraphQLField<unknown, unknown>>>;

const getFields = (type: GraphQLNamedType): Fields => (isObjectType(type) || isInterfaceType(type) ? type.getFields() : {});
const getInterfaces = (type: GraphQLNamedType) => (isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : []);

export const isNode = (type: GraphQLNamedType): boolean => type.name === 'Node' || getInterfaces(type).some(({ name }) => name === 'Node');

/** A non-null field without arguments. */
function findRequiredField(type: GraphQLNamedType, name: string) {
  const field = getFields(type)[name];
  return field && isNonNullType(field.type) && field.args.length === 0 ? field : undefined;
}

/** Fields with the statements of an object such as a participant, hop, link or path. The first one present is used. */
const STATEMENT_FIELDS = ['statements', 'statement', 'hops'];

const createField = (name: string, alias: Alias, selections: readonly FieldNode[] = []): FieldNode => ({
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: name },
  alias: { kind: Kind.NAME, value: alias(name) },
  ...(selections.length > 0 && { selectionSet: { kind: Kind.SELECTION_SET, selections } }),
});

function getStatementFields(type: GraphQLNamedType, alias: Alias): FieldNode[] {
  const field = STATEMENT_FIELDS.map((name) => findRequiredField(type, name)).find((candidate) => candidate !== undefined);
  const inner = field ? getIdFields(getNamedType(field.type), alias) : [];
  return field && inner.length > 0 ? [createField(field.name, alias, inner)] : [];
}

/** The key and the difference of a node or an edge of a diff. */
const getChangeFields = (type: GraphQLNamedType, alias: Alias): FieldNode[] =>
  findRequiredField(type, 'key') && findRequiredField(type, 'change') ? [createField('key', alias), createField('change', alias)] : [];

/** The fields that identify an entity, the statements of an object, and whether a budget omitted something. */
export const getIdFields = (type: GraphQLNamedType, alias: Alias): FieldNode[] => [
  ...(isNode(type) ? [createField('id', alias)] : getStatementFields(type, alias)),
  ...getChangeFields(type, alias),
  ...(findRequiredField(type, 'truncated') ? [createField('truncated', alias)] : []),
];

/** If only the nodes of a connection are requested, the edges are injected, because they may stand for statements. */
export function getEdgeFields(type: GraphQLNamedType, nodes: FieldNode, alias: Alias): FieldNode[] {
  const edges = findRequiredField(type, 'edges');
  if (nodes.name.value !== 'nodes' || !edges || !findRequiredField(type, 'pageInfo')) return [];
  const inner = getStatementFields(getNamedType(edges.type), alias);
  return inner.length > 0 ? [{ ...createField('edges', alias, inner), directives: nodes.directives ?? [] }] : [];
}
