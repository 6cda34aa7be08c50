import type { Visit } from '../http/route.ts';

/** 127.0.0.1 and the like; the network of ::1. */
const LOOPBACK_CLIENT = /^(?:127\.|0:0:0:0$)/;
const LOOPBACK_HOSTS: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);
/** What proxies add: the client of the connection is then not who asks. */
const PROXY_HEADERS = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/** True if a request comes from this machine, under a name of this machine, and past no proxy. */
export const isFromLoopback = ({ client, url, request: { headers } }: Pick<Visit, 'client' | 'url' | 'request'>): boolean =>
  LOOPBACK_CLIENT.test(client ?? '') && LOOPBACK_HOSTS.has(url.hostname) && !PROXY_HEADERS.some((name) => headers.has(name));
