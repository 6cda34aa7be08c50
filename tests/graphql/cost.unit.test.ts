import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/app/schema.ts';
import { isAlwaysAffordable } from '../../src/graphql/cost.ts';

const isCheap = (query: string, variableValues: Readonly<Record<string, unknown>> = {}, operationName?: string): boolean =>
  isAlwaysAffordable({ schema, document: parse(query), variableValues, operationName, contextValue: {} });

const NESTED =
  'statements(first: 100) { nodes { subject { statements(first: 100) { nodes { subject { label slug id kind collective } } } } } }';

test.each([
  ['{ entity(ref: "E1") { label } }', {}],
  ['query ($ref: EntityRef!) { entity(ref: $ref) { statements(first: 20) { nodes { id } } } }', { ref: 'E1' }],
  ['query ($lang: [LanguageTag!]) { people(first: 20) { nodes { label(lang: $lang) } } }', { lang: ['ru'] }],
])('a cost that no variable changes is known: %s', (query, variables) => {
  expect(isCheap(query, variables)).toBe(true);
});

test.each([
  ['query ($first: Int) { people(first: $first) { nodes { id } } }', { first: 1 }],
  ['query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['E1'] }],
  ['query ($id: ID!) { nodes(ids: [$id]) { id } }', { id: 'E1' }],
  ['query ($first: Int) { ...A } fragment A on Query { people(first: $first) { nodes { id } } }', { first: 1 }],
])('a cost that a variable changes is computed each time: %s', (query, variables) => expect(isCheap(query, variables)).toBe(false));

test('what is too costly never is affordable, and each operation of a document is judged', () => {
  expect(isCheap(`{ entity(ref: "E1") { ${NESTED} } }`)).toBe(false);
  const document = parse(`query A { entity(ref: "E1") { ${NESTED} } } query B { entity(ref: "E1") { id } }`);
  const judge = (operationName: string) => isAlwaysAffordable({ schema, document, operationName, contextValue: {} });
  expect([judge('A'), judge('B'), judge('A'), judge('B')]).toEqual([false, true, false, true]);
});

test('an invalid variable leaves the judgement to execution, and is not remembered', () => {
  const document = parse('query ($ref: EntityRef!) { entity(ref: $ref) { id } }');
  const judge = (variableValues: Readonly<Record<string, unknown>>) =>
    isAlwaysAffordable({ schema, document, variableValues, contextValue: {} });
  expect([judge({}), judge({ ref: 'E1' }), judge({ ref: 'E2' })]).toEqual([false, true, true]);
});
