import { allowInsecureRequests, ClientSecretBasic, type Configuration, discovery, None } from 'openid-client';
import type { OidcConfig } from '../base/access-settings.ts';
import { GraphError } from '../base/errors.ts';

const TIMEOUT_S = 10;

/** The provider as it describes itself, read when it is first needed, and again if that failed. @throws UNAVAILABLE */
export function createDiscovery({ issuer, clientId, clientSecret }: OidcConfig): () => Promise<Configuration> {
  let reading: Promise<Configuration> | undefined;
  return () => {
    reading ??= discovery(
      new URL(issuer),
      clientId ?? 'none',
      undefined,
      clientSecret === undefined ? None() : ClientSecretBasic(clientSecret),
      {
        timeout: TIMEOUT_S,
        ...(issuer.startsWith('http:') && { execute: [allowInsecureRequests] }),
      },
    ).catch((cause: unknown) => {
      reading = undefined;
      throw createProviderError(cause);
    });
    return reading;
  };
}

export const createProviderError = (cause: unknown): GraphError =>
  new GraphError('UNAVAILABLE', 'the provider that signs accounts in cannot be reached; try again', {}, { cause });
