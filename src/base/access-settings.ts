import { z } from 'zod';
import { ACCOUNT_ROLES, type AccountRole } from '../../schema/words.ts';

const READERS = ['public', 'account'] as const;
const reader = (description: string) =>
  z
    .enum(READERS, `must be one of ${READERS.join(', ')}`)
    .default('public')
    .describe(description);
const LOOPBACK_URL = /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/;

/** Settings of who may read, and of how accounts sign in. */
export const ACCESS_SETTINGS = {
  READ: reader('`account` lets only accounts read: API, exports, OpenRefine, subscriptions, GraphiQL, the schema and /metrics'),
  TEXTS: reader('`account` gives clients without an account at most 200 characters in a row of attached texts'),
  OIDC_ISSUER: z
    .string()
    .refine((url) => URL.canParse(url) && (url.startsWith('https://') || LOOPBACK_URL.test(url)), 'must begin with https://')
    .optional()
    .describe('Provider of OpenID Connect, such as https://login.example.org: see docs/accounts.md'),
  OIDC_CLIENT_ID: z.string().optional().describe('Id of the server at the provider, by which people sign in with a browser'),
  OIDC_CLIENT_SECRET: z.string().optional().describe('Secret of the server at the provider; none for a public client'),
  OIDC_AUDIENCE: z.string().optional().describe('Audience of tokens that programs send; without it no token is accepted'),
  OIDC_SCOPES: z.string().default('openid profile email').describe('Scopes that the provider is asked for'),
  OIDC_ROLE_CLAIM: z
    .string()
    .default('role')
    .describe('Claim with the role: a role, or a list of which the highest counts; dots lead into objects, as in realm_access.roles'),
  OIDC_DEFAULT_ROLE: z
    .enum(ACCOUNT_ROLES, `must be one of ${ACCOUNT_ROLES.join(', ')}`)
    .default('READER')
    .describe('Role of an account that signs in for the first time without the claim'),
};

/** A provider of OpenID Connect. */
export interface OidcConfig {
  readonly issuer: string;
  /** Undefined if nobody signs in with a browser. */
  readonly clientId: string | undefined;
  readonly clientSecret: string | undefined;
  /** Undefined if no token is accepted. */
  readonly audience: string | undefined;
  readonly scopes: string;
  readonly roleClaim: string;
  readonly defaultRole: AccountRole;
}

export interface AccessConfig {
  /** True if only accounts may read. */
  readonly isReadClosed: boolean;
  /** True if only accounts may read more than a span of an attached text. */
  readonly areTextsClosed: boolean;
  readonly oidc: OidcConfig | undefined;
}

type Settings = z.infer<z.ZodObject<typeof ACCESS_SETTINGS>>;

function readOidc(settings: Settings): OidcConfig | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_AUDIENCE: audience } = settings;
  if (issuer === undefined) {
    const alone = (['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_AUDIENCE'] as const).find((name) => settings[name] !== undefined);
    if (alone) throw new Error(`Wrong settings: ${alone} needs OIDC_ISSUER`);
    return undefined;
  }
  if (clientId === undefined && audience === undefined)
    throw new Error('Wrong settings: OIDC_ISSUER needs OIDC_CLIENT_ID for browsers, OIDC_AUDIENCE for tokens of programs, or both');
  return {
    issuer,
    clientId,
    audience,
    clientSecret: settings.OIDC_CLIENT_SECRET,
    scopes: settings.OIDC_SCOPES,
    roleClaim: settings.OIDC_ROLE_CLAIM,
    defaultRole: settings.OIDC_DEFAULT_ROLE,
  };
}

/** @throws an Error that names a setting that lacks another, without secrets */
export const readAccess = (settings: Settings): AccessConfig => ({
  isReadClosed: settings.READ === 'account',
  areTextsClosed: settings.TEXTS === 'account',
  oidc: readOidc(settings),
});
