import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalizeIdentifier, readIdentifier } from '../../src/base/identifier.ts';
import { IDENTIFIER_SCHEMES } from '../../src/base/identifier-schemes.ts';

/** Numbers of people and companies are invented. */
const CANONICAL: readonly (readonly [scheme: string, value: string, ways: readonly string[]])[] = [
  [
    'wikidata',
    'Q57394',
    [
      'Q57394',
      'q57394',
      ' Q57394 ',
      'Ｑ５７３９４',
      'Q57394\u200b',
      '\u2066Q57394\u2069',
      'wikidata:Q57394',
      'wd:Q57394',
      'https://www.wikidata.org/wiki/Q57394',
      'http://www.wikidata.org/entity/Q57394',
      'https://wikidata.org/wiki/Q57394?uselang=kk#P31',
      'https://m.wikidata.org/wiki/Special:EntityPage/q57394',
      'https://www.wikidata.org/wiki/Special:EntityData/Q57394.json',
    ],
  ],
  ['viaf', '75121530', ['75121530', 'https://viaf.org/viaf/75121530/', 'http://www.viaf.org/viaf/75121530/#Abai', '７５１２１５３０']],
  ['isni', '0000000121032683', ['0000000121032683', '0000 0001 2103 2683', 'https://isni.org/isni/0000000121032683']],
  ['orcid', '0000-0002-1825-0097', ['0000000218250097', '0000-0002-1825-0097', 'https://orcid.org/0000-0002-1825-0097']],
  ['orcid', '0000-0002-1694-233X', ['0000-0002-1694-233x']],
  [
    'lei',
    '5493001KJTIIGC8Y1R12',
    ['5493001kjtiigc8y1r12', '5493 001K JTII GC8Y 1R12', 'https://search.gleif.org/#/record/5493001KJTIIGC8Y1R12'],
  ],
  ['ocd', 'ocd-division/country:kz', ['OCD-Division/country:KZ']],
  ['kz-bin', '310340000123', ['310340000123', '310 340 000 123', '３１０３４００００１２３']],
  ['kz-iin', '990131650012', ['990131650012', '990131 650012']],
  ['geonames', '1526384', ['1526384', 'https://www.geonames.org/1526384/almaty.html']],
  ['osm', 'relation/214665', ['relation/214665', 'Relation/214665', 'https://www.openstreetmap.org/relation/214665#map=5/48/67']],
  [
    'wikipedia',
    'kk:Абай Құнанбайұлы',
    [
      'kk:Абай Құнанбайұлы',
      'KK:абай_Құнанбайұлы',
      'https://kk.wikipedia.org/wiki/Абай_Құнанбайұлы',
      'https://kk.m.wikipedia.org/wiki/%D0%90%D0%B1%D0%B0%D0%B9_%D2%9A%D2%B1%D0%BD%D0%B0%D0%BD%D0%B1%D0%B0%D0%B9%D2%B1%D0%BB%D1%8B#Life',
    ],
  ],
  ['url', 'https://fund.example/', ['https://fund.example', 'HTTPS://Fund.Example:443/']],
  ['register', 'KZ-1', ['KZ-1', ' KZ-1\u200b']],
];

test.each(CANONICAL.flatMap(([scheme, value, ways]) => ways.map((way) => [scheme, way, value] as const)))(
  '%s: %j is %j',
  (scheme, written, value) => {
    expect(normalizeIdentifier(scheme, written)).toEqual({ scheme, value });
  },
);

test.each([
  ['wikidata', 'P31'],
  ['wikidata', 'Q0'],
  ['wikidata', '57394'],
  ['wikidata', 'Q57394, Q1'],
  ['wikidata', 'https://viaf.org/viaf/75121530'],
  ['wikidata', 'https://www.wikidata.org/wiki/Property:P31'],
  ['viaf', '0'],
  ['isni', '0000000121032684'],
  ['isni', '000000012103268'],
  ['orcid', '0000-0002-1825-0098'],
  ['lei', '5493001KJTIIGC8Y1R13'],
  ['ocd', 'country:kz'],
  ['kz-bin', '310340000124'],
  ['kz-bin', '990131650012'],
  ['kz-iin', '990131650013'],
  ['kz-iin', '310340000123'],
  ['osm', '214665'],
  ['wikipedia', 'Абай Құнанбайұлы'],
  ['url', 'javascript:alert(1)'],
  ['url', 'fund.example'],
  ['register', ''],
  ['register', 'a\nb'],
  ['register', 'a'.repeat(201)],
])('%s: %j is none', (scheme, written) => {
  expect(normalizeIdentifier(scheme, written)).toBeNull();
});

test.each([
  ['Q57394', 'wikidata:Q57394'],
  ['q57394', 'wikidata:Q57394'],
  ['Wikidata:q57394', 'wikidata:Q57394'],
  ['ｗｉｋｉｄａｔａ：Ｑ５７３９４', 'wikidata:Q57394'],
  ['https://www.wikidata.org/entity/Q57394', 'wikidata:Q57394'],
  ['https://fund.example/about', 'url:https://fund.example/about'],
  ['register:KZ:1 2/3', 'register:KZ:1 2/3'],
  ['isni: 0000 0001 2103 2683', 'isni:0000000121032683'],
])('%j is read as %s', (written, expected) => {
  const found = readIdentifier(written);
  expect(`${found?.scheme}:${found?.value}`).toBe(expected);
});

test.each(['', 'Baibek', 'E12', ':Q1', 'wikidata:', 'wikidata:P31', 'ftp:'])('%j is no identifier', (written) => {
  expect(readIdentifier(written)).toBeNull();
});

test('a canonical value stays as it is, whatever was written', () => {
  const scheme = fc.constantFrom(...Object.keys(IDENTIFIER_SCHEMES), 'register');
  const written = fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.constantFrom(...CANONICAL.flatMap(([, , ways]) => ways)));
  fc.assert(
    fc.property(scheme, written, (name, text) => {
      const once = normalizeIdentifier(name, text);
      if (once) expect(normalizeIdentifier(name, once.value)).toEqual(once);
    }),
  );
});
