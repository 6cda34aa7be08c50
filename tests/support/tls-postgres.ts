import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgresAccount } from '../../src/database/account.ts';
import { startEmbedded } from '../../src/database/embedded.ts';

export interface TlsPostgres {
  /** The address of its database with such parameters, such as `sslmode=require`. */
  urlOf(parameters: string, host?: string): string;
  /** Certificates of the authority that signed the server's own, which is of `localhost`, and of another. */
  readonly authority: string;
  readonly stranger: string;
  stop(): Promise<void>;
}

/** Starts an embedded Postgres of its own that speaks TLS. */
export async function startTlsPostgres(): Promise<TlsPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'shezhire-tls-'));
  chmodSync(folder, 0o755);
  const at = (name: string) => join(folder, name);
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  for (const name of ['authority', 'stranger'])
    openssl(
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '2',
      '-subj',
      `/CN=${name}`,
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.crt`,
    );
  openssl('req', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=localhost', '-keyout', 'server.key', '-out', 'server.csr');
  writeFileSync(at('names'), 'subjectAltName = DNS:localhost');
  openssl(
    ...'x509 -req -in server.csr -CA authority.crt -CAkey authority.key -CAcreateserial -days 2 -extfile names -out server.crt'.split(' '),
  );
  const dataDir = at('data');
  const account = findPostgresAccount(dataDir);
  if (account) chownSync(at('server.key'), account.uid, account.gid);
  chmodSync(at('server.key'), 0o600);
  const settings = ['ssl=on', `ssl_cert_file=${at('server.crt')}`, `ssl_key_file=${at('server.key')}`, 'fsync=off'];
  const embedded = await startEmbedded({ dataDir, chosen: true, settings });
  return {
    urlOf: (parameters, host = '127.0.0.1') => `${Object.assign(new URL(embedded.url), { hostname: host }).href}?${parameters}`,
    authority: at('authority.crt'),
    stranger: at('stranger.crt'),
    async stop() {
      await embedded.stop();
      rmSync(folder, { recursive: true });
    },
  };
}
