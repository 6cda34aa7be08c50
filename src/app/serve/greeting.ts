import { isIPv6 } from 'node:net';
import type { Config } from '../../base/config.ts';
import type { EmbeddedPostgres } from '../../database/embedded.ts';
import { formatCall } from '../command/call.ts';

export interface Greeting {
  readonly config: Config;
  readonly port: number;
  /** Undefined if the metrics have no port of their own. */
  readonly metricsPort: number | undefined;
  readonly counts: { readonly entities: number; readonly statements: number; readonly articles: number };
  readonly embedded: EmbeddedPostgres | undefined;
  /** Path that signs in once; undefined if none was made. */
  readonly signIn: string | undefined;
  readonly isDemo: boolean;
}

const EVERY_INTERFACE = ['0.0.0.0', '::'];

/** What the terminal says of a server that has started: what it holds, where it is, how to go on. */
export function formatGreeting({
  config,
  port,
  metricsPort,
  counts: { entities, statements, articles },
  embedded,
  signIn,
  isDemo,
}: Greeting): string {
  const host = EVERY_INTERFACE.includes(config.host) ? 'localhost' : isIPv6(config.host) ? `[${config.host}]` : config.host;
  return `Shezhire holds ${entities} entities and ${statements} statements from ${articles} ${articles === 1 ? 'article' : 'articles'}.

  explorer   http://${host}:${port}/
  GraphiQL   http://${host}:${port}/graphql
${signIn === undefined ? '' : `  sign in    http://${host}:${port}${signIn}  (once, within ten minutes)\n`}${metricsPort === undefined ? '' : `  metrics    http://${host}:${metricsPort}/metrics\n`}${embedded ? `  psql       ${embedded.psql}\n` : ''}  stop       Ctrl-C
${embedded ? `  start over ${formatCall('reset', isDemo ? '--demo' : undefined)}\n` : ''}${warnOfOpenDoor(config)}`;
}

/** What a server that others can reach still lacks. */
function warnOfOpenDoor({ host, publicUrl, trustedProxies }: Config): string {
  const isTold = publicUrl !== undefined || typeof trustedProxies !== 'number' || trustedProxies > 0;
  if (!EVERY_INTERFACE.includes(host) || isTold) return '';
  return `
HOST=${host} lets every machine on the network in, without TLS and under any host name. Set PUBLIC_URL to the address
that clients use, and TRUSTED_PROXIES if a proxy stands before the server.
`;
}
