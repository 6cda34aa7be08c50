import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase, freshUrl } from '../support/database.ts';
import { ingestNote } from '../support/note.ts';

let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl());
});
afterAll(() => database.close());

const QUANTITIES = `query ($lang: [LanguageTag!], $spelledOut: Boolean!) {
  statements(filter: { value: [QUANTITY] }, first: 50) { nodes { quantity { text(lang: $lang, spelledOut: $spelledOut) } } } }`;

/** The quantities of the first article in words, sorted. */
async function listTexts(lang: string, spelledOut = false): Promise<string[]> {
  const { data, errors } = await clientOf({ database }).ask(QUANTITIES, { lang: [lang], spelledOut });
  expect(errors).toBeUndefined();
  return data.statements.nodes.map(({ quantity }: { quantity: { text: string } }) => quantity.text.replaceAll('\u{a0}', ' ')).sort();
}

test.each([
  ['kk', ['1 000 тоннадан астам', '340 млн теңге', '360 000 отбасыдан астам', '50 000 теңге', '7 есе']],
  ['ru', ['более 1 000 тонн', '340 млн тенге', 'более 360 000 семей', '50 000 тенге', 'в 7 раз']],
  ['en', ['more than 1,000 tonnes', '340 million tenge', 'more than 360,000 families', '50,000 tenge', '7 times']],
  ['kk-Latn', ['7 есе']],
])('%s: quantities are written as a newspaper prints them', async (lang, texts) => {
  expect(await listTexts(lang)).toEqual(expect.arrayContaining(texts));
});

test('numbers are spelled out on request', async () => {
  expect(await listTexts('ru', true)).toEqual(expect.arrayContaining(['более чем триста шестьдесят тысяч семей', 'пятьдесят тысяч тенге']));
  expect(await listTexts('kk', true)).toEqual(expect.arrayContaining(['екі мың жүз адамнан астам', 'жеті есе']));
  expect(await listTexts('en', true)).toEqual(expect.arrayContaining(['three hundred and forty million tenge']));
});

test('dates are written in the asked language, else in that of the header', async () => {
  const { ask } = clientOf({ database });
  const query = `{ events(filter: { type: SELECTION }) { nodes { statements(predicate: PLANNED_TIME) { nodes {
    value { ... on DateValue { date { kk: text(lang: "kk") ru: text(lang: "ru") en: text(lang: "en") other: text(lang: "fr") } } } } } } } }`;
  const { data, errors } = await ask(query);
  expect(errors).toBeUndefined();
  const [date] = data.events.nodes.flatMap((event: { statements: { nodes: { value: { date?: object } }[] } }) =>
    event.statements.nodes.flatMap(({ value }) => value.date ?? []),
  );
  expect(date).toEqual({
    kk: 'жылдың екінші жартысы, жылы көрсетілмеген',
    ru: 'вторая половина года, год не указан',
    en: 'second half of the year, year not stated',
    other: 'жылдың екінші жартысы, жылы көрсетілмеген',
  });
});

test.each([
  ['2031-06-15T14:30:00', '15 June 2031 at 14:30', '15 июня 2031 года в 14:30', '2031 жылғы 15 маусым, сағат 14:30'],
  [
    '2031-06-15T09:05:07Z',
    '15 June 2031 at 09:05:07 (UTC)',
    '15 июня 2031 года в 09:05:07 (UTC)',
    '2031 жылғы 15 маусым, сағат 09:05:07 (UTC)',
  ],
])('a date has its time of day: %s', async (edtf, en, ru, kk) => {
  const noted = await freshDatabase('empty');
  const statement = `{ predicate: TIME, date: "${edtf}", evidence: [1] }`;
  await ingestNote(noted, {
    slug: 'noted',
    entities: [`talk: { kind: EVENT, type: MEETING, names: [{ text: Talk, lang: en }], statements: [${statement}] }`],
  });
  const { ask } = clientOf({ database: noted });
  const { data, errors } = await ask(
    '{ events(filter: { time: { from: "2031-06-15", to: "2031-06-15" } }) { nodes { time { edtf en: text(lang: "en") ru: text(lang: "ru") kk: text(lang: "kk") earliest latest } } } }',
  );
  expect(errors).toBeUndefined();
  expect(data.events.nodes).toEqual([{ time: { edtf, en, ru, kk, earliest: '2031-06-15', latest: '2031-06-15' } }]);
});
