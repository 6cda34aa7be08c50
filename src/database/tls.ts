import { readFileSync } from 'node:fs';
import { isIP, type Socket } from 'node:net';
import tls from 'node:tls';
import { waitFor } from './socket-event.ts';

const MODES = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'];
/** Parameters of an address that are read here. The server knows none of them. */
const PARAMETERS = ['ssl', 'sslmode', 'sslrootcert', 'sslcert', 'sslkey', 'sslnegotiation', 'channel_binding', 'gssencmode'];

export interface Tls {
  /** Goes on in plain text if the server has no TLS. */
  readonly isOptional: boolean;
  /** Begins with TLS at once, as servers from Postgres 17 on allow. */
  readonly isDirect: boolean;
  readonly options: tls.ConnectionOptions;
}

/** What the parameters of an address say of TLS, with the meaning that libpq gives them, and the address without them. @throws an Error that names the parameter */
export function readTls(databaseUrl: string): { readonly url: string; readonly tls: Tls | null } {
  const url = new URL(databaseUrl);
  const given = new Map(PARAMETERS.map((name) => [name, url.searchParams.get(name)]));
  for (const name of PARAMETERS) url.searchParams.delete(name);
  if (given.get('channel_binding') === 'require') throw new Error('channel_binding=require is not supported: leave it out');
  const root = given.get('sslrootcert');
  const short = given.get('ssl') === 'true' ? 'require' : given.get('ssl') === 'false' ? 'disable' : given.get('ssl');
  const mode = given.get('sslmode') ?? short ?? (root === 'system' ? 'verify-full' : 'disable');
  if (!MODES.includes(mode)) throw new Error(`sslmode is ${mode}; allowed are ${MODES.join(', ')}`);
  // Without a host it is a socket of this machine.
  if (mode === 'disable' || url.hostname === '') return { url: url.href, tls: null };
  const host = decodeURIComponent(url.hostname).replace(/^\[|\]$/g, '');
  const read = (name: string) => readFile(name, given.get(name));
  const options = {
    ...(root && { ca: root === 'system' ? tls.getCACertificates('system') : read('sslrootcert') }),
    ...(given.get('sslcert') && { cert: read('sslcert') }),
    ...(given.get('sslkey') && { key: read('sslkey') }),
    ...(isIP(host) ? {} : { servername: host }),
    ALPNProtocols: ['postgresql'],
    // With a root the mode `require` is `verify-ca`, as libpq has it.
    rejectUnauthorized: mode.startsWith('verify') || Boolean(root),
    checkServerIdentity: (_: string, certificate: tls.PeerCertificate) =>
      mode === 'verify-full' ? tls.checkServerIdentity(host, certificate) : undefined,
  };
  const isOptional = mode === 'allow' || mode === 'prefer';
  return { url: url.href, tls: { isOptional, isDirect: given.get('sslnegotiation') === 'direct', options } };
}

function readFile(name: string, path: string | null | undefined): Buffer | undefined {
  if (!path) return undefined;
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new Error(`${name}=${path} cannot be read`, { cause });
  }
}

/** The length 8, and the code that asks for TLS. */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/** Talks TLS on a socket that is connected. Resolves with the socket to use. */
export async function encryptSocket(socket: Socket, { isOptional, isDirect, options }: Tls): Promise<Socket> {
  if (!isDirect) {
    socket.write(SSL_REQUEST);
    const answer = await readOnce(socket);
    if (answer === 'N' && isOptional) return socket;
    // More than this letter could be from somebody in between, who wants it taken for what was encrypted.
    if (answer !== 'S') throw Object.assign(new Error('the database does not speak TLS'), { code: 'NO_TLS' });
  }
  const secure = tls.connect({ ...options, socket });
  await waitFor(secure, 'secureConnect');
  return secure;
}

async function readOnce(socket: Socket): Promise<string> {
  await waitFor(socket, 'readable');
  return String(socket.read() ?? '');
}
