import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshUrl } from '../support/database.ts';
import { addPeople, MENTIONS_IN, mentionsIn, shown } from '../support/mentions.ts';
import { everything, sqlOf } from '../support/sql.ts';

const MAX_TEXT_LENGTH = 20_000;
const MAX_MENTIONS = 200;
const EVERYONE = 'Ермек Садуақас, С.А.Тілеубек, Самат Ерғали, Елбасы, Алматы қаласы, «Birgemiz» қоры, Праймериз. ';

const asked: string[] = [];
let url: string;
let database: Database;
beforeAll(async () => {
  url = await freshUrl();
  database = connect(url, { pool: 2, onQuery: (statement) => asked.push(statement) });
});
beforeAll(() => addPeople(database));
afterAll(() => database.close());

const answerTo = (text: string, lang?: string) => clientOf({ database }).ask(MENTIONS_IN, { text, lang });

test.each([
  ['of nothing', ''],
  ['of white space', ' \r\n\t\u00a0\u2028'],
  ['of signs', '– «»… !? (№ 🎉) \u0301\u200d'],
  ['of half a character', '\ud83c'],
  ['of other words', 'Кеше жаңбыр жауды.'],
])('a text %s mentions nobody', async (_, text) => {
  expect(await mentionsIn(database, text)).toEqual([]);
});

test.each([
  ['half a character', '\udc00'],
  ['a character of two units', '🎉'],
  ['a joiner', '\u200d'],
])('%s among the words counts as one character and hides nothing', async (_, character) => {
  const mentions = await mentionsIn(database, `${character} Алматы ${character} Елбасына ${character}`);
  expect(mentions.map(({ surface, start, end }) => [surface, start, end])).toEqual([
    ['Алматы', 2, 8],
    ['Елбасына', 11, 19],
  ]);
});

test.each([
  [
    'a text that is too long',
    'а'.repeat(MAX_TEXT_LENGTH + 1),
    /^BAD_INPUT: text is "a text of 20001 characters"; at most 20000 characters$/,
  ],
  [
    'too many mentions',
    'Алматы, '.repeat(MAX_MENTIONS + 1),
    /^BAD_INPUT: text is "a text with 201 mentions"; at most 200 mentions: give it in parts$/,
  ],
])('%s is refused', async (_, text, says) => {
  const { data, errors } = await answerTo(text);
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.message).toMatch(says);
  expect(errors?.[0]?.path).toEqual(['mentionsIn']);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', argument: 'text' });
  expect(data).toBeNull();
});

test.each([
  ['the longest text', `${'🎉'.repeat(MAX_TEXT_LENGTH - 7)} Алматы`, 1],
  ['the most mentions', 'Алматы, '.repeat(MAX_MENTIONS), MAX_MENTIONS],
])('%s is read', async (_, text, mentions) => {
  expect(await mentionsIn(database, text)).toHaveLength(mentions);
});

test.each([
  ['a language that is none', 'Алматы', 'no language'],
  ['NUL, which no text can have', 'Алматы\0', 'kk'],
])('%s is refused', async (_, text, lang) => {
  const { errors } = await answerTo(text, lang);
  expect(errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['BAD_INPUT']);
});

test.each([
  ['of one letter', 'А '.repeat(MAX_TEXT_LENGTH / 2)],
  ['of initials', 'Б.'.repeat(MAX_TEXT_LENGTH / 2)],
  ['that have many readings', 'қабылдауларымыздағылардың '.repeat(760)],
  ['of one word', 'а'.repeat(MAX_TEXT_LENGTH)],
  ['of endings', `А${'-ның'.repeat(4_990)}`],
  ['of hyphens', 'а-'.repeat(MAX_TEXT_LENGTH / 2)],
  ['of quotation marks', '"А'.repeat(MAX_TEXT_LENGTH / 2)],
])('the longest text %s mentions nobody', async (_, text) => {
  expect(await mentionsIn(database, text)).toEqual([]);
});

test.each([
  ['the same initials', 'Б.Байбек, '],
  ['the same full name', 'Бауыржан Байбек, '],
  ['the same family name', 'Б.Байбек Байбек, Байбек. '],
])('the longest text with %s is refused for its many mentions', async (_, part) => {
  const { errors } = await answerTo(part.repeat(MAX_TEXT_LENGTH / part.length));
  expect(errors?.[0]?.message).toMatch(/a text with \d+ mentions"; at most 200 mentions: give it in parts/);
});

test('the SQL statements are as many for a long text as for a short one', async () => {
  const countOf = async (text: string) => {
    asked.length = 0;
    expect((await mentionsIn(database, text)).length).toBeGreaterThan(0);
    return asked.length;
  };
  const one = await countOf('Ермек Садуақас');
  expect(await countOf(EVERYONE)).toBe(one);
  expect(await countOf(EVERYONE.repeat(25))).toBe(one);
  expect(one).toBe(2); // the names, and the entities for their slugs
});

test('nothing is stored', async () => {
  const sql = sqlOf(url);
  const before = await everything(sql);
  expect(before['mentions']?.length).toBeGreaterThan(0);
  expect(shown(await mentionsIn(database, EVERYONE))).toHaveLength(7);
  expect(await everything(sql)).toEqual(before);
});
