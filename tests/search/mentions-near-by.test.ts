import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshUrl } from '../support/database.ts';
import { ingestNamed } from '../support/named.ts';

let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl(), { pool: 2 });
  await ingestNamed(database, {
    'dala-theatre': { kind: 'ORGANIZATION', names: ['Дала театры'] },
    'askhat-serik': { names: ['Асхат Серік'], statements: [{ predicate: 'MEMBER_OF', entity: 'dala-theatre' }] },
    'bolat-tileu': { names: ['Болат Тілеу'], statements: [{ predicate: 'MEMBER_OF', entity: 'dala-theatre' }] },
    'samat-tileu': { names: ['Самат Тілеу'], statements: [{ predicate: 'MEMBER_OF', entity: 'dala-theatre' }] },
    'kairat-omar': { names: ['Қайрат Омар'] },
  });
});
afterAll(() => database.close());

const MENTIONS = `query ($text: String!) { mentionsIn(text: $text) { surface doubt candidates { why entity { slug } } } }`;
const mentions = async (text: string) =>
  (await clientOf({ database }).ask(MENTIONS, { text })).data.mentionsIn.map(
    ({
      surface,
      doubt,
      candidates,
    }: {
      surface: string;
      doubt: string | null;
      candidates: { why: string[]; entity: { slug: string } }[];
    }) => [surface, doubt, candidates.map(({ entity }) => entity.slug).join(' ')],
  );

test('a family name alone that one person near by has is a doubtful mention', async () => {
  expect(await mentions('Кеше Дала театры ашылды. Онда Серікке гүл берілді.')).toEqual([
    ['Дала театры', null, 'dala-theatre'],
    ['Серікке', 'FAMILY_NAME', 'askhat-serik'],
  ]);
});

test.each([
  ['two people near by have it', 'Кеше Дала театры ашылды. Онда Тілеуге гүл берілді.', 'Дала театры'],
  ['nobody near by has it', 'Кеше Дала театры ашылды. Онда Омарға гүл берілді.', 'Дала театры'],
  ['a given name precedes it', 'Кеше Дала театры ашылды. Онда кеше Ерлан Серікке гүл берілді.', 'Дала театры'],
])('no one is offered if %s', async (_, text, only) => {
  expect((await mentions(text)).map(([surface]: [string]) => surface)).toEqual([only]);
});

test('no one is offered if nothing else is mentioned', async () => {
  expect(await mentions('Онда Серікке гүл берілді.')).toEqual([]);
});
