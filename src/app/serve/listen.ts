import type { Server } from 'node:http';
import { formatCall } from '../command/call.ts';

interface Address {
  readonly host: string;
  readonly port: number;
  /** What sets the port. */
  readonly setting: 'PORT' | 'METRICS_PORT';
}

/** Has the server listen where the settings say. @returns its port @throws an Error of one line that names the fix */
export async function listenAt(server: Server, { host, port, setting }: Address): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  }).catch((cause: unknown) => {
    throw new Error(explain(cause, { host, port, setting }), { cause });
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

function explain(cause: unknown, { host, port, setting }: Address): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'EADDRINUSE')
    return `port ${port} is taken: stop what listens there, or choose another with ${setting}=4001 ${formatCall('serve')}`;
  if (code === 'EACCES')
    return `port ${port} needs rights this user does not have: choose another with ${setting}=4000 ${formatCall('serve')}`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${host} is not an address of this machine: choose one with HOST=127.0.0.1 ${formatCall('serve')}`;
  return String(cause);
}
