import type { Readable } from 'node:stream';

export type Headers = Readonly<Record<string, string>>;

/** Not kept by anybody, as the languages and the host of the request are part of it. */
const FRESH = { 'cache-control': 'no-store' };

interface ResponseOptions {
  readonly status?: number;
  readonly callback?: string | undefined;
  readonly headers?: Headers;
}

/** JSON, or a script that hands it to the callback. */
export function respondJson(value: unknown, { status = 200, callback, headers = {} }: ResponseOptions = {}): Response {
  const text = JSON.stringify(value);
  // The comment keeps the answer from being read as anything but a script that begins here.
  const [type, body] = callback === undefined ? ['application/json', text] : ['text/javascript', `/**/${callback}(${text});`];
  return new Response(body, { status, headers: { ...FRESH, ...headers, 'content-type': `${type}; charset=utf-8` } });
}

export const respondLine = (text: string, status = 200, headers: Headers = {}): Response =>
  new Response(`${text}\n`, { status, headers: { ...FRESH, ...headers, 'content-type': 'text/plain; charset=utf-8' } });

export const respondHtml = (page: string, headers: Headers, status = 200): Response =>
  new Response(page, { status, headers: { ...FRESH, ...headers, 'content-type': 'text/html; charset=utf-8' } });

export const redirect = (location: string, headers: Headers = {}): Response => respondEmpty(302, { ...FRESH, ...headers, location });

export const respondEmpty = (status: number, headers: Headers): Response => new Response(null, { status, headers });

/** Bytes, or a stream of them, under headers that say what they are. */
export const respondBytes = (body: BodyInit | null, headers: Headers): Response => new Response(body, { headers });

/** The class of response that a server of whatwg-node brings: its body may be a stream of Node. */
type ResponseClass = typeof Response;

/** A stream of Node, which is read no faster than the client reads. */
export const respondStream = (body: Readable, status: number, headers: Headers, Class: ResponseClass): Response =>
  new Class(body as unknown as ReadableStream, { status, headers }); // whatwg-node's takes it

export const replaceStatus = (response: Response, status: number, Class: ResponseClass): Response =>
  new Class(response.body, { status, headers: response.headers });

/** What HEAD is answered: whoever made the body is told that nobody reads it. */
export async function removeBody(response: Response): Promise<Response> {
  await response.body?.cancel();
  return new Response(null, { status: response.status, headers: response.headers });
}
