import { parse, print, visit } from 'graphql';
import { expect, test } from 'vitest';
import * as operations from '../../explorer/src/query/operations.ts';
import { printQuery } from '../../explorer/src/share/print-query.ts';

/** A text, a list, a number and an object in an object. An operation takes some of them. */
const GIVEN = { lang: 'en', of: ['E1', 'a"b'], depth: 1, filter: { asOf: { valid: '2020' } } };
const ALL = Object.entries(operations) as unknown as readonly [string, operations.Operation<unknown, typeof GIVEN>][]; // which ones, it says

test.for(ALL)('%s is written out so that it can be read, and says the same', ([, operation]) => {
  const written = printQuery(operation, GIVEN);
  expect(written.split('\n').length).toBeGreaterThan(2);
  const withoutValues = visit(parse(written), { VariableDefinition: ({ defaultValue: _, ...definition }) => definition });
  expect(print(withoutValues)).toBe(print(parse(operation.text)));
});

test('what variables are given stands in the query', () => {
  const written = printQuery(operations.Neighborhood, { ...GIVEN, maxNodes: 2, maxPerNode: 3 });
  for (const value of ['["E1", "a\\"b"]', '"en"', '{asOf: {valid: "2020"}}', '= 2', '= 3']) expect(written).toContain(value);
});
