import { GraphError } from '../base/errors.ts';
import { CSRF_HEADER, type Viewer } from '../base/viewer.ts';
import type { Database } from '../database/connect.ts';
import { readCookie } from '../http/cookie.ts';
import type { Visit } from '../http/route.ts';
import type { Identify } from '../http/router.ts';
import type { AccountRow } from './account.store.ts';
import type { AttemptLimit } from './attempts.ts';
import { findKeyAccount } from './key.store.ts';
import { findSessionAccount, SESSION_COOKIE } from './session.store.ts';

/** Finds the account of a token of a provider; undefined if it is not valid. */
export type FindTokenAccount = (token: string) => Promise<AccountRow | undefined>;

export interface IdentifyOptions {
  readonly database: Database;
  readonly findTokenAccount: FindTokenAccount;
  /** Refused keys and tokens of one client. */
  readonly refused: AttemptLimit;
  /** True if only accounts may read. */
  readonly isClosed: boolean;
}

const BEARER = /^bearer +(\S+) *$/i;
/** Three parts, the first of them JSON. */
const TOKEN = /^eyJ[\w-]*\.[\w-]+\.[\w-]*$/;
/** What a browser says of a request that a page of ours, or its user, makes. */
const OWN_SITES: ReadonlySet<string | null> = new Set([null, 'same-origin', 'none']);

const toViewer = ({ id, name, kind, role }: AccountRow, by: Viewer['by'], isIntended: boolean): Viewer => ({
  id,
  name,
  kind,
  role,
  by,
  isIntended,
});

/** The same for every secret that is not valid, so that nobody learns which accounts there are. */
const refuseSecret = (): GraphError =>
  new GraphError('UNAUTHENTICATED', 'the key or token is not valid: it is unknown, has expired or was revoked');

/** Finds out which account sends a request: by its key or token, otherwise by the session of its browser. */
export function createIdentify({ database, findTokenAccount, refused, isClosed }: IdentifyOptions): Identify {
  async function findBearer(secret: string, { client, request }: Omit<Visit, 'viewer'>): Promise<Viewer> {
    const isToken = TOKEN.test(secret);
    const account = isToken ? await findTokenAccount(secret) : await findKeyAccount(database.reader(request.signal), secret);
    if (account) return toViewer(account, isToken ? 'TOKEN' : 'KEY', true);
    await refused.count(client);
    throw refuseSecret();
  }

  async function findSession(secret: string, { headers, signal }: Request): Promise<Viewer | null> {
    const account = await findSessionAccount(database.reader(signal), secret);
    if (!account) return null;
    return toViewer(account, 'SESSION', headers.has(CSRF_HEADER) && OWN_SITES.has(headers.get('sec-fetch-site')));
  }

  return async (visit, { isOpen }) => {
    if (isOpen) return null;
    const { request, origin } = visit;
    const [, secret] = BEARER.exec(request.headers.get('authorization') ?? '') ?? [];
    if (secret !== undefined) return findBearer(secret, visit);
    const session = readCookie(request, origin, SESSION_COOKIE);
    const viewer = session === undefined ? null : await findSession(session, request);
    if (!viewer && isClosed)
      throw new GraphError('UNAUTHENTICATED', 'reading here needs an account: send its key as Authorization: Bearer, or sign in');
    return viewer;
  };
}
