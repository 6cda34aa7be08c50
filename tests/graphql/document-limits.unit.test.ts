import { parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { LIMITS, MAX_JSON_DEPTH, measureDocument } from '../../src/graphql/limits.ts';
import { isNestedDeeper } from '../../src/http/nesting.ts';

const measured = (query: string) => measureDocument(parse(query, { noLocation: true }));

describe('the measure of a document', () => {
  test.each([
    ['one field', '{ a }', { depth: 1, fields: 1 }],
    ['fields side by side', '{ a b c }', { depth: 1, fields: 3 }],
    ['fields within fields', '{ a { b { c } d } }', { depth: 3, fields: 4 }],
    ['an inline fragment, which is no level', '{ a { ... on A { b } } }', { depth: 2, fields: 2 }],
    ['a fragment in its place', '{ a { ...F } } fragment F on A { b { c } }', { depth: 3, fields: 3 }],
    ['a fragment wherever it is spread', '{ a { ...F } b { ...F } } fragment F on A { c d }', { depth: 2, fields: 6 }],
    ['a fragment that is not there', '{ a { ...F } }', { depth: 1, fields: 1 }],
    ['introspection, counted as one', '{ __schema { types { fields { type { name } } } } a }', { depth: 1, fields: 2 }],
    ['the largest of its operations', 'query A { a } query B { a { b } }', { depth: 2, fields: 2 }],
  ])('%s', (_, query, expected) => {
    expect(measured(query)).toMatchObject(expected);
  });

  test('aliases and directives count where they are written', () => {
    expect(measured('{ x: a y: a ...F } fragment F on A { z: b @include(if: true) @skip(if: false) }')).toMatchObject({
      aliases: 3,
      directives: 2,
    });
  });

  test('a circle of fragments ends', () => {
    expect(measured('{ ...F } fragment F on A { a ...G } fragment G on A { b ...F }')).toMatchObject({ depth: 1, fields: 2 });
    expect(measured('{ a { ...F } } fragment F on A { b { ...F } }')).toMatchObject({ depth: 2, fields: 2 });
  });

  test('a bomb of fragments is measured without being set off', () => {
    const levels = Array.from({ length: 60 }, (_, at) => `fragment F${at} on A { a { ...F${at + 1} } b { ...F${at + 1} } }`);
    const { depth, fields } = measured(`{ ...F0 } ${levels.join(' ')} fragment F60 on A { a b }`);
    expect(depth).toBe(61);
    expect(fields).toBeGreaterThan(2 ** 60);
    expect(fields).toBeGreaterThan(LIMITS.fields);
  });

  test('a wide bomb without depth counts its fields', () => {
    const levels = Array.from({ length: 12 }, (_, at) => `fragment F${at} on A { ...F${at + 1} ...F${at + 1} }`);
    expect(measured(`{ ...F0 } ${levels.join(' ')} fragment F12 on A { a b }`)).toMatchObject({ depth: 1, fields: 2 ** 13 });
  });
});

describe('JSON that nests', () => {
  const nested = (levels: number, open = '[', close = ']') => open.repeat(levels) + close.repeat(levels);

  test.each([
    ['a hundred lists', nested(100), false],
    ['a hundred and one', nested(101), true],
    ['objects count too', `${'{"a":'.repeat(101)}1${'}'.repeat(101)}`, true],
    ['side by side is not deep', `[${nested(50)},${nested(50)},${nested(50)}]`, false],
    ['ten thousand that never close', '['.repeat(10_000), true],
    ['brackets in a string', JSON.stringify({ query: nested(500, '{', '}') }), false],
    ['brackets in a string after an escaped quotation mark', JSON.stringify(`"${nested(500)}`), false],
    ['brackets after a string that ends with a backslash', `["\\\\",${nested(100)}]`, true],
    ['no JSON at all', 'query', false],
    ['nothing', '', false],
    ['a string that never ends', `"${'\\"'.repeat(50_000)}[[[`, false],
  ])('%s', (_, json, tooDeep) => {
    expect(isNestedDeeper(json, MAX_JSON_DEPTH)).toBe(tooDeep);
  });
});
