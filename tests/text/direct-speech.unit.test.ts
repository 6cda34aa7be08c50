import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { findDirectSpeech } from '../../src/text/quotation/direct-speech.ts';
import { splitSentences } from '../../src/text/sentence/split.ts';
import { ARTICLE, needsArticle } from '../support/article.ts';

/** First and last sentence, and the speaker's words, by code points. */
function speeches(text: string): [first: number, last: number, speaker: string][] {
  const points = Array.from(text);
  return findDirectSpeech(text, splitSentences(text)).map(({ first, last, speaker }) => [
    first,
    last,
    points.slice(speaker.start, speaker.end).join(''),
  ]);
}

test.each([
  ['– Жол дайын, – деді Самат Ерғали.', 'Самат Ерғали'],
  ['- Жол дайын, - деді әкім.', 'әкім'],
  ['— Жол дайын, — дейді С. Ерғали.', 'С. Ерғали'],
  ['–Жол дайын,-деді Самат', 'Самат'],
  ['– Жол дайын, деді Самат.', 'Самат'],
  ['– Жол дайын, – деген болатын Самат.', 'Самат'],
  ['– Жол дайын, – деді "Самал" қорының бас директоры.', '"Самал" қорының бас директоры'],
  ['– Жол дайын, – деді директор «Самал».', 'директор «Самал»'],
  ['– Жол дайын деп атап өтті Әлия Омар.', 'Әлия Омар'],
  ['– Жол дайын, – деп мәлімдеді Әлия Омар.', 'Әлия Омар'],
  ['– Жол дайын, деп жазды Әлия Омар өз парақшасында.', 'Әлия Омар өз парақшасында'],
  ['– Жол дайын ба? – деп сұрады Әлия Омар.', 'Әлия Омар'],
  ['– Жол дайын! – деді Әлия.', 'Әлия'],
  ['– Білмеймін… – деді Әлия.', 'Әлия'],
  ['– «Самал» – жас қор, – деді Әлия.', 'Әлия'],
  ['– Біздің ұран – «Алға», – деді Әлия.', 'Әлия'],
  ['– Жол дайын, – деді Әлия «Самал.', 'Әлия «Самал'],
  ['– Жол дайын, – деп жауап берді Әлия…', 'Әлия'],
  ['– Маған «кел» деді әкем, – деді Әлия.', 'Әлия'],
  ['– Joldar daıyn, – dedi Samat Erǵalı.', 'Samat Erǵalı'],
  ['— Мост открыт, — сказал Олег Синицын.', 'Олег Синицын'],
  ['— Мост открыт, — также отметила глава района.', 'глава района'],
  ['— Он пришёл, сказал слово и ушёл, — заявил Олег.', 'Олег'],
  ['– The road is ready, said Tom Ridley.', 'Tom Ridley'],
])('a dash opens the speech: %s', (text, speaker) => {
  expect(speeches(text)).toEqual([[1, 1, speaker]]);
});

test.each([
  ['«Жол дайын», - деді Самат.', 'Самат'],
  ['"Жол дайын", деді Самат.', 'Самат'],
  ['"Жол дайын," – деді Самат.', 'Самат'],
  ['«Жол дайын!» – деді Самат.', 'Самат'],
  ['«Жол дайын» деп мәлімдеді Самат.', 'Самат'],
  ['Жиында: «Жол дайын», – деді Самат.', 'Самат'],
  ['"Біз "Самал" қорымен келдік", – деді Самат.', 'Самат'],
  ['«Мост открыт», — сообщила пресс-служба района.', 'пресс-служба района'],
  ['„Мост открыт“, — подчеркнул Олег.', 'Олег'],
  ['"The road is ready," said the mayor.', 'the mayor'],
  ['“The road is ready,” Tom Ridley said.', 'Tom Ridley'],
  ['“Is it ready?” Tom Ridley said on Monday.', 'Tom Ridley'],
])('a quotation mark opens the speech: %s', (text, speaker) => {
  expect(speeches(text)).toEqual([[1, 1, speaker]]);
});

