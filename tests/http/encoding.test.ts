import { expect, test } from 'vitest';
import { chooseEncoding } from '../../src/http/encoding.ts';

const accepted = (header: string | null, available: readonly ('br' | 'gzip' | 'identity')[] = ['br', 'gzip', 'identity']) =>
  chooseEncoding(new Request('http://localhost', { headers: header === null ? {} : { 'accept-encoding': header } }), available);

test.each([
  [null, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=0', 'identity'],
  ['br;q=0.0, gzip;q=0.000', 'identity'],
  ['gzip;q=1, br;q=0.5', 'gzip'],
  ['identity;q=1, *;q=0.5', 'identity'],
  ['*', 'br'],
  ['*;q=0', undefined],
  ['*;q=0, gzip', 'gzip'],
  ['identity;q=0', undefined],
  ['identity;q=0, br;q=0.1', 'br'],
  ['identity;q=0, *', 'br'],
  ['zstd', 'identity'],
  ['xbr, gzip-like', 'identity'],
])('Accept-Encoding: %s is answered in %s', (header, encoding) => {
  expect(accepted(header)).toBe(encoding);
});

test('what there is not is not sent', () => {
  expect(accepted('br, gzip', ['gzip', 'identity'])).toBe('gzip');
  expect(accepted('br, identity;q=0', ['gzip', 'identity'])).toBeUndefined();
});
