import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect, type Database } from '../../src/database/connect.ts';
import { ARTICLE, needsArticle } from '../support/article.ts';
import { freshUrl } from '../support/database.ts';
import { type Mentioned, mentionsIn } from '../support/mentions.ts';
import { type Gold, readGold } from './gold.ts';
import { SLUGS } from './gold-slugs.ts';

type GoldMention = Gold['mentions'][number];

/** The share of the annotation's names and titles that is to be found, and how many of the 27 are today. */
const MIN_SHARE = 0.95;
const TODAY = 27;

let database: Database;
beforeAll(async () => {
  database = connect(await freshUrl(), { pool: 2 });
});
afterAll(() => database.close());

const meantBy = ({ candidates }: Mentioned): string | undefined => candidates[0]?.entity.slug;
const byName = ({ kind }: { readonly kind: string }): boolean => ['NAME', 'TITLE'].includes(kind.toUpperCase());

/** The names and titles of the annotation, each with the words that are found exactly there and mean the right one first. */
const rightly = (gold: readonly GoldMention[], found: readonly Mentioned[]) =>
  gold.filter(byName).map((one) => ({
    ...one,
    found: found.find((other) => other.start === one.start && other.end === one.end && meantBy(other) === SLUGS[one.entity]),
  }));

/** The found names and titles that no mention of the annotation, of whatever kind, bears out. */
const wrongly = (gold: readonly GoldMention[], found: readonly Mentioned[]): string[] =>
  found
    .filter(byName)
    .filter((one) => !gold.some(({ start, end, entity }) => start < one.end && one.start < end && SLUGS[entity] === meantBy(one)))
    .map((one) => `${one.start} ${one.surface}: ${meantBy(one)}`);

/** Quotation marks of one kind in the place of the other, and the other way round. */
function otherMarks(text: string): string {
  let straight = 0;
  return text.replace(/["«»]/g, (mark) => {
    if (mark !== '"') return '"';
    straight += 1;
    return straight % 2 === 1 ? '«' : '»';
  });
}

const curly = (text: string): string => otherMarks(text.replace(/[«»]/g, '"')).replaceAll('«', '“').replaceAll('»', '”');
/** The place of the article's character in a text with two characters for each end of a line. */
const afterCarriageReturns = (text: string) => (at: number) => at + text.slice(0, at).split('\n').length - 1;
const asItIs = (_: string) => (at: number) => at;

const PASTED: readonly { readonly how: string; readonly paste: (text: string) => string; readonly place: typeof asItIs }[] = [
  { how: 'as it is', paste: (text) => text, place: asItIs },
  { how: 'with carriage returns', paste: (text) => text.replaceAll('\n', '\r\n'), place: afterCarriageReturns },
  { how: 'with the other quotation marks', paste: otherMarks, place: asItIs },
  { how: 'with curly quotation marks', paste: curly, place: asItIs },
];

test.for(PASTED)('of the article $how 95 % of the names and titles are found, and no wrong one', async ({ paste, place }, context) => {
  needsArticle(context);
  const text = await readFile(ARTICLE, 'utf8');
  const { mentions } = await readGold();
  const moved = mentions.map((one) => ({ ...one, start: place(text)(one.start), end: place(text)(one.end) }));
  const found = await mentionsIn(database, paste(text), 'kk');
  const named = rightly(moved, found);
  const missed = named.filter((one) => !one.found).map(({ start, surface }) => `${start} ${surface}`);
  const number = named.length - missed.length;
  expect(named).toHaveLength(27);
  expect(number / named.length, `${number} of ${named.length}; missed: ${missed.join(', ')}`).toBeGreaterThanOrEqual(MIN_SHARE);
  expect(wrongly(moved, found)).toEqual([]);
});

test(`today ${TODAY} of 27 are, of their kind and in their sentences`, async (context) => {
  needsArticle(context);
  const { mentions } = await readGold();
  const named = rightly(mentions, await mentionsIn(database, await readFile(ARTICLE, 'utf8')));
  expect(named.filter(({ found }) => found)).toHaveLength(TODAY);
  expect(named.flatMap(({ found }) => (found ? [`${found.kind} S${found.sentence} ${found.surface}`] : []))).toEqual(
    named.filter(({ found }) => found).map(({ kind, sentence, surface }) => `${kind.toUpperCase()} ${sentence} ${surface}`),
  );
});
