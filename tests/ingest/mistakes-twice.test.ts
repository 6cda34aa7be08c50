import { expect, test } from 'vitest';
import { attach } from '../../src/ingest/attach.ts';
import { freshDatabase } from '../support/database.ts';
import { type Edit, edited, ingestFolder, PRESS_NOTE, SECOND_NOTE } from '../support/folder.ts';
import { toldOf } from '../support/mistakes.ts';

/** What stands twice: the edit that repeats it, and what is told, wherever the second stands. */
const TWICE: readonly (readonly [what: string, edit: Edit, told: string])[] = [
  [
    'a fact',
    [
      '      - { predicate: AGENT, entity: zhuldyzai, evidence: [1] }\n',
      '      - { predicate: AGENT, entity: zhuldyzai, evidence: [1] }\n      - { predicate: AGENT, entity: zhuldyzai, evidence: [3] }\n',
    ],
    'entities.book-delivery.statements.1.predicate is "AGENT": the same fact stands above: give it further evidence there',
  ],
  [
    'evidence',
    ['unknown: true, evidence: [2]', 'unknown: true, evidence: [2, { sentence: 2, span: [99, 121] }]'],
    'entities.shelf-money.statements.0.evidence.1 is 2: the same evidence stands above',
  ],
  [
    'a key',
    ['key: shelf-amount, ', 'key: book-day, '],
    'entities.shelf-money.statements.1.key is "book-day": another statement has this key',
  ],
  [
    'a mention',
    [
      'kind: GROUP, entity: village-children }\n',
      'kind: GROUP, entity: village-children }\n      - { span: [231, 246], kind: GROUP, entity: village-children }\n',
    ],
    'sentences.3.mentions.1 is [231,246]: the same mention stands above',
  ],
  [
    'an alias',
    ['{ text: Zhuldyzai fund, lang: en }', '{ text: Zh, lang: en, role: ALIAS }, { text: Zh, lang: en, role: ALIAS }'],
    'entities.zhuldyzai.names.2 is "Zh": the same name stands above',
  ],
  [
    'an identifier',
    ['identifiers: [', 'identifiers: [{ scheme: register, value: KZ-1, source: twice }, '],
    'entities.zhuldyzai.identifiers.1.value is "KZ-1": the same identifier stands above',
  ],
  [
    'an identifier, for another entity',
    [
      'names: [{ text: Шағала ауданы, lang: kk }]',
      'names: [{ text: Шағала ауданы, lang: kk }]\n    identifiers: [{ scheme: register, value: KZ-1, source: wrong }]',
    ],
    'entities.shaghala.identifiers.0.value is "KZ-1": ',
  ],
  [
    'a sentence in two quotations',
    ['quotations:\n', 'quotations:\n  - { sentences: [3, 4], speaker: dala-khabary, asWritten: { sentence: 3, span: [140, 163] } }\n'],
    'quotations.1.sentences is [4,4]: overlaps a quotation above',
  ],
];

test.each(TWICE)('%s that stands twice', async (_, edit, told) => {
  const found = await toldOf(edit);
  // A key given away leaves its mention without one, which is told too.
  expect(found).toContainEqual(expect.stringMatching(/^\d+: /));
  expect(found.map((one) => one.replace(/^\d+: /, ''))).toContainEqual(expect.stringContaining(told));
});

test('an inference with two reasons', async () => {
  const told = await toldOf([
    'evidence: [1, 2]',
    'evidence: [{ sentence: 1, inferred: { en: One. } }, { sentence: 2, inferred: { en: Another. } }]',
  ]);
  expect(told).toEqual([expect.stringContaining('.evidence is 2: an inference has one reason for all its evidence')]);
});

test('an identifier that the graph has for another entity', async () => {
  const database = await freshDatabase('empty');
  await ingestFolder(database, PRESS_NOTE);
  const wrong: Edit = ['    type: MEETING\n', '    type: MEETING\n    identifiers: [{ scheme: register, value: KZ-1, source: wrong }]\n'];
  await expect(ingestFolder(database, await edited(SECOND_NOTE, [wrong]))).rejects.toMatchObject({
    name: 'MistakesError',
    mistakes: [expect.stringMatching(/graph\.yaml:31: entities\.book-receipt\.identifiers\.0.*zhuldyzai/)],
  });
});

test('words that are not those of the text attached before', async () => {
  const database = await freshDatabase('empty');
  await ingestFolder(database, await edited(PRESS_NOTE, [], null));
  await attach(database, 'library-press-note', `${PRESS_NOTE}/article.txt`);
  await expect(ingestFolder(database, await edited(PRESS_NOTE, [['surface: бөлінді', 'surface: Бөлінді']], null))).rejects.toMatchObject({
    name: 'MistakesError',
    mistakes: [expect.stringContaining('sentences.1.mentions.1.surface is "Бөлінді": at [131,138] stands "бөлінді"')],
  });
});
