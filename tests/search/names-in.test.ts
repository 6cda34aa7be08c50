import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshUrl } from '../support/database.ts';
import { addPeople } from '../support/mentions.ts';

let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl(), { pool: 2 });
});
beforeAll(() => addPeople(database));
afterAll(() => database.close());

const NAMES_IN = `query ($text: String!, $lang: LanguageTag, $known: Boolean) {
  namesIn(text: $text, lang: $lang, known: $known) {
    kind surface start end sentence score doubtful why known phrase { surface start end } } }`;

interface Named {
  readonly kind: string;
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  readonly score: number;
  readonly doubtful: boolean;
  readonly known: boolean;
}
async function namesIn(text: string, lang?: string, known?: boolean): Promise<Named[]> {
  const { data, errors } = await clientOf({ database }).ask(NAMES_IN, { text, lang, known });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.namesIn;
}
const shown = (names: readonly Named[]): string[] =>
  names.map(({ kind, surface, known }) => `${kind} ${surface}${known ? ' (known)' : ''}`);

const TEXT = 'Кеше Ермек Садуақас пен Дина Оспанова «Жасыл Дала» қорының Шымкенттегі кеңсесіне барды.';

test('every name is given, and whether the graph knows it', async () => {
  expect(shown(await namesIn(TEXT, 'kk'))).toEqual([
    'PERSON Ермек Садуақас (known)',
    'PERSON Дина Оспанова',
    'ORGANIZATION Жасыл Дала',
    'PLACE Шымкенттегі',
  ]);
});

test('known names can be left out, or the others', async () => {
  expect(shown(await namesIn(TEXT, 'kk', true))).toEqual(['PERSON Ермек Садуақас (known)']);
  expect(shown(await namesIn(TEXT, 'kk', false))).toEqual(['PERSON Дина Оспанова', 'ORGANIZATION Жасыл Дала', 'PLACE Шымкенттегі']);
});

test('a known name within a longer one does not make that known', async () => {
  expect(shown(await namesIn('Вчера приехал Ермек Садуакас Сериков.', 'ru'))).toEqual(['PERSON Ермек Садуакас Сериков']);
});

test('surface and offsets agree, in code points', async () => {
  const text = `😀 ${TEXT}`;
  const points = Array.from(text);
  const names = await namesIn(text, 'kk');
  expect(names.length).toBe(4);
  for (const { surface, start, end, score, doubtful } of names) {
    expect(points.slice(start, end).join('')).toBe(surface);
    expect(doubtful).toBe(score < 0.7);
  }
});

test.each([
  ['kk', 'Бүгін жаңбыр жауды.'],
  ['ru', 'Сегодня идёт дождь.'],
  ['en', 'It rains today.'],
])('a text in %s without names has none', async (lang, text) => {
  expect(await namesIn(text, lang)).toEqual([]);
  expect(await namesIn(text)).toEqual([]);
});

test.each([
  ['a text that is too long', { text: 'а'.repeat(20_001) }, /text.*20001 characters.*at most 20000/],
  ['a text with too many names', { text: 'Астана. '.repeat(2_000), lang: 'ru' }, /names.*give it in parts/],
])('%s is refused', async (_, variables, message) => {
  const { errors } = await clientOf({ database }).ask(NAMES_IN, variables);
  expect(errors?.map((error) => error.message)).toEqual([expect.stringMatching(message)]);
});
