import { formatCookie, readCookie } from './cookie.ts';

/** The header and the cookie by which a client that has written reads what it wrote, wherever it is read. */
export const LOG_POSITION = 'x-log-position';
const COOKIE = 'shezhire-log-position';
/** A standby that is further behind is not read at all. */
const COOKIE_MAX_AGE_S = 120;

/** The position that a client has seen: that of its header, otherwise that of its browser. */
export const readSeenPosition = (request: Request, origin: string): string | undefined =>
  request.headers.get(LOG_POSITION) ?? readCookie(request, origin, COOKIE);

/** Tells a client the position after what it has written. */
export function addWrittenPosition(response: Response, origin: string, position: string): Response {
  response.headers.set(LOG_POSITION, position);
  response.headers.append(
    'set-cookie',
    formatCookie(origin, { name: COOKIE, value: position, maxAgeS: COOKIE_MAX_AGE_S, sameSite: 'strict' }),
  );
  return response;
}
