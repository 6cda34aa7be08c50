import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import Provider from 'oidc-provider';

/*
 * A provider of OpenID Connect as a process: it signs whoever comes in as the account of `login_hint`, or as `CURATOR-somebody`. Tests are told its address
 * and its key, by which they sign tokens of their own.
 */

const REDIRECT = process.argv[2] ?? '';
const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const key = { ...privateKey.export({ format: 'jwk' }), kid: 'test', use: 'sig', alg: 'RS256' };

const server = createServer((request, response) => handle(request, response));
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const address = server.address();
const issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: 'shezhire',
      client_secret: 'a secret of the tests',
      redirect_uris: [REDIRECT],
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  jwks: { keys: [key] },
  cookies: { keys: ['a key of the tests'] },
  claims: { openid: ['sub', 'shezhire'], profile: ['preferred_username'] },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
  findAccount: (_: unknown, id: string) => ({
    accountId: id,
    claims: () => ({ sub: id, preferred_username: `${id} of the provider`, shezhire: { roles: ['unknown', id.split('-')[0]] } }),
  }),
});
const callback = provider.callback();

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!request.url?.startsWith('/interaction/')) return void callback(request, response);
  const { prompt, params, session, grantId } = await provider.interactionDetails(request, response);
  if (prompt.name === 'login') {
    const accountId = String(params['login_hint'] ?? process.argv[3] ?? 'CURATOR-somebody');
    if (accountId === 'nobody') return provider.interactionFinished(request, response, { error: 'access_denied' });
    return provider.interactionFinished(request, response, { login: { accountId } });
  }
  const grant = grantId
    ? await provider.Grant.find(grantId)
    : new provider.Grant({ accountId: session?.accountId, clientId: String(params['client_id']) });
  grant?.addOIDCScope(String(params['scope']));
  const id = await grant?.save();
  return provider.interactionFinished(request, response, { consent: { grantId: id } });
}

process.send?.({ issuer, key });
