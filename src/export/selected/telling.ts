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

/** How a hidden field is called in the reply. */
type Alias = (name: string) => string;
type Fields = Readonly<Record<string, GraphQLField<unknown, unknown>>>;

const getFields = (type: GraphQLNamedType): Fields => (isObjectType(type) || isInterfaceType(type) ? type.getFields() : {});
const getInterfaces = (type: GraphQLNamedType) => (isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : []);

export const isNode = (type: GraphQLNamedType): boolean => type.name === 'Node' || getInterfaces(type).some(({ name }) => name === 'Node');

/** A field that is always there, whatever it is asked of. */
function findRequiredField(type: GraphQLNamedType, name: string) {
  const field = getFields(type)[name];
  return field && isNonNullType(field.type) && field.args.length === 0 ? field : undefined;
}

/** What has one of these stands for statements: a participant, a hop, a link, a path. Of two the one that tells all. */
const STATEMENT_FIELDS = ['statements', 'statement', 'hops'];

const createField = (name: string, alias: Alias, selections: readonly FieldNode[] = []): FieldNode => ({
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: name },
  alias: { kind: Kind.NAME, value: alias(name) },
  ...(selections.length > 0 && { selectionSet: { kind: Kind.SELECTION_SET, selections } }),
});

function getStatementFields(type: GraphQLNamedType, alias: Alias): FieldNode[] {
  const field = STATEMENT_FIELDS.map((name) => findRequiredField(type, name)).find((one) => one !== undefined);
  const inner = field ? getIdFields(getNamedType(field.type), alias) : [];
  return field && inner.length > 0 ? [createField(field.name, alias, inner)] : [];
}

/** The fields that tell which entity something is, which statements it stands for, and whether a budget left something out. */
export const getIdFields = (type: GraphQLNamedType, alias: Alias): FieldNode[] => [
  ...(isNode(type) ? [createField('id', alias)] : getStatementFields(type, alias)),
  ...(findRequiredField(type, 'truncated') ? [createField('truncated', alias)] : []),
];

/** Who asks for the nodes of a connection leaves its edges out: where those stand for statements, they tie the nodes all the same. */
export function getEdgeFields(type: GraphQLNamedType, nodes: FieldNode, alias: Alias): FieldNode[] {
  const edges = findRequiredField(type, 'edges');
  if (nodes.name.value !== 'nodes' || !edges || !findRequiredField(type, 'pageInfo')) return [];
  const inner = getStatementFields(getNamedType(edges.type), alias);
  return inner.length > 0 ? [{ ...createField('edges', alias, inner), directives: nodes.directives ?? [] }] : [];
}
