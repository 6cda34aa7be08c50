import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLError,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import leven from 'leven';

/** What people write for a field or an argument that has another name here. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  name: ['label', 'names'],
  title: ['label', 'title'],
  id: ['ref', 'id'],
  slug: ['ref', 'slug'],
  limit: ['first'],
  take: ['first'],
  top: ['first'],
  skip: ['after'],
  offset: ['after'],
  where: ['filter'],
  sort: ['orderBy'],
  order: ['orderBy'],
  language: ['lang'],
  locale: ['lang'],
  query: ['text'],
  count: ['totalCount', 'count'],
  total: ['totalCount', 'total'],
  persons: ['people'],
  organisations: ['organizations'],
  items: ['nodes'],
  results: ['nodes'],
  date: ['time', 'published', 'date'],
};

const MAX_SUGGESTIONS = 3;

/** The names that were probably meant, best first. */
export function suggestNames(written: string, names: readonly string[]): string[] {
  const known = (OTHER_WORDS[written.toLowerCase()] ?? []).filter((name) => names.includes(name));
  const near = names
    .map((name) => ({ name, distance: leven(name.toLowerCase(), written.toLowerCase()) }))
    .filter(({ distance }) => distance <= 1 + Math.floor(written.length / 4))
    .sort((a, b) => a.distance - b.distance)
    .map(({ name }) => name);
  return [...new Set([...known, ...near])].slice(0, MAX_SUGGESTIONS);
}

const formatChoices = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(' or ');
const fieldsOf = (type: GraphQLNamedType | undefined) => (isObjectType(type) || isInterfaceType(type) ? type.getFields() : {});

/** The field whose selection a node stands in; undefined at the top. */
function findParent(document: DocumentNode, node: ASTNode): FieldNode | undefined {
  let parent: FieldNode | undefined;
  visit(document, {
    enter(current, _key, _parent, _path, ancestors) {
      if (current !== node) return;
      parent = ancestors.flat().findLast((ancestor): ancestor is FieldNode => 'kind' in ancestor && ancestor.kind === Kind.FIELD);
    },
  });
  return parent;
}

/** The way from a connection or an edge to its rows: the field, and the type that has theirs. */
function findRows(type: GraphQLNamedType | undefined) {
  const fields = fieldsOf(type);
  const name = ['nodes', 'node'].find((field) => field in fields && (field === 'nodes' ? 'pageInfo' : 'cursor') in fields);
  const field = name === undefined ? undefined : fields[name];
  return name && field ? { name, fields: Object.keys(fieldsOf(getNamedType(field.type))) } : undefined;
}

function hintAtField(error: GraphQLError, schema: GraphQLSchema, document: DocumentNode): string | undefined {
  const [, written = '', typeName = ''] = /^Cannot query field "(\w+)" on type "(\w+)"/.exec(error.message) ?? [];
  const type = schema.getType(typeName);
  const rows = findRows(type);
  if (!rows) {
    const [meant] = suggestNames(written, Object.keys(fieldsOf(type)));
    return meant !== undefined && !error.message.includes(`"${meant}"`) ? `The field may be "${meant}".` : undefined;
  }
  const [node] = error.nodes ?? [];
  const parent = node && findParent(document, node)?.name.value;
  const inner = rows.fields.includes(written) ? [written] : suggestNames(written, rows.fields);
  const example = `${rows.name} { ${inner[0] ?? '…'} }`;
  return `The rows are in "${rows.name}": ${parent ? `${parent} { ${example} }` : example}.`;
}

function hintAtSelection(error: GraphQLError, schema: GraphQLSchema): string | undefined {
  const [, field = '', typeName = ''] = /^Field "(\w+)" of type "[[\]!]*(\w+)[[\]!]*" must have a selection/.exec(error.message) ?? [];
  const rows = findRows(schema.getType(typeName));
  return rows && `The rows are in "${rows.name}": ${field} { ${rows.name} { ${rows.fields.includes('label') ? 'label' : 'id'} } }.`;
}

function hintAtArgument(error: GraphQLError, schema: GraphQLSchema): string | undefined {
  const [, written = '', typeName = '', field = ''] = /^Unknown argument "(\w+)" on field "(\w+)\.(\w+)"/.exec(error.message) ?? [];
  const args = fieldsOf(schema.getType(typeName))[field]?.args.map(({ name }) => name);
  if (!args || error.message.includes('Did you mean')) return undefined;
  if (args.length === 0) return `"${field}" takes no arguments.`;
  const meant = suggestNames(written, args);
  return meant.length > 0 ? `Did you mean ${formatChoices(meant)}?` : `Allowed: ${args.join(', ')}.`;
}

function hintAtInputField(error: GraphQLError, schema: GraphQLSchema): string | undefined {
  const [, written = '', typeName = ''] = /^Field "(\w+)" is not defined by type "(\w+)"/.exec(error.message) ?? [];
  const type = schema.getType(typeName);
  if (!isInputObjectType(type) || error.message.includes('Did you mean')) return undefined;
  const names = Object.keys(type.getFields());
  const meant = suggestNames(written, names);
  return meant.length > 0 ? `Did you mean ${formatChoices(meant)}?` : `Allowed: ${names.join(', ')}.`;
}

/** The type of the first place where a variable stands. */
function findExpectedType(schema: GraphQLSchema, document: DocumentNode, variable: string): string | undefined {
  const types = new TypeInfo(schema);
  let expected: string | undefined;
  visit(
    document,
    visitWithTypeInfo(types, {
      VariableDefinition: () => false,
      Variable({ name }) {
        if (name.value === variable) expected ??= types.getInputType()?.toString();
      },
    }),
  );
  return expected;
}

function hintAtVariable(error: GraphQLError, schema: GraphQLSchema, document: DocumentNode): string | undefined {
  const [, name, type] = /^Variable "\$(\w+)" of type ".+" used in position expecting type "(.+)"/.exec(error.message) ?? [];
  if (name) return `Declare it as $${name}: ${type}.`;
  const [node] = error.message.startsWith('Unknown type') ? (error.nodes ?? []) : [];
  const definition = document.definitions
    .flatMap((part) => (part.kind === Kind.OPERATION_DEFINITION ? (part.variableDefinitions ?? []) : []))
    .find(({ loc }) => loc && node?.loc && loc.start <= node.loc.start && node.loc.end <= loc.end);
  const expected = definition && findExpectedType(schema, document, definition.variable.name.value);
  return definition && expected && `Declare it as $${definition.variable.name.value}: ${expected}.`;
}

/** One sentence about the fix of a validation error; undefined if it says enough. */
export const findHint = (error: GraphQLError, schema: GraphQLSchema, document: DocumentNode): string | undefined =>
  hintAtField(error, schema, document) ??
  hintAtSelection(error, schema) ??
  hintAtArgument(error, schema) ??
  hintAtInputField(error, schema) ??
  hintAtVariable(error, schema, document);
