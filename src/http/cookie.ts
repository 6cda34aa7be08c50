import { parseCookie, stringifySetCookie } from 'cookie';

/** A cookie that the browser sends to this host alone, and that no script reads. */
interface OwnCookie {
  readonly name: string;
  readonly value: string;
  readonly maxAgeS: number;
  /** Lax for what has to come back from another site. */
  readonly sameSite: 'strict' | 'lax';
}

const isSecure = (origin: string): boolean => origin.startsWith('https:');
/** Browsers take a name with this beginning only from the host itself, over TLS. */
const nameFor = (origin: string, name: string): string => (isSecure(origin) ? `__Host-${name}` : name);

export function readCookie(request: Request, origin: string, name: string): string | undefined {
  const header = request.headers.get('cookie');
  return header === null ? undefined : parseCookie(header)[nameFor(origin, name)] || undefined;
}

/** The value of a Set-Cookie header. */
export const formatCookie = (origin: string, { name, value, maxAgeS, sameSite }: OwnCookie): string =>
  stringifySetCookie({
    name: nameFor(origin, name),
    value,
    maxAge: maxAgeS,
    httpOnly: true,
    secure: isSecure(origin),
    sameSite,
    path: '/',
  });

export const formatRemovedCookie = (origin: string, name: string): string =>
  formatCookie(origin, { name, value: '', maxAgeS: 0, sameSite: 'strict' });
