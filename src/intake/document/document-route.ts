import { badInput, GraphError } from '../../base/errors.ts';
import { checkWriter } from '../../base/viewer.ts';
import { readBytes } from '../../http/body.ts';
import { respondJson } from '../../http/response.ts';
import type { Routes, Visit } from '../../http/route.ts';
import { MAX_DOCUMENT_BYTES, UnreadableError } from './found-document.ts';
import { readDocumentApart } from './read-apart.ts';

/** Answers what an HTML page, a PDF or a text says, and where it is from. Nothing is kept of it. */
async function answerDocument({ request, viewer }: Visit): Promise<Response> {
  checkWriter(viewer, 'CONTRIBUTOR', 'reading a document');
  const bytes = await readBytes(request, MAX_DOCUMENT_BYTES);
  if (bytes.length === 0) throw badInput('the body', '', 'it holds the bytes of an HTML page, a PDF or a text');
  try {
    return respondJson(await readDocumentApart(bytes));
  } catch (error) {
    if (error instanceof UnreadableError) throw new GraphError('BAD_INPUT', error.message, { argument: 'the body' });
    throw error;
  }
}

/** `POST /documents`: a file in, its text and its origin out. */
export const listDocumentRoutes = (): Routes => ({ '/documents': { POST: answerDocument } });
