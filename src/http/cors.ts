import { respondEmpty } from './response.ts';

/** A browser need not ask again for so long. */
const MAX_AGE_S = 86_400;

/** What a page of another origin may send, or which methods there are. No cookie goes along, so that any origin may ask. */
export function answerPreflight({ headers }: Request, methods: readonly string[]): Response {
  const allow = methods.join(', ');
  if (!headers.has('access-control-request-method')) return respondEmpty(204, { allow });
  const requested = headers.get('access-control-request-headers');
  return respondEmpty(204, {
    allow,
    'access-control-allow-methods': allow,
    ...(requested && { 'access-control-allow-headers': requested, vary: 'access-control-request-headers' }),
    'access-control-max-age': String(MAX_AGE_S),
  });
}
