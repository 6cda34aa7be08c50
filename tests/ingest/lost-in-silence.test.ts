import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attach } from '../../src/ingest/attach.ts';
import { clientOf } from '../support/client.ts';
import { emptiedDatabase } from '../support/emptied-database.ts';
import { edited, folderOf, ingestFolder, PRESS_NOTE } from '../support/folder.ts';
import { toldOf } from '../support/mistakes.ts';

const MARK = '\ufeff';
const TEXT = await readFile(join(PRESS_NOTE, 'article.txt'), 'utf8');

test.each([
  ['an entity', '  zhuldyzai:\n', '  __proto__:\n'],
  ['a key of an entity', '    collective: true\n', '    collective: true\n    __proto__: {}\n'],
  ['a key in braces', '{ en: A fund that gives books }', '{ en: A fund that gives books, "__proto__": x }'],
])('%s that is called __proto__ is a mistake', async (_, from, to) => {
  expect(await toldOf([from, to])).toEqual([expect.stringMatching(/^\d+: a key is "__proto__": /)]);
});

test.each(['constructor', 'hasownproperty', 'prototype', 'valueof'])(
  'an entity that is called %s is ingested as any other',
  async (slug) => {
    const database = await emptiedDatabase();
    const graph = (await readFile(join(PRESS_NOTE, 'graph.yaml'), 'utf8')).replaceAll('zhuldyzai', slug);
    await ingestFolder(database, await folderOf({ 'graph.yaml': graph, 'article.txt': TEXT }));
    const { data } = await clientOf({ database }).ask(
      `{ entity(ref: "${slug}") { kind names { text } statements(direction: IN) { totalCount } } }`,
    );
    expect(data.entity).toMatchObject({
      kind: 'FUND',
      names: [{ text: '«Жұлдызай» қоры' }, { text: 'Zhuldyzai fund' }],
      statements: { totalCount: 2 },
    });
  },
);

test('an entity of the prototype that nothing declares is a mistake', async () => {
  expect(await toldOf(['RECIPIENT, entity: shaghala', 'RECIPIENT, entity: constructor'])).toEqual([
    expect.stringContaining('.entity is "constructor": no such entity'),
  ]);
});

test('a byte order mark is no part of the text, in the folder and attached', async () => {
  const database = await emptiedDatabase();
  await ingestFolder(database, await edited(PRESS_NOTE, [['# A press note', `${MARK}# A press note`]], MARK + TEXT));
  const { ask } = clientOf({ database });
  const first = '{ article(ref: "library-press-note") { length sentence(number: 1) { start text } } }';
  const { data } = await ask(first);
  expect(data.article).toEqual({ length: Array.from(TEXT).length, sentence: { start: 0, text: Array.from(TEXT).slice(0, 81).join('') } });

  const without = await emptiedDatabase();
  await ingestFolder(without, PRESS_NOTE);
  await attach(without, 'library-press-note', join(await folderOf({ 'article.txt': MARK + TEXT }), 'article.txt'));
  expect((await clientOf({ database: without }).ask(first)).data).toEqual(data);
});
