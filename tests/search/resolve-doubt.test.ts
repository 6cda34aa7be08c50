import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshUrl } from '../support/database.ts';
import { ingestNamed } from '../support/named.ts';

let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl(), { pool: 2 });
  await ingestNamed(database, { 'health-ministry': { kind: 'ORGANIZATION', names: ['Министерство здравоохранения'] } });
});
afterAll(() => database.close());

async function resolve(name: string, kind?: string) {
  const { data, errors } = await clientOf({ database }).ask(
    'query ($names: [NameQuery!]!) { resolve(names: $names) { verdict candidates { score why entity { slug } } } }',
    { names: [{ name, ...(kind && { kind: [kind] }) }] },
  );
  expect(errors).toBeUndefined();
  return data.resolve[0];
}

test.each<[string, string, string?]>([
  ['another given name with the same initial', 'Болат Байбек'],
  ['the same with the family name first', 'Байбек Бахыт'],
  ['the same in Latin', 'Bolat Baibek'],
  ['another of the family', 'Дариға Назарбаева'],
  ['ten times the number', 'более 21000 сотрудников медицинских учреждений'],
  ['a tenth of the number', 'more than 210 employees of medical institutions'],
  ['another number', '100 мың партия мүшесі'],
  ['a president who is not said to be the first', 'President of Kazakhstan', 'PERSON'],
  ['a deputy who is not said to be the first', 'заместитель председателя'],
  ['one of two that are meant together', 'медицинские учреждения города Алматы'],
  ['a ministry of more', 'Министерство здравоохранения и спорта'],
  ['a region of the same name', 'Алматы облысы'],
  ['a letter more', 'Nur Jotan'],
])('%s is no MATCH: %s', async (_, name, kind) => {
  expect((await resolve(name, kind)).verdict).not.toBe('MATCH');
});

test.each<[string, string]>([
  ['Б. Байбек', 'bauyrzhan-baibek'],
  ['Байбек Бауыржан', 'bauyrzhan-baibek'],
  ['министерство здравоохранения', 'health-ministry'],
  ['Birgemiz қоры', 'birgemiz'],
  ['«Nur Otan» партиясына', 'nur-otan'],
])('%s is still %s', async (name, slug) => {
  const { verdict, candidates } = await resolve(name);
  expect([verdict, candidates[0].entity.slug]).toEqual(['MATCH', slug]);
});

test.each(['\u0301', 'Байбек \u0301\u0302', '☯ \u0316', 'ъ', "'"])('a text of marks is answered: %j', async (name) => {
  expect((await resolve(name)).verdict).toMatch(/NONE|AMBIGUOUS|MATCH/);
});
