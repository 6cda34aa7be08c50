import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { createClientReader, type Proxies } from '../../src/http/client.ts';
import { createClientLimit } from '../../src/http/client-limit.ts';

const client = (proxies: Proxies, remoteAddress: string, forwarded?: string) =>
  createClientReader(proxies)({
    socket: { remoteAddress },
    connection: { remoteAddress },
    headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
  } as unknown as IncomingMessage); // all that is read of it

test.each<[Proxies, string, string | undefined, string]>([
  [0, '192.0.2.1', undefined, '192.0.2.1'],
  [0, '192.0.2.1', '198.51.100.7', '192.0.2.1'],
  [1, '192.0.2.1', '198.51.100.7', '198.51.100.7'],
  [1, '192.0.2.1', '203.0.113.9, 198.51.100.7', '198.51.100.7'],
  [2, '192.0.2.1', '203.0.113.9, 198.51.100.7', '203.0.113.9'],
  [['loopback'], '127.0.0.1', '198.51.100.7', '198.51.100.7'],
  [['loopback'], '192.0.2.1', '198.51.100.7', '192.0.2.1'],
  [['10.0.0.0/8', 'loopback'], '::ffff:127.0.0.1', '203.0.113.9, 198.51.100.7, 10.1.2.3', '198.51.100.7'],
  [0, '::ffff:192.0.2.1', undefined, '192.0.2.1'],
  [1, '192.0.2.1', 'somebody', 'somebody'],
])('through proxies %j from %s, forwarded for %j, the client is %s', (proxies, remote, forwarded, expected) => {
  expect(client(proxies, remote, forwarded)).toBe(expected);
});

test('the addresses of one network of IPv6 are one client', () => {
  const networks = ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff', '2001:db8:1:3::1'].map((address) => client(0, address));
  expect(networks[0]).toBe(networks[1]);
  expect(networks[0]).not.toBe(networks[2]);
});

test('a client may have so many at a time, whatever others have', () => {
  const limit = createClientLimit(2, 'exports');
  const [first] = [limit.enter('a'), limit.enter('a'), limit.enter('b')];
  expect(() => limit.enter('a')).toThrow(/UNAVAILABLE: your address has 2 exports open/);
  first();
  first(); // a second time is none
  limit.enter('a');
  expect(() => limit.enter('a')).toThrow(/UNAVAILABLE/);
});

test('who has no address is not counted', () => {
  const limit = createClientLimit(1, 'exports');
  for (let at = 0; at < 3; at += 1) limit.enter(undefined);
});