test.each([
  ['over lines', '– Көпір ашылды\nЖол дайын\nБәрі келді, - деді Самат.', 1, 3],
  ['over sentences', 'Жиын өтті. Бәрі келді.\r\n– Көпір ашылды. Жол дайын, – деді Самат.', 3, 4],
  ['with the clause on a line of its own', '– Көпір ашылды\n– деді Самат.', 1, 2],
  ['in quotation marks', '«Көпір ашылды. Біз «Самал» қорымен келдік. Жол дайын», – деді Самат.', 1, 3],
  ['in straight quotation marks', '"Көпір ашылды. Жол дайын", деді Самат.', 1, 2],
  ['after another that nobody is named for', '– Бірінші тармақ.\n– Жол дайын, – деді Самат.', 2, 2],
  ['after items', '– бірінші тармақ;\n– екінші тармақ.\n«Жол дайын», – деді Самат.', 3, 3],
  ['after narration with a dash', 'Самал – жас қала.\n– Жол дайын, – деді Самат.', 2, 2],
  ['after a title in quotation marks', '«Самал» қоры құрылды. «Жол дайын», – деді Самат.', 2, 2],
  ['with a report in it', '– Ел оны дайын деп ойлайды. Ол «келемін» деді. Мен сендім, – деді Самат.', 1, 3],
  ['after white space in its line', 'Жиын өтті.\n \t– Жол дайын, – деді Самат.', 2, 2],
])('a speech %s', (_, text, first, last) => {
  expect(speeches(text)).toEqual([[first, last, 'Самат']]);
});

test('each speech has its own speaker', () => {
  const text = '– Көпір ашылды\nЖол дайын, - деді Самат.\nЖиын өтті.\n– Су бар, – деді әкім.\n«Біз дайынбыз», – деді Әлия.';
  expect(speeches(text)).toEqual([
    [1, 2, 'Самат'],
    [4, 4, 'әкім'],
    [5, 5, 'Әлия'],
  ]);
});

test.each([
  ['goes on', '– Жол дайын, – деді Самат, – ертең кетеміз.'],
  ['is passed on in Kazakh', '– Жол дайын, – деді Самат, деп хабарлайды misal.kz.'],
  ['is passed on in Russian', '— Дорога готова, — сказал Самат, передаёт misal.kz.'],
])('the speaker ends where the speech %s', (_, text) => {
  expect(speeches(text)).toEqual([[1, 1, 'Самат']]);
});

test.each([
  ['no one is named', '– Жол дайын, – деді.'],
  ['no one is named, with a comma alone', '– Жол дайын, деді.\nБәрі кетті, – деді Самат.'],
  ['no one is named, though in the next sentence', '– Жол дайын, – деді.\nБәрі кетті, – деді Самат.'],
  ['no clause follows', '– Жол дайын\nБәрі кетті.'],
  ['a dash within is a copula', 'Самат – әкім, – деді бірі.'],
  ['a dash within is an apposition', 'Жаңа жол – көпір туралы айтылды.'],
  ['the marks are of a name', '«Самал» – жас қор, – деді бірі.'],
  ['"called" is no verb of saying', '«Самал» деген қор құрылды.'],
  ['it is a report', 'Көпір ашылды, деп хабарлайды misal.kz.'],
  ['the mark closed before', '«Көпір ашылды. Жол дайын». Бәрі кетті, – деді бірі.'],
  ['the number is below zero', '-10 градус, – деді Самат.'],
  ['there is no text', ''],
])('it is no quotation with a speaker where %s', (_, text) => {
  expect(speeches(text)).toEqual([]);
});

test('it counts code points', () => {
  const text = '🎉🎉 Той!\n– 🌉 Көпір ашылды, – деді Самат 👷.';
  expect(findDirectSpeech(text, splitSentences(text))).toEqual([{ first: 2, last: 2, named: 2, speaker: { start: 33, end: 40 } }]);
});

test.each([
  ['letters', '– ', 'а', 100_000],
  ['dashes', '– а', ', –', 33_333],
  ['spaces', '– а,', ' ', 100_000],
  ['marks', '', '"а, ', 25_000],
  ['names', '“', 'a," b ', 16_666],
  ['"that"', '– ', 'деп ', 25_000],
])('100,000 characters of %s are read soon', (_, start, part, times) => {
  const text = `${start}${part.repeat(times)}я`;
  expect(findDirectSpeech(text, [{ start: 0, end: text.length }])).toEqual([]);
});

test('the quotations of the article are those of its seed', async (context) => {
  needsArticle(context);
  const seed: { quotations: { sentences: [number, number]; asWritten: { sentence: number; span: [number, number] } }[] } = parse(
    await readFile(new URL('../../seeds/birgemiz/graph.yaml', import.meta.url), 'utf8'),
  );
  const text = await readFile(ARTICLE, 'utf8');
  const expected = seed.quotations.map(({ sentences: [first, last], asWritten: { sentence, span } }) => ({
    first,
    last,
    named: sentence,
    speaker: { start: span[0], end: span[1] },
  }));
  expect(expected).toHaveLength(3);
  expect(findDirectSpeech(text, splitSentences(text))).toEqual(expected);
});
