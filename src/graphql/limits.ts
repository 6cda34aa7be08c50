import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  Lexer,
  type ParseOptions,
  parse,
  type SelectionSetNode,
  Source,
  TokenKind,
  validate,
  visit,
} from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { MAX_ERRORS } from './error-limit.ts';
import { refuse } from './refuse.ts';
import { describeSyntaxError } from './syntax-hints.ts';

/** Limits of a document, checked before execution. The cost limit depends on variables and is in `builder.ts`. */
export const LIMITS = {
  /** Lexical tokens. */
  tokens: 10_000,
  /** Levels of nested fields, without introspection. */
  depth: 20,
  /** Fields with an alias. */
  aliases: 60,
  directives: 60,
  /** Fields. Those of fragments count at every spread. */
  fields: 5_000,
} as const;

/** Braces within braces of a request's JSON. */
export const MAX_JSON_DEPTH = 100;

interface DocumentSize {
  readonly depth: number;
  readonly fields: number;
}

/** Measures a document with its fragments expanded. Each fragment is measured once, so nested fragments cannot cost exponential time. */
export function measureDocument(document: DocumentNode): DocumentSize & { readonly aliases: number; readonly directives: number } {
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );
  const known = new Map<string, DocumentSize>();
  const none: DocumentSize = { depth: 0, fields: 0 };

  const ofFragment = (fragment: FragmentDefinitionNode | undefined): DocumentSize => {
    if (!fragment) return none;
    const name = fragment.name.value;
    const before = known.get(name);
    if (before) return before;
    known.set(name, none); // ends the recursion in a cycle of fragments, which validation rejects later
    const found = ofSelections(fragment.selectionSet);
    known.set(name, found);
    return found;
  };
  const ofField = ({ name, selectionSet }: FieldNode): DocumentSize => {
    if (name.value.startsWith('__')) return { depth: 1, fields: 1 };
    const inner = selectionSet ? ofSelections(selectionSet) : none;
    return { depth: inner.depth + 1, fields: inner.fields + 1 };
  };
  const ofSelections = ({ selections }: SelectionSetNode): DocumentSize =>
    selections.reduce((sum, node) => {
      const found =
        node.kind === Kind.FIELD
          ? ofField(node)
          : node.kind === Kind.INLINE_FRAGMENT
            ? ofSelections(node.selectionSet)
            : ofFragment(fragments.get(node.name.value));
      return { depth: Math.max(sum.depth, found.depth), fields: sum.fields + found.fields };
    }, none);

  const found = { aliases: 0, directives: 0 };
  visit(document, {
    Field({ alias }) {
      if (alias) found.aliases += 1;
    },
    Directive() {
      found.directives += 1;
    },
  });
  const operations = document.definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? [ofSelections(node.selectionSet)] : [],
  );
  return {
    ...found,
    depth: Math.max(0, ...operations.map(({ depth }) => depth)),
    fields: Math.max(0, ...operations.map(({ fields }) => fields)),
  };
}

/** Brackets within brackets of a document: what is deeper could exhaust the stack that reads it. */
const MAX_NESTING = 100;

const BRACKETS: ReadonlyMap<string, number> = new Map([
  ...[TokenKind.PAREN_L, TokenKind.BRACKET_L, TokenKind.BRACE_L].map((kind) => [kind, 1] as const),
  ...[TokenKind.PAREN_R, TokenKind.BRACKET_R, TokenKind.BRACE_R].map((kind) => [kind, -1] as const),
]);

/** @throws TOO_COSTLY, before anything that reads a document level by level */
function checkNesting(source: string | Source): void {
  const lexer = new Lexer(typeof source === 'string' ? new Source(source) : source);
  let depth = 0;
  for (let tokens = 0; tokens < LIMITS.tokens && lexer.token.kind !== TokenKind.EOF; tokens += 1) {
    try {
      lexer.advance();
    } catch {
      return; // parsing says what is wrong, and gets no further
    }
    depth += BRACKETS.get(lexer.token.kind) ?? 0;
    if (depth > MAX_NESTING) throw refuse('TOO_COSTLY', `the document nests more than ${MAX_NESTING} deep`, { allowed: MAX_NESTING });
  }
}

const tokenLimit = /contains more (?:that|than) \d+ tokens/;

/** Parses a document within the limits. @throws GRAPHQL_PARSE_FAILED, TOO_COSTLY, BAD_INPUT */
export function parseWithin(source: string | Source, options?: ParseOptions): DocumentNode {
  checkNesting(source);
  let document: DocumentNode;
  try {
    document = parse(source, { ...options, maxTokens: LIMITS.tokens });
  } catch (error) {
    if (error instanceof GraphQLError && tokenLimit.test(error.message))
      throw refuse('TOO_COSTLY', `the document has more than ${LIMITS.tokens} tokens`, { allowed: LIMITS.tokens });
    throw error instanceof GraphQLError ? describeSyntaxError(error) : error;
  }
  const measured = measureDocument(document);
  for (const what of ['depth', 'fields', 'aliases', 'directives'] as const) {
    if (measured[what] > LIMITS[what])
      throw refuse('TOO_COSTLY', `${what} is ${measured[what]}; at most ${LIMITS[what]}`, { value: measured[what], allowed: LIMITS[what] });
  }
  visit(document, {
    StringValue: ({ value }) => {
      if (value.includes('\0')) throw refuse('BAD_INPUT', 'a string holds a NUL byte, which no text here can have');
    },
  });
  return document;
}

/** Validates, and stops at the last error that an answer has room for: graphql-js adds one that says so. */
export const checkDocument: typeof validate = (schema, document, rules, options, types) =>
  validate(schema, document, rules, { ...options, maxErrors: MAX_ERRORS - 1 }, types);

/** No text of the database can have a NUL. @throws BAD_INPUT */
export function checkVariables({ variables }: GraphQLParams): void {
  if (variables && JSON.stringify(variables).includes('\\u0000'))
    throw refuse('BAD_INPUT', 'a variable holds a NUL byte, which no text here can have');
}

/** Rejects documents that are too large or too deep before validation and execution. */
export const limitsPlugin: Plugin = {
  onParams: ({ params }) => checkVariables(params),
  onParse: ({ setParseFn }) => setParseFn(parseWithin),
  onValidate: ({ setValidationFn }) => setValidationFn(checkDocument),
};
