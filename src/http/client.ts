import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';
import proxyAddr from 'proxy-addr';

/** The proxies before the server: how many there are, or their addresses and ranges. */
export type Proxies = number | readonly string[];

/** Groups of an IPv6 address that one network has: a client may take any address in it. */
const NETWORK_GROUPS = 4;

/** Reads who sends a request: the address of the connection, or what the proxies that are trusted say of theirs. */
export function createClientReader(proxies: Proxies): (request: IncomingMessage) => string {
  const isTrusted = typeof proxies === 'number' ? (_: string, hop: number) => hop < proxies : proxyAddr.compile([...proxies]);
  return (request) => networkOf(proxyAddr(request, isTrusted));
}

function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address; // a proxy may say what it likes, such as a name
  const parsed = ipaddr.process(address); // an IPv4 address within IPv6 is IPv4
  return parsed instanceof ipaddr.IPv6 ? parsed.parts.slice(0, NETWORK_GROUPS).join(':') : parsed.toString();
}
