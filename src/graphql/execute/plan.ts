import {
  defaultFieldResolver,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getArgumentValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  print,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';

export type Args = Readonly<Record<string, unknown>>;

/** How the values of a type are completed. */
export type Shape = { readonly isNonNull: boolean } & (
  | { readonly kind: 'leaf'; readonly type: GraphQLLeafType; readonly keepsTexts: boolean }
  | { readonly kind: 'list'; readonly item: Shape }
  | { readonly kind: 'abstract'; readonly type: GraphQLAbstractType }
  | { readonly kind: 'object'; readonly type: GraphQLObjectType }
);

/** What is known of a field at one place of an operation before anything is executed. */
export interface FieldPlan {
  /** The name in the answer. */
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  readonly parentType: GraphQLObjectType;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly resolve: NonNullable<GraphQLField<unknown, unknown>['resolve']>;
  /** The property of a row that is the value; undefined if a resolver is called. */
  readonly property: string | undefined;
  /** The value of `__typename`. */
  readonly constant: string | undefined;
  /** Undefined if they depend on variables, or are wrong. */
  readonly args: Args | undefined;
  /** Number among all fields of the plan. */
  readonly place: number;
  readonly shape: Shape;
  /** What is selected of it, by the type of its values. It is planned at the first value. */
  readonly selections: Map<GraphQLObjectType, SelectionPlan>;
}

export interface SelectionPlan {
  readonly fields: readonly FieldPlan[];
  /** Whether an object literal can take all keys. */
  readonly isPlain: boolean;
}

/** Types whose serialization leaves texts as they are. */
const KEEPS_TEXTS: ReadonlySet<string> = new Set(['String', 'ID']);

function describeShape(type: GraphQLOutputType, isNonNull = false): Shape {
  if (isNonNullType(type)) return describeShape(type.ofType, true);
  if (isListType(type)) return { kind: 'list', isNonNull, item: describeShape(type.ofType) };
  if (isLeafType(type)) return { kind: 'leaf', isNonNull, type, keepsTexts: KEEPS_TEXTS.has(type.name) };
  return isAbstractType(type) ? { kind: 'abstract', isNonNull, type } : { kind: 'object', isNonNull, type };
}

function findDefinition(schema: GraphQLSchema, parentType: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  const isRoot = schema.getQueryType() === parentType;
  const meta = isRoot && [SchemaMetaFieldDef, TypeMetaFieldDef].find((definition) => definition.name === name);
  return meta || parentType.getFields()[name];
}

const NO_ARGS: Args = Object.freeze(Object.create(null) as Args);

/** The arguments of a field, if they are the same whatever the variables. Wrong ones are reported by the field. */
function readConstantArgs(definition: GraphQLField<unknown, unknown>, node: FieldNode): Args | undefined {
  if (definition.args.length === 0) return NO_ARGS;
  if ((node.arguments ?? []).some(({ value }) => print(value).includes('$'))) return undefined;
  try {
    return getArgumentValues(definition, node, {});
  } catch {
    return undefined;
  }
}

function planField(schema: GraphQLSchema, parentType: GraphQLObjectType, key: string, nodes: readonly FieldNode[], place: number) {
  const [node] = nodes;
  const definition = node && findDefinition(schema, parentType, node.name.value);
  if (!definition) return undefined;
  const exposed = definition.extensions['pothosExposedField'];
  const plan: FieldPlan = {
    key,
    nodes,
    parentType,
    definition,
    resolve: definition.resolve ?? defaultFieldResolver,
    property: typeof exposed === 'string' ? exposed : undefined,
    constant: definition === TypeNameMetaFieldDef ? parentType.name : undefined,
    args: readConstantArgs(definition, node),
    place,
    shape: describeShape(definition.type),
    selections: new Map(),
  };
  return plan;
}

/** Plans the fields that are collected for a type. @param countFields gives each field its number */
export function planSelection(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  collected: ReadonlyMap<string, readonly FieldNode[]>,
  countField: () => number,
): SelectionPlan {
  const fields = Array.from(collected, ([key, nodes]) => planField(schema, type, key, nodes, countField()));
  return { fields: fields.filter((field) => field !== undefined), isPlain: !collected.has('__proto__') };
}
