import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createCompressedDocument, type Document, sendDocument } from '../../http/document.ts';
import type { Handler } from '../../http/route.ts';
import type { RenderedPage } from './render.ts';

/** The file beside this one, which has another ending once it is compiled. */
const RENDER = pathToFileURL(join(import.meta.dirname, `render${extname(import.meta.filename)}`)).href;
const WORK = `const { renderPage } = await import(process.argv[1]); process.send(await renderPage());`;

/** Renders in a process of its own: the library's module holds 90 MB for good, and a thread leaves half of that behind in ours. */
async function renderApart(): Promise<{ readonly document: Document; readonly policy: string }> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', WORK, RENDER], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    serialization: 'advanced',
  });
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`the page of GraphiQL was not made: code ${code}`)));
  const [{ compressed, etag, policy }] = (await Promise.race([once(child, 'message'), ended])) as [RenderedPage]; // what it sends
  return { document: createCompressedDocument('text/html; charset=utf-8', etag, compressed), policy };
}

/** The page that asks. It is made when it is first asked for, and kept compressed. */
export function createGraphiqlPage(): Handler {
  let made: ReturnType<typeof renderApart> | undefined;
  return async ({ request }) => {
    made ??= renderApart();
    const { document, policy } = await made.catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    const headers = { 'cache-control': 'no-cache', vary: 'accept, accept-encoding', 'content-security-policy': policy };
    return sendDocument(request, document, headers);
  };
}
