import { type DocumentNode, GraphQLError, type GraphQLSchema, specifiedRules } from 'graphql';
import type { createDocumentCache } from './document-cache.ts';
import { checkDocument, parseWithin } from './limits.ts';
import { type OperationSummary, summarizeOperation } from './root-fields.ts';
import { suggestFix } from './validation-errors.ts';

/** An operation of a document. It is executed only if validation finds no errors. */
export interface PreparedOperation {
  readonly document: DocumentNode;
  readonly summary: OperationSummary;
  readonly errors: readonly GraphQLError[];
}

/** Parses and validates a document once, and finds its operation. @throws what is wrong before validation */
export function createPreparer(schema: GraphQLSchema, cache: ReturnType<typeof createDocumentCache>) {
  const summaries = new WeakMap<DocumentNode, Map<string, OperationSummary>>();

  function summarize(document: DocumentNode, name: string | undefined): OperationSummary {
    const known = summaries.get(document) ?? new Map<string, OperationSummary>();
    const summary = known.get(name ?? '') ?? summarizeOperation(schema, document, name);
    if (!summary) throw refuseDocument('Could not determine what operation to execute.', { status: 400 });
    summaries.set(document, known.set(name ?? '', summary)); // no more than the document has operations
    return summary;
  }

  return (method: string, query: string, operationName: string | undefined): PreparedOperation => {
    const known = cache.get(query);
    const document = known ?? parseDocument(query);
    const summary = summarize(document, operationName);
    if (summary.isMutation && method !== 'POST')
      throw refuseDocument('Can only perform a mutation operation from a POST request.', { status: 405, headers: { Allow: 'POST' } });
    const errors = known ? [] : listErrors(schema, document);
    if (!known && errors.length === 0) cache.set(query, document);
    return { document, summary, errors };
  };
}

/** Refuses in the words of Yoga. */
const refuseDocument = (message: string, http: { readonly status: number; readonly headers?: Record<string, string> }): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_INPUT', http } });

function parseDocument(query: string): DocumentNode {
  try {
    return parseWithin(query);
  } catch (error) {
    throw error instanceof GraphQLError ? markRefused(error, 'GRAPHQL_PARSE_FAILED') : error;
  }
}

const listErrors = (schema: GraphQLSchema, document: DocumentNode): readonly GraphQLError[] =>
  checkDocument(schema, document, specifiedRules)
    .map((error) => suggestFix(error, document, schema))
    .map((error) => markRefused(error, 'GRAPHQL_VALIDATION_FAILED'));

/** Gives an error about the document what Yoga gives it: a code, unless it has one, and a status that is not for `application/json`. */
const markRefused = (error: GraphQLError, code: string): GraphQLError =>
  Object.assign(error, {
    extensions: {
      ...error.extensions,
      code: error.extensions['code'] ?? code,
      http: { spec: true, status: 400, ...error.extensions.http },
    },
  });
