import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { Configuration } from 'openid-client';
import type { OidcConfig } from '../base/access-settings.ts';
import type { Claims } from './claims.ts';
import { createProviderError } from './discover.ts';

/** Signatures by which only the provider can sign. Those with a shared secret, and none, are not among them. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519'];
const CLOCK_TOLERANCE_S = 5;
const TIMEOUT_MS = 10_000;

/** Faults of a token. All others are about the keys of the provider. */
const TOKEN_FAULTS = [
  errors.JWTInvalid,
  errors.JWTExpired,
  errors.JWTClaimValidationFailed,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];

/** Checks tokens against the keys of the provider. @returns the claims of a token; undefined if it is not valid */
export function createTokenCheck(
  discover: () => Promise<Configuration>,
  { issuer, audience }: OidcConfig,
): (token: string) => Promise<Claims | undefined> {
  let keys: JWTVerifyGetKey | undefined;
  return async (token) => {
    if (audience === undefined) return undefined;
    const metadata = (await discover()).serverMetadata();
    if (metadata.jwks_uri === undefined) throw createProviderError(new Error(`${issuer} names no keys`));
    keys ??= createRemoteJWKSet(new URL(metadata.jwks_uri), { timeoutDuration: TIMEOUT_MS });
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: metadata.issuer,
        audience,
        algorithms: ALGORITHMS,
        requiredClaims: ['sub', 'exp'],
        clockTolerance: CLOCK_TOLERANCE_S,
      });
      return payload;
    } catch (error) {
      if (TOKEN_FAULTS.some((Fault) => error instanceof Fault)) return undefined;
      throw createProviderError(error);
    }
  };
}
