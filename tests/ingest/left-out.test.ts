import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { emptiedDatabase } from '../support/emptied-database.ts';
import { type Edit, edited, folderOf, ingestFolder, PRESS_NOTE, SIX_ARTICLES } from '../support/folder.ts';
import { toldOf } from '../support/mistakes.ts';
import { everything, type Row, sqlOf } from '../support/sql.ts';

/** Without the spans of words that stand once in the whole text. */
async function withoutSpans(folder: string): Promise<string> {
  const [graph, text] = await Promise.all(['graph.yaml', 'article.txt'].map((file) => readFile(join(folder, file), 'utf8')));
  const shorter = (graph ?? '').replaceAll(
    /span: \[\d+, \d+\], (surface: (?:"(?:[^"\\]|\\.)*"|[^,}]+))(?=,| })/g,
    (all, surface: string) => {
      const words = surface
        .slice('surface: '.length)
        .replace(/^"(.*)"$/, '$1')
        .replaceAll('\\"', '"')
        .trim();
      return (text ?? '').split(words).length === 2 ? surface : all;
    },
  );
  return folderOf({ 'graph.yaml': shorter, 'article.txt': text ?? '' });
}

const comparable = (tables: Record<string, readonly Row[]>): string =>
  JSON.stringify(tables).replaceAll(/"(?:at|xid|graph_sha256)":"[^"]*"/g, '""');

test('spans of words that stand once in their sentence may be left out: the graph is the same', async () => {
  const [whole, shorter] = [await freshDatabase('empty'), await freshDatabase('empty')];
  let left = 0;
  for (const folder of SIX_ARTICLES) {
    await ingestFolder(whole, folder);
    const other = await withoutSpans(folder);
    left += (await readFile(join(other, 'graph.yaml'), 'utf8')).match(/\{ surface:/g)?.length ?? 0;
    await ingestFolder(shorter, other);
  }
  expect(left).toBeGreaterThan(60);
  expect(comparable(await everything(sqlOf(shorter.url)))).toBe(comparable(await everything(sqlOf(whole.url))));
});

const NAMED: Edit = ['span: [340, 355], surface: Шағала ауданына', 'surface: Шағала ауданына'];
const withSurface = (surface: string): Edit => [NAMED[0], `surface: ${surface}`];

test.each<[string, Edit, string]>([
  ['words that are not there', withSurface('Алатау'), 'sentences.4.mentions.1.surface is "Алатау": it does not stand in sentence 5'],
  [
    'words in lower case',
    withSurface('шағала ауданына'),
    'sentences.4.mentions.1.surface is "шағала ауданына": it does not stand in sentence 5; did you mean "Шағала ауданына"?',
  ],
  [
    'words of another sentence',
    withSurface('«Жұлдызай»'),
    'sentences.4.mentions.1.surface is "«Жұлдызай»": it does not stand in sentence 5; it stands in sentence 1',
  ],
  [
    'a span and no surface',
    [NAMED[0], 'sha256: b48445cbbb577d4d3e69df23d306be5c547a2bfd040be217bbf3351f55ef3afc'],
    'sentences.4.mentions.1 has no span: it can be left out only if the surface is given',
  ],
])('%s cannot stand for a span', async (_, edit, told) => {
  expect(await toldOf(edit)).toEqual([expect.stringContaining(told)]);
});

const TWICE = 'Әсел мен Әсел 🎉 келді, Ә. та.';
const twice = (mention: string, more = '') =>
  folderOf({
    'article.txt': TWICE,
    'graph.yaml': `article: { slug: twice, lang: kk }
sentences:
  - number: 1
    span: [0, 29]
    mentions: [${mention}]
${more}entities:
  asel: { kind: PERSON, names: [{ text: Әсел, lang: kk }] }
`,
  });

test('words that stand several times are told with their spans', async () => {
  const database = await emptiedDatabase();
  await expect(ingestFolder(database, await twice('{ surface: Әсел, kind: NAME, entity: asel }'))).rejects.toThrow(
    /sentences\.0\.mentions\.0\.surface is "Әсел": it stands 2 times in sentence 1: write span: \[0, 4\] or \[9, 13\]$/m,
  );
});

test('the words of evidence and of a speaker give their span too, in code points', async () => {
  const database = await emptiedDatabase();
  const graph = `quotations: [{ sentences: [1, 1], speaker: asel, asWritten: { sentence: 1, surface: Ә. та } }]
`;
  const folder = await twice('{ span: [9, 13], kind: NAME, entity: asel }', graph);
  const source = (await readFile(join(folder, 'graph.yaml'), 'utf8')).replace(
    'names: [{ text: Әсел, lang: kk }]',
    'names: [{ text: Әсел, lang: kk }], statements: [{ predicate: DESCRIBED_AS, text: { en: a guest }, evidence: [{ sentence: 1, surface: келді }] }]',
  );
  await ingestFolder(database, await folderOf({ 'article.txt': TWICE, 'graph.yaml': source }));
  const { data } = await clientOf({ database }).ask(`{ article(ref: "twice") {
    sentence(number: 1) { gloss } quotations { nodes { asWritten } }
    statements { nodes { evidence { start end quote } } } } }`);
  expect(data.article).toEqual({
    sentence: { gloss: TWICE },
    quotations: { nodes: [{ asWritten: 'Ә. та' }] },
    statements: { nodes: [{ evidence: [{ start: 16, end: 21, quote: 'келді' }] }] },
  });
});

const GLOSS = '    gloss: { kk: Сөрелерге ақша берілді., en: Money was allocated for shelves. }\n';

test.each([
  ['left out', ''],
  ['empty, as all its languages were deleted', '    gloss:\n'],
])('a gloss may be %s if the text is there: the sentence itself answers, and is found', async (_, line) => {
  const database = await emptiedDatabase();
  await ingestFolder(database, await edited(PRESS_NOTE, [[GLOSS, line]]));
  const { data, errors } = await clientOf({ database }).ask(
    '{ article(ref: "library-press-note") { sentence(number: 2) { text gloss(lang: "en") } other: sentence(number: 1) { gloss(lang: "en") } } }',
  );
  expect(errors).toBeUndefined();
  expect(data.article.sentence.gloss).toBe(data.article.sentence.text);
  expect(data.article.sentence.gloss).toMatch(/\p{L}/u);
  expect(data.article.other.gloss).toMatch(/^[A-Z]/);
  const [row] = await sqlOf(database.url)`select gloss_kk, gloss_en, text from graph.sentences where number = 2`;
  expect(row).toEqual({ gloss_kk: null, gloss_en: null, text: data.article.sentence.text });
});

test('without a text each sentence has a gloss and each mention a span', async () => {
  const database = await emptiedDatabase();
  const noGloss = await edited(PRESS_NOTE, [[GLOSS, '']], null);
  await expect(ingestFolder(database, noGloss)).rejects.toThrow(
    /sentences\.1\.gloss is missing: it can be left out only if article\.txt is there or the text is attached$/m,
  );
  await expect(ingestFolder(database, await edited(PRESS_NOTE, [NAMED], null))).rejects.toThrow(
    /sentences\.4\.mentions\.1 has no span: it can be left out only if article\.txt is there or the text is attached$/m,
  );
  // The text of an earlier ingest is attached.
  await ingestFolder(database, PRESS_NOTE);
  expect(await ingestFolder(database, noGloss)).toMatchObject({ unchanged: false });
});
