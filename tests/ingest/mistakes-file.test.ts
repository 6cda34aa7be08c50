import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '../../src/ingest/read-folder.ts';
import { type Edit, edited, folderOf, PRESS_NOTE } from '../support/folder.ts';
import { lineOf, mistakesOf, toldOf } from '../support/mistakes.ts';

test('a folder that is not there, or has no graph.yaml', async () => {
  const empty = await folderOf({});
  for (const folder of [empty, join(empty, 'nowhere')])
    await expect(readFolder(folder)).rejects.toThrow(
      `${join(folder, 'graph.yaml')} cannot be read: a folder to ingest holds a graph.yaml and may hold an article.txt`,
    );
});

test.each<[string, Edit, number, RegExp]>([
  [
    'a bracket that does not close',
    ['evidence: [1, { sentence: 3, span: [175, 214] }] }', 'evidence: [1, { sentence: 3, span: [175, 214 }] }'],
    0,
    /^\d+: \S.*/,
  ],
  ['a tab for a space', ['  shelf-money:\n', '\tshelf-money:\n'], 0, /^\d+: Tabs are not allowed/],
  ['a key twice', ['  labour-veteran:\n', '  library-head:\n'], 5, /^\d+: Map keys must be unique/],
])('YAML with %s', async (_, edit, after, told) => {
  const [first] = await toldOf(edit);
  expect(first).toMatch(told);
  expect(Number.parseInt(first ?? '', 10)).toBe((await lineOf(edit)) + after);
});

test.each([
  ['an empty file', '', /^1: /],
  ['a list', '- article\n', /^1: /],
  ['a word', 'graph', /^1: /],
])('%s for a graph', async (_, source, told) => {
  expect(await mistakesOf(await folderOf({ 'graph.yaml': source }))).toContainEqual(expect.stringMatching(told));
});

test('a graph without sentences and article, with both lacks', async () => {
  expect(await mistakesOf(await folderOf({ 'graph.yaml': 'entities: {}\n' }))).toEqual([
    expect.stringContaining('1: article is missing'),
    expect.stringContaining('1: sentences is missing'),
  ]);
});

test('a graph that is not UTF-8', async () => {
  const source = await readFile(join(PRESS_NOTE, 'graph.yaml'));
  const folder = await folderOf({ 'graph.yaml': Buffer.concat([source, Buffer.from([0x23, 0xcf, 0xf0, 0x0a])]) });
  await expect(readFolder(folder).then(() => 'read')).rejects.toThrow('graph.yaml is not UTF-8');
});

test.each<[string, Uint8Array]>([
  ['not UTF-8', Buffer.from([0xca, 0xb3, 0xf2, 0xe0, 0xef])],
  ['half a character', Buffer.from('📚').subarray(0, 3)],
  ['UTF-16', Buffer.from('\ufeffкітап', 'utf16le')],
  ['text with a NUL', Buffer.from('кітап\0')],
])('an article.txt that is %s', async (_, bytes) => {
  const folder = await edited(PRESS_NOTE, [], bytes);
  await expect(mistakesOf(folder)).rejects.toThrow(`${join(folder, 'article.txt')} is not UTF-8 text without NUL bytes`);
});

test('an article.txt that is there and cannot be read is not passed over', async () => {
  const folder = await edited(PRESS_NOTE, [], null);
  await mkdir(join(folder, 'article.txt'));
  await expect(readFolder(folder).then(({ text }) => text)).rejects.toThrow(/article\.txt/);
});

test('another text than that of the fingerprint', async () => {
  const text = await readFile(join(PRESS_NOTE, 'article.txt'), 'utf8');
  const told = await mistakesOf(await edited(PRESS_NOTE, [], text.replace('Шағала', 'Шагала')));
  expect(told).toEqual([
    expect.stringMatching(/^7: article\.sha256 is "b48445cb\w+": article\.txt has \w{64}$/),
    expect.stringContaining('sentences.4.mentions.1.surface is "Шағала ауданына": at [340,355] stands "Шагала ауданына"'),
  ]);
});

test('without a text, its fingerprint, its length and every surface are needed', async () => {
  const edits: Edit[] = [
    ['  sha256: b48445cbbb577d4d3e69df23d306be5c547a2bfd040be217bbf3351f55ef3afc\n', ''],
    ['  length: 376\n', ''],
    ['surface: ауыл балаларына, ', ''],
  ];
  expect(await mistakesOf(await edited(PRESS_NOTE, edits, null))).toEqual([
    expect.stringContaining('article.sha256 is missing: it can be left out only where article.txt is there'),
    expect.stringContaining('article.length is missing: it can be left out only where article.txt is there'),
    expect.stringContaining('sentences.3.mentions.0 has neither surface nor sha256: one is needed where article.txt is not there'),
  ]);
});
