import {
  AuthorizationResponseError,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientError,
  type Configuration,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { AccountId } from '../../schema/ids.ts';
import type { OidcConfig } from '../base/access-settings.ts';
import { GraphError } from '../base/errors.ts';
import type { Database } from '../database/connect.ts';
import type { Visit } from '../http/route.ts';
import type { AccountRow } from './account.store.ts';
import { type Claims, findDisplayName, findRole } from './claims.ts';
import { createDiscovery, createProviderError } from './discover.ts';
import { findSubjectAccount, upsertSubjectAccount } from './subject.store.ts';
import { createTokenCheck } from './token.ts';
import { formatTransactionCookie, readTransactionCookie } from './transaction-cookie.ts';

/** A provider of OpenID Connect. */
export interface Provider {
  /** True if people sign in with it in a browser. */
  readonly hasSignIn: boolean;
  /** Begins to sign a browser in. @returns the address at the provider, and the cookie to keep meanwhile */
  begin(visit: Visit, path: string): Promise<{ readonly location: string; readonly cookie: string }>;
  /** Ends it, when the browser is back. @throws UNAUTHENTICATED */
  complete(visit: Visit): Promise<{ readonly account: AccountId; readonly path: string }>;
  /** The open account of a token; undefined if it is not valid. */
  findTokenAccount(token: string): Promise<AccountRow | undefined>;
}

const CALLBACK = '/sign-in/callback';
const AGAIN = 'sign in again from the page';

export function createProvider(database: Database, oidc: OidcConfig): Provider {
  const discover = createDiscovery(oidc);
  const checkToken = createTokenCheck(discover, oidc);

  /** The open account of whom the claims are about. */
  async function findAccount(issuer: string, claims: Claims): Promise<AccountRow | undefined> {
    const role = findRole(claims, oidc.roleClaim);
    const subject = { issuer, subject: String(claims['sub']) };
    const found = await findSubjectAccount(database.reader(), subject);
    const isKnown = found && (role === undefined || role === found.role);
    const named = { ...subject, name: findDisplayName(claims), role, defaultRole: oidc.defaultRole };
    const account = isKnown ? found : await database.transaction((tx) => upsertSubjectAccount(tx, named));
    return account.closedAt === null ? account : undefined;
  }

  async function readClaims(
    config: Configuration,
    { request, url, origin }: Visit,
  ): Promise<{ readonly claims: Claims; readonly path: string }> {
    const transaction = readTransactionCookie(request, origin);
    if (!transaction)
      throw new GraphError('UNAUTHENTICATED', `the browser has not begun to sign in, or more than ten minutes ago; ${AGAIN}`);
    const { state, nonce, verifier, path } = transaction;
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    const tokens = await authorizationCodeGrant(config, new URL(`${url.pathname}${url.search}`, origin), checks);
    const claims: Claims = { ...tokens.claims() };
    const isComplete = findRole(claims, oidc.roleClaim) !== undefined || config.serverMetadata().userinfo_endpoint === undefined;
    const more = isComplete ? {} : await fetchUserInfo(config, tokens.access_token, String(claims['sub']));
    return { claims: { ...more, ...claims }, path };
  }

  return {
    hasSignIn: oidc.clientId !== undefined,
    async begin({ origin }, path) {
      const config = await discover();
      const transaction = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), path };
      const { href } = buildAuthorizationUrl(config, {
        redirect_uri: `${origin}${CALLBACK}`,
        scope: oidc.scopes,
        state: transaction.state,
        nonce: transaction.nonce,
        code_challenge: await calculatePKCECodeChallenge(transaction.verifier),
        code_challenge_method: 'S256',
      });
      return { location: href, cookie: formatTransactionCookie(origin, transaction) };
    },
    async complete(visit) {
      const config = await discover();
      const { claims, path } = await readClaims(config, visit).catch((error: unknown) => Promise.reject(toSignInError(error)));
      const account = await findAccount(config.serverMetadata().issuer, claims);
      if (!account) throw new GraphError('UNAUTHENTICATED', 'this account cannot sign in here');
      return { account: account.id, path };
    },
    async findTokenAccount(token) {
      const claims = await checkToken(token);
      return claims && findAccount((await discover()).serverMetadata().issuer, claims);
    },
  };
}

/** What the browser is told. What the provider wrote may hold secrets, but for its code. */
function toSignInError(cause: unknown): unknown {
  if (cause instanceof GraphError) return cause;
  if (cause instanceof AuthorizationResponseError || cause instanceof ResponseBodyError)
    return new GraphError('UNAUTHENTICATED', `the provider refused to sign you in (${cause.error}); ${AGAIN}`);
  if (cause instanceof ClientError && cause.code !== 'OAUTH_TIMEOUT')
    return new GraphError('UNAUTHENTICATED', `the answer of the provider is not valid (${cause.code}); ${AGAIN}`);
  return createProviderError(cause);
}
