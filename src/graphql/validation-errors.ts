import {
  type ASTNode,
  type DocumentNode,
  GraphQLBoolean,
  GraphQLError,
  GraphQLInt,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLString,
  getNamedType,
  isEnumType,
  Kind,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { findHint } from './document-hints.ts';

interface ValueLocation {
  /** The argument's path, as in `filter.participants.0.role`. */
  readonly argument: string;
  readonly allowed: readonly string[] | undefined;
  readonly type: GraphQLNamedType | undefined;
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
        found = { argument: names.join('.'), type, allowed: isEnumType(type) ? type.getValues().map(({ name }) => name) : undefined };
      },
    }),
  );
  return found;
}

/** How to write a value that is of another type: without quotes, or with them. */
function findQuoteHint(node: ASTNode, { type, allowed }: ValueLocation): string | undefined {
  if (node.kind === Kind.ENUM && type === GraphQLString) return `Write it in double quotes: "${node.value}".`;
  if (node.kind !== Kind.STRING) return undefined;
  const name = allowed?.find((value) => value === node.value.toUpperCase());
  if (name !== undefined) return `Write ${name} without quotes.`;
  const isPlain =
    (type === GraphQLBoolean && /^(true|false)$/.test(node.value)) || (type === GraphQLInt && /^-?\d{1,10}$/.test(node.value));
  return isPlain ? `Write ${node.value} without quotes.` : undefined;
}

const endSentence = (text: string): string => text.replace(/([^.?!])$/, '$1.');

/** An error about a value, with the details of our own errors. */
function toValueError(error: GraphQLError, node: ASTNode, document: DocumentNode, schema: GraphQLSchema): GraphQLError {
  const location = locateValue(document, schema, node);
  const value = print(node);
  const allowed = error.extensions['allowed'] ?? location?.allowed;
  const message = `BAD_INPUT: ${location?.argument ?? 'a value'} is ${value}; ${error.message.replace(/^.*BAD_INPUT: /, '')}`;
  const hint = location && findQuoteHint(node, location);
  const choices = location?.allowed && !hint ? `Allowed: ${location.allowed.join(', ')}.` : undefined;
  return new GraphQLError([hint ? endSentence(message) : message, hint, choices].filter(Boolean).join(' '), {
    nodes: error.nodes ?? null,
    extensions: { code: 'BAD_INPUT', argument: location?.argument, value, allowed },
  });
}

/** Gives an error of validation its details or its hint. */
export function suggestFix(error: GraphQLError, document: DocumentNode, schema: GraphQLSchema): GraphQLError {
  const [node] = error.nodes ?? [];
  if (node?.kind.endsWith('Value')) return toValueError(error, node, document, schema);
  const hint = findHint(error, schema, document);
  if (!hint || error.message.endsWith(hint)) return error;
  return new GraphQLError(`${error.message} ${hint}`, { nodes: error.nodes ?? null, extensions: error.extensions });
}

/**
 * Gives every invalid value in a document the details of our own errors (code, argument, value and allowed values), and
 * other errors of validation a sentence about the fix.
 */
export const validationErrorsPlugin: Plugin = {
  onValidate:
    ({ params: { schema, documentAST } }) =>
    ({ valid, result, setResult }) => {
      if (!valid) setResult(result.map((error: Error) => (error instanceof GraphQLError ? suggestFix(error, documentAST, schema) : error)));
    },
};
