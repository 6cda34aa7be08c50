import { expect, test } from 'vitest';
import { computeEtag, isKnown } from '../../src/http/etag.ts';

const ETAG = computeEtag(new TextEncoder().encode('content'));
const OPAQUE = ETAG.slice(2);
const known = (header: string) => isKnown(new Request('http://localhost', { headers: { 'if-none-match': header } }), ETAG);

test('a tag is weak, and of the content alone', () => {
  expect(ETAG).toMatch(/^W\/"[\w-]{22}"$/);
  expect(computeEtag(new TextEncoder().encode('content'))).toBe(ETAG);
  expect(computeEtag(new TextEncoder().encode('other'))).not.toBe(ETAG);
});

test.each([ETAG, OPAQUE, '*', ' * ', `"a", ${ETAG}`, `${OPAQUE},"b"`, `W/"a, b", ${OPAQUE}`])('%s is known', (header) => {
  expect(known(header)).toBe(true);
});

test.each(['', '"a"', OPAQUE.replaceAll('"', ''), `"x${OPAQUE.slice(1)}`, `"*"`, 'W/*', `"a, ${OPAQUE.slice(1, -1)}"`])(
  '%s is not known',
  (header) => {
    expect(known(header)).toBe(false);
  },
);

test('without the header nothing is known', () => expect(isKnown(new Request('http://localhost'), ETAG)).toBe(false));
