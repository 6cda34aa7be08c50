/** Any origin may read every answer, refusals too; none is kept, as the languages and the host asked for are part of it. */
const EVERY = { 'access-control-allow-origin': '*', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

interface Options {
  readonly status?: number;
  readonly callback?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** JSON, or a script that hands it to the callback. */
export function json(value: unknown, { status = 200, callback, headers = {} }: Options = {}): Response {
  const text = JSON.stringify(value);
  // The comment keeps the answer from being read as anything but a script that begins here.
  const [type, body] = callback === undefined ? ['application/json', text] : ['text/javascript', `/**/${callback}(${text});`];
  return new Response(body, { status, headers: { ...EVERY, ...headers, 'content-type': `${type}; charset=utf-8` } });
}

export const line = (text: string, status: number, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(`${text}\n`, { status, headers: { ...EVERY, ...headers, 'content-type': 'text/plain; charset=utf-8' } });

export const html = (page: string, headers: Readonly<Record<string, string>>): Response =>
  new Response(page, { headers: { ...EVERY, ...headers, 'content-type': 'text/html; charset=utf-8' } });

export const redirect = (location: string): Response => new Response(null, { status: 302, headers: { ...EVERY, location } });
