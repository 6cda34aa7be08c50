import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attach } from '../../src/ingest/attach.ts';
import { ARTICLE, needsArticle } from '../support/article.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { edited, folderOf, ingestFolder, PRESS_NOTE } from '../support/folder.ts';
import { everything, sqlOf } from '../support/sql.ts';

const NOTE_TEXT = join(PRESS_NOTE, 'article.txt');

/** The press note as it is ingested without its text. */
async function noteWithoutText() {
  const database = await freshDatabase('empty');
  await ingestFolder(database, await edited(PRESS_NOTE, [], null));
  return { database, sql: sqlOf(database.url) };
}

/** A copy of a text with one letter changed. */
const changed = async (file: string, from: string, to: string): Promise<string> =>
  join(await folderOf({ 'article.txt': (await readFile(file, 'utf8')).replace(from, to) }), 'article.txt');

test('the text of the first article: sentences, quotes and long surfaces appear', async (context) => {
  needsArticle(context);
  const database = await freshDatabase('seeded');
  const points = Array.from(await readFile(ARTICLE, 'utf8'));
  expect(await attach(database, 'birgemiz-aid', ARTICLE)).toEqual({ article: 'birgemiz-aid', length: 2470 });
  const { data, errors } = await clientOf({ database }).ask(`{ article(ref: "A1") { textAttached sentences(first: 100) { nodes {
    start end text mentions { start end surface } statements { evidence { start end quote sentence { start end } } } } } } }`);
  expect(errors).toBeUndefined();
  expect(data.article.textAttached).toBe(true);
  type Said = { start: number; end: number; text: string; mentions: Surface[]; statements: { evidence: Quote[] }[] };
  type Surface = { start: number; end: number; surface: string };
  type Quote = { start: number | null; end: number | null; quote: string; sentence: { start: number; end: number } };
  const sentences: Said[] = data.article.sentences.nodes;
  const words = (start: number, end: number) => points.slice(start, end).join('');
  expect(sentences).toHaveLength(21);
  for (const { start, end, text } of sentences) expect(text).toBe(words(start, end));
  const surfaces = sentences.flatMap(({ mentions }) => mentions);
  expect(surfaces.filter(({ start, end }) => end - start > 40)).toHaveLength(6);
  for (const { start, end, surface } of surfaces) expect(surface).toBe(words(start, end));
  const quotes = sentences.flatMap(({ statements }) => statements.flatMap(({ evidence }) => evidence));
  expect(quotes.length).toBeGreaterThan(100);
  for (const { start, end, quote, sentence } of quotes) expect(quote).toBe(words(start ?? sentence.start, end ?? sentence.end));
});

test('the first article with one letter changed is refused, with what does not match', async (context) => {
  needsArticle(context);
  const database = await freshDatabase('seeded');
  const file = await changed(ARTICLE, 'Мақтаарал', 'Мактаарал');
  const error: unknown = await attach(database, 'birgemiz-aid', file).catch((reason: unknown) => reason);
  expect(String(error).split('\n')).toEqual([
    `Error: ${file} is not the text of birgemiz-aid, nothing was attached:`,
    expect.stringMatching(/^the text has the fingerprint \w{64}, the article fffbfcb0/),
    expect.stringContaining('sentence 6.mention.surface is "Мақтаарал ауданы": at [858,874] stands "Мактаарал ауданы"'),
    expect.stringMatching(/^sentence 6\.mention\.sha256 is "efe79e9d\w+": at \[858,903\] stand words with \w{64}$/),
  ]);
  const { data } = await clientOf({ database }).ask('{ article(ref: "A1") { textAttached text sentence(number: 6) { text } } }');
  expect(data.article).toEqual({ textAttached: false, text: null, sentence: { text: null } });
});

test('a text of our own is attached, by slug or by id, and once more', async () => {
  const { database, sql } = await noteWithoutText();
  for (const ref of ['library-press-note', 'A1', 'A1']) await attach(database, ref, NOTE_TEXT);
  const [article] = await sql`select text from articles`;
  expect(article).toEqual({ text: await readFile(NOTE_TEXT, 'utf8') });
});

test.each([
  [
    'a letter of a mention',
    'Шағала',
    'Шагала',
    /sentence 5\.mention\.surface is "Шағала ауданына": at \[340,355\] stands "Шагала ауданына"/,
  ],
  ['a letter of who is quoted', 'меңгерушісі', 'менгерушісі', /sentence 4\.quotation's speaker\.sha256 is "4c8c0e22/],
  ['a letter that no span holds', 'келесі', 'келесi', /the text has the fingerprint \w{64}, the article b48445cb/],
  ['a letter more', 'кітап жеткізбек', 'кітаптар жеткізбек', /the text has 379 code points, the article 376/],
])('our own text with %s changed is refused, and nothing is attached', async (_, from, to, told) => {
  const { database, sql } = await noteWithoutText();
  const before = await everything(sql);
  await expect(attach(database, 'library-press-note', await changed(NOTE_TEXT, from, to))).rejects.toThrow(told);
  expect(await everything(sql)).toEqual(before);
});

test('what names no article, no file or no text is refused', async () => {
  const { database } = await noteWithoutText();
  await expect(attach(database, 'A9', NOTE_TEXT)).rejects.toThrow('NOT_FOUND: there is no article A9');
  await expect(attach(database, 'E1', NOTE_TEXT)).rejects.toThrow('E1 names no article: an article is named by its id (A1) or its slug');
  await expect(attach(database, 'A1', '/nowhere/article.txt')).rejects.toThrow('/nowhere/article.txt cannot be read');
  const binary = join(await folderOf({ 'article.txt': Buffer.from([0xff, 0x00]) }), 'article.txt');
  await expect(attach(database, 'A1', binary)).rejects.toThrow('is not UTF-8 text without NUL bytes');
});

test('a text stays attached when the graph changes, and goes when it becomes the graph of another text', async () => {
  const { database, sql } = await noteWithoutText();
  await attach(database, 'A1', NOTE_TEXT);
  const attached = async () => (await sql`select text is not null as attached from articles`)[0]?.['attached'];
  await ingestFolder(database, await edited(PRESS_NOTE, [['amount: 1.50,', 'amount: 2.50,']], null));
  expect(await attached()).toBe(true);
  await ingestFolder(database, await edited(PRESS_NOTE, [['  sha256: b48445cb', '  sha256: a48445cb']], null));
  expect(await attached()).toBe(false);
});
