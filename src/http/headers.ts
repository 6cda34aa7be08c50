import { createPolicy } from './policy.ts';

/** What every response has, unless its handler said otherwise. */
const DEFAULTS: Readonly<Record<string, string>> = {
  // Any origin may read what anybody may read, refusals too. With this value browsers give no page of another origin what a cookie opens.
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'content-disposition, retry-after, x-log-position, x-request-id, x-truncated',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  // An answer that is no page of ours loads nothing, and is shown within no other page.
  'content-security-policy': createPolicy(),
};

/** Adds the headers that all responses have; `vary` are the request headers that this one depends on, unless it says so itself. */
export function finish(response: Response, vary: string | undefined): Response {
  const all = { ...DEFAULTS, ...(vary !== undefined && { vary }) };
  for (const [name, value] of Object.entries(all)) if (!response.headers.has(name)) response.headers.set(name, value);
  return response;
}
