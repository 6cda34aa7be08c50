import {
  type ASTNode,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  Kind,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';

interface ValueLocation {
  /** The argument's path, as in `filter.participants.0.role`. */
  readonly argument: string;
  readonly allowed: readonly string[] | undefined;
}

/** The position of a value in a document, with the allowed values of an enum. */
function locateValue(document: DocumentNode, schema: GraphQLSchema, value: ASTNode): ValueLocation | undefined {
  const types = new TypeInfo(schema);
  let found: ValueLocation | undefined;
  visit(
    document,
    visitWithTypeInfo(types, {
      enter(node, key, parent, _path, ancestors) {
        if (node !== value) return;
        const line = [...ancestors, ...(parent ? [parent] : [])];
        const names = line.flatMap((ancestor, index) => {
          if (Array.isArray(ancestor)) return [];
          const here = ancestor as ASTNode; // an ancestor is a node or a list of nodes
          if (here.kind === Kind.ARGUMENT || here.kind === Kind.OBJECT_FIELD) return [here.name.value];
          const list = line[index + 1];
          return here.kind === Kind.LIST && Array.isArray(list)
            ? [String(index + 2 < line.length ? list.indexOf(line[index + 2]) : key)]
            : [];
        });
        const type = getNamedType(types.getInputType());
        found = { argument: names.join('.'), allowed: isEnumType(type) ? type.getValues().map(({ name }) => name) : undefined };
      },
    }),
  );
  return found;
}

/** Gives every invalid value in a document the details of our own errors: code, argument, value and allowed values. */
export const valueErrorsPlugin: Plugin = {
  onValidate:
    ({ params: { schema, documentAST } }) =>
    ({ valid, result, setResult }) => {
      if (valid) return;
      setResult(
        result.map((error: Error) => {
          const [node] = (error instanceof GraphQLError && error.nodes) || [];
          // Yoga caches the validation result, which may have these details already.
          if (!(error instanceof GraphQLError) || !node?.kind.endsWith('Value') || 'argument' in error.extensions) return error;
          const location = locateValue(documentAST, schema, node);
          const value = print(node);
          const allowed = error.extensions['allowed'] ?? location?.allowed;
          const message = `BAD_INPUT: ${location?.argument ?? 'a value'} is ${value}; ${error.message.replace(/^.*BAD_INPUT: /, '')}`;
          const choices = location?.allowed ? ` Allowed: ${location.allowed.join(', ')}.` : '';
          return new GraphQLError(message + choices, {
            nodes: error.nodes ?? null,
            extensions: { code: 'BAD_INPUT', argument: location?.argument, value, allowed },
          });
        }),
      );
    },
};
