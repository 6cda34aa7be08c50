import { printSchema } from 'graphql';
import { createDocument, type Document, sendDocument } from '../http/document.ts';
import type { Handler } from '../http/route.ts';
import { schema } from './schema.ts';

/** The schema as a file, printed when it is first asked for. */
export function createSchemaPage(): Handler {
  let document: Document | undefined;
  return ({ request }) => {
    document ??= createDocument('application/graphql; charset=utf-8', `${printSchema(schema)}\n`);
    return sendDocument(request, document, { 'cache-control': 'no-cache' });
  };
}
