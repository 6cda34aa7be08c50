import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  parse,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { type ErrorCode, GraphError } from '../base/errors.ts';
import { nestsDeeper } from '../http/nesting.ts';

/** What a document may hold. All of it is checked before anything is executed; what depends on variables is in the cost (`builder.ts`). */
export const LIMITS = {
  /** Words, names and signs of the document. */
  tokens: 10_000,
  /** Fields within fields, introspection apart. */
  depth: 20,
  /** Fields with another name. */
  aliases: 60,
  directives: 60,
  /** Fields, with those of fragments counted wherever they are spread. */
  fields: 5_000,
} as const;

/** Bytes of a request's body. */
export const MAX_BODY_BYTES = 256 * 1024;
/** Braces within braces of a request's JSON. */
export const MAX_JSON_DEPTH = 100;

interface DocumentSize {
  readonly depth: number;
  readonly fields: number;
}

/** Measures a document with its fragments in place; each fragment is measured once, so that no bomb of them costs time. */
export function measureDocument(document: DocumentNode): DocumentSize & { readonly aliases: number; readonly directives: number } {
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : [])),
  );
  const known = new Map<string, DocumentSize>();
  const none: DocumentSize = { depth: 0, fields: 0 };

  const ofFragment = (fragment: FragmentDefinitionNode | undefined): DocumentSize => {
    if (!fragment) return none;
    const name = fragment.name.value;
    const before = known.get(name);
    if (before) return before;
    known.set(name, none); // of a circle of fragments, which validation refuses, one turn is enough
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
    selections.reduce((sum, one) => {
      const found =
        one.kind === Kind.FIELD
          ? ofField(one)
          : one.kind === Kind.INLINE_FRAGMENT
            ? ofSelections(one.selectionSet)
            : ofFragment(fragments.get(one.name.value));
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
  const operations = document.definitions.flatMap((one) =>
    one.kind === Kind.OPERATION_DEFINITION ? [ofSelections(one.selectionSet)] : [],
  );
  return {
    ...found,
    depth: Math.max(0, ...operations.map(({ depth }) => depth)),
    fields: Math.max(0, ...operations.map(({ fields }) => fields)),
  };
}

/** A refusal of the whole request: HTTP 400 and nothing executed. */
const refuse = (code: ErrorCode, message: string, value?: unknown, allowed?: unknown): GraphQLError => {
  const { message: text, extensions } = new GraphError(code, message, { value, allowed });
  return new GraphQLError(text, { extensions: { ...extensions, http: { status: 400 } } });
};

const TOKEN_LIMIT_ERROR = /contains more (?:that|than) \d+ tokens/;

function parseWithin(source: Parameters<typeof parse>[0], options: Parameters<typeof parse>[1]): DocumentNode {
  let document: DocumentNode;
  try {
    document = parse(source, { ...options, maxTokens: LIMITS.tokens });
  } catch (error) {
    if (error instanceof GraphQLError && TOKEN_LIMIT_ERROR.test(error.message))
      throw refuse('TOO_COSTLY', `the document has more than ${LIMITS.tokens} tokens`, undefined, LIMITS.tokens);
    throw error;
  }
  const measured = measureDocument(document);
  for (const what of ['depth', 'fields', 'aliases', 'directives'] as const) {
    if (measured[what] > LIMITS[what])
      throw refuse('TOO_COSTLY', `${what} is ${measured[what]}; at most ${LIMITS[what]}`, measured[what], LIMITS[what]);
  }
  visit(document, {
    StringValue: ({ value }) => {
      if (value.includes('\0')) throw refuse('BAD_INPUT', 'a string holds a NUL byte, which no text here can have');
    },
  });
  return document;
}

/** Refuses what is too large or too deep, before it is validated or executed. */
export const limitsPlugin: Plugin = {
  onRequestParse: ({ requestParser, setRequestParser }) => {
    if (!requestParser) return;
    setRequestParser(async (request) => {
      if (request.method === 'POST') {
        const text = await request.clone().text();
        if (nestsDeeper(text, MAX_JSON_DEPTH))
          throw refuse('BAD_INPUT', `the request nests more than ${MAX_JSON_DEPTH} deep`, undefined, MAX_JSON_DEPTH);
      }
      return requestParser(request);
    });
  },
  onParams: ({ params }) => {
    if (JSON.stringify(params.variables ?? {}).includes('\\u0000'))
      throw refuse('BAD_INPUT', 'a variable holds a NUL byte, which no text here can have');
  },
  onParse: ({ setParseFn }) => setParseFn(parseWithin),
};
