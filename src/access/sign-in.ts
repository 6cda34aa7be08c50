import type { AccountId } from '../../schema/ids.ts';
import { markError } from '../base/current-request.ts';
import { GraphError } from '../base/errors.ts';
import { CSRF_HEADER } from '../base/viewer.ts';
import type { Database } from '../database/connect.ts';
import { formatCookie, formatRemovedCookie, readCookie } from '../http/cookie.ts';
import { chooseType } from '../http/media-type.ts';
import { readOnce } from '../http/parameters.ts';
import { getErrorHeaders, respondRefusal, STATUS } from '../http/refusal.ts';
import { redirect, respondEmpty } from '../http/response.ts';
import type { Handler, Route, Routes, Visit } from '../http/route.ts';
import type { AttemptLimit } from './attempts.ts';
import { addAudit } from './audit.store.ts';
import { isFromLoopback } from './loopback.ts';
import { isOwnPath, respondGoOn, respondHowTo, respondRefusedPage } from './pages.ts';
import type { Provider } from './provider.ts';
import type { AuditRefusal } from './refusal-audit.ts';
import { createSession, endSession, SESSION_COOKIE, SESSION_HOURS, takeLink } from './session.store.ts';

export interface SignInOptions {
  readonly database: Database;
  readonly auditRefusal: AuditRefusal;
  /** Attempts to sign in that one client may begin in a minute. */
  readonly attempts: AttemptLimit;
  /** The provider of OpenID Connect; null if there is none. */
  readonly provider: Provider | null;
}

const SIGN_IN = 'SIGN_IN';
const NOT_VALID =
  'the link is not valid: it works once, within ten minutes, in a browser on the machine of the server; `npm run account -- link` prints another one';

/** The ways for a browser to sign in and out. */
export function listSignInRoutes({ database, auditRefusal, attempts, ...options }: SignInOptions): Routes {
  const provider = options.provider?.hasSignIn ? options.provider : null;
  /** Signs an account in, and goes on to a page of ours. */
  async function signIn({ origin }: Visit, account: AccountId, path: string, more: Record<string, string> = {}): Promise<Response> {
    const secret = await database.transaction(async (tx) => {
      await addAudit(tx, { action: SIGN_IN, account });
      return createSession(tx, account);
    });
    const cookie = formatCookie(origin, { name: SESSION_COOKIE, value: secret, maxAgeS: SESSION_HOURS * 3600, sameSite: 'strict' });
    return respondGoOn(path, { ...more, 'set-cookie': cookie });
  }

  async function refuseSignIn(error: GraphError): Promise<never> {
    await auditRefusal({ action: SIGN_IN, code: error.extensions.code });
    throw error;
  }

  async function followLink(visit: Visit, link: string): Promise<Response> {
    const account = isFromLoopback(visit) ? await database.transaction((tx) => takeLink(tx, link)) : undefined;
    return account === undefined ? refuseSignIn(new GraphError('UNAUTHENTICATED', NOT_VALID)) : signIn(visit, account, '/');
  }

  const begin: Handler = async (visit) => {
    const { url, request, client } = visit;
    // Whoever only looks, such as a program that shows what is behind a link, does not use it up.
    if (request.method === 'HEAD') return respondEmpty(204, {});
    const link = readOnce(url.searchParams, 'link');
    const to = readOnce(url.searchParams, 'to');
    if (link === undefined && !provider) return respondHowTo();
    await attempts.count(client);
    if (link !== undefined) return followLink(visit, link);
    const { location, cookie } = (await provider?.begin(visit, isOwnPath(to) ? to : '/')) ?? { location: '/', cookie: '' };
    return redirect(location, { 'set-cookie': cookie });
  };

  const end: Handler = async ({ request, origin }) => {
    if (!request.headers.has(CSRF_HEADER)) throw new GraphError('FORBIDDEN', `signing out needs the header ${CSRF_HEADER}: 1`);
    const secret = readCookie(request, origin, SESSION_COOKIE);
    if (secret !== undefined) await database.transaction((tx) => endSession(tx, secret));
    return respondEmpty(204, { 'set-cookie': formatRemovedCookie(origin, SESSION_COOKIE), 'cache-control': 'no-store' });
  };

  const complete: Handler = async (visit) => {
    await attempts.count(visit.client);
    const done = await provider
      ?.complete(visit)
      .catch((error: unknown) => (error instanceof GraphError ? refuseSignIn(error) : Promise.reject(error)));
    return done ? signIn(visit, done.account, done.path) : respondHowTo();
  };

  const refuse: Route['refuse'] = (error, { request: { headers } }) => {
    if (chooseType(headers.get('accept'), ['application/json', 'text/html']) !== 'text/html') return respondRefusal(error);
    markError(error.extensions.code);
    return respondRefusedPage(error, STATUS[error.extensions.code], getErrorHeaders(error.extensions));
  };

  return {
    '/sign-in': { GET: begin, refuse, isOpen: true },
    '/sign-out': { POST: end, isOpen: true },
    ...(provider && { '/sign-in/callback': { GET: complete, refuse, isOpen: true } }),
  };
}
