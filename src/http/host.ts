import { badInput } from '../base/errors.ts';
import { respondRefusal } from './refusal.ts';

/** The machine's own names, under which it may look at itself. */
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const MISDIRECTED_REQUEST = 421;

export interface Hosts {
  /** The scheme and host that clients reach the server under. */
  readonly publicUrl?: string | undefined;
  /** More names that it answers under. */
  readonly allowedHosts?: readonly string[] | undefined;
}

/** Whether the server answers under a name: under any, if none is set. */
export function createHostCheck({ publicUrl, allowedHosts = [] }: Hosts): (hostname: string) => boolean {
  if (publicUrl === undefined && allowedHosts.length === 0) return () => true;
  const own = publicUrl === undefined ? [] : [new URL(publicUrl).hostname];
  const hosts = new Set([...LOOPBACK, ...own, ...allowedHosts.map((host) => host.toLowerCase())]);
  return (hostname) => hosts.has(hostname);
}

export const refuseHost = (host: string): Response =>
  respondRefusal(badInput('Host', host, 'the server answers under the hosts of PUBLIC_URL and ALLOWED_HOSTS only'), {
    status: MISDIRECTED_REQUEST,
  });
