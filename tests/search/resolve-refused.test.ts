import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshUrl } from '../support/database.ts';

let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl(), { pool: 2 });
});
afterAll(() => database.close());

const ask = (names: readonly object[], first?: number) =>
  clientOf({ database }).ask(
    'query ($names: [NameQuery!]!, $first: Int) { resolve(names: $names) { verdict candidates(first: $first) { score } } }',
    {
      names,
      first,
    },
  );
const NAME = { name: 'Байбек' };

test.each<[string, object[], number | undefined, string, string, string]>([
  ['no names', [], undefined, 'names', '"a list of 0"', '1 to 200 names'],
  ['201 names', Array(201).fill(NAME), undefined, 'names', '"a list of 201"', '1 to 200 names'],
  ['an empty name', [NAME, { name: '' }], undefined, 'names.1.name', '""', '1 to 200 characters'],
  ['a name of white space', [NAME, NAME, { name: ' \n' }], undefined, 'names.2.name', '" \\n"', '1 to 200 characters'],
  ['a name of 201 characters', [{ name: 'ә'.repeat(201) }], undefined, 'names.0.name', '"әә', '1 to 200 characters'],
  ['eleven hints', [{ ...NAME, linkedTo: Array(11).fill('birgemiz') }], undefined, 'names.0.linkedTo', '"a list of 11"', 'at most 10'],
])('%s are refused', async (_, names, candidates, argument, value, allowed) => {
  const { errors } = await ask(names, candidates);
  expect(errors).toHaveLength(1);
  expect(errors?.[0]).toMatchObject({
    path: ['resolve'],
    message: expect.stringContaining(`BAD_INPUT: ${argument} is `),
    extensions: { code: 'BAD_INPUT', argument, value: expect.stringContaining(value), allowed: expect.stringContaining(allowed) },
  });
});

test.each([0, 21])('%i candidates are refused', async (first) => {
  const { errors } = await ask([NAME], first);
  expect(errors?.[0]).toMatchObject({
    path: ['resolve', 0, 'candidates'],
    message: `BAD_INPUT: first is ${first}; allowed is 1 to 20`,
    extensions: { code: 'BAD_INPUT', argument: 'first', value: `${first}` },
  });
});

test.each<[string, object, RegExp]>([
  ['a kind that is none', { kind: ['HUMAN'] }, /"HUMAN" at "names\[0\]\.kind\[0\]"/],
  ['a language that is none', { lang: 'қазақша' }, /names\[0\]\.lang.*BCP 47/],
  ['a hint of no shape', { linkedTo: ['No Ref'] }, /names\[0\]\.linkedTo.*its slug/],
])('%s is refused', async (_, hint, says) => {
  const { errors } = await ask([{ ...NAME, ...hint }]);
  expect(errors?.[0]?.extensions?.['code']).toBe('BAD_INPUT');
  expect(errors?.[0]?.message).toMatch(says);
});

test('a hint that nothing has is not found, and what was perhaps meant is told', async () => {
  const { errors } = await ask([NAME, { ...NAME, linkedTo: ['birgemiz', 'bauyrzhan-baibeq'] }]);
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
  expect(errors?.[0]?.message).toMatch(/linkedTo is "bauyrzhan-baibeq".*Did you mean "bauyrzhan-baibek"/);
});

test('of two hundred names it is told which has the hint that nothing has', async () => {
  const { errors } = await ask([NAME, { ...NAME, linkedTo: ['birgemiz', 'bauyrzhan-baibeq'] }]);
  expect(errors?.[0]?.extensions?.['argument']).toMatch(/^names\.1\.linkedTo/);
});

test('the largest batch costs no more than an operation may, with what a table needs', async () => {
  const query =
    'query ($names: [NameQuery!]!) { resolve(names: $names) { verdict candidates { score why matchedName { text } entity { id slug label } } } }';
  const { data, errors } = await clientOf({ database }).ask(query, { names: Array(200).fill(NAME) });
  expect(errors).toBeUndefined();
  expect(data.resolve).toHaveLength(200);
});

test('twenty candidates cost more than five', async () => {
  const deep = (candidates: number) =>
    clientOf({ database }).ask(
      `query ($names: [NameQuery!]!) { resolve(names: $names) {
        candidates(first: ${candidates}) { entity { neighbors(first: 20) { nodes { slug } } } } } }`,
      { names: Array(200).fill(NAME) },
    );
  const codes = [(await deep(5)).errors, (await deep(20)).errors].map((errors) => errors?.[0]?.extensions?.['code']);
  expect(codes).toEqual([undefined, 'TOO_COSTLY']);
});
