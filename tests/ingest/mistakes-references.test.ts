import { expect, test } from 'vitest';
import type { Edit } from '../support/folder.ts';
import { lineOf, toldOf } from '../support/mistakes.ts';

/** References to entities and statements: one edit of the press note, and what is told of its line. */
const CASES: readonly (readonly [what: string, edit: Edit, told: string])[] = [
  [
    'a mention of nobody',
    ['GROUP, entity: village-children', 'GROUP, entity: vilage-children'],
    'sentences.3.mentions.0.entity is "vilage-children": no such entity, neither in this file nor in the graph; did you mean "village-children"?',
  ],
  [
    'a value that is not there',
    ['RECIPIENT, entity: shaghala', 'RECIPIENT, entity: nowhere-near'],
    'entities.next-delivery.statements.1.entity is "nowhere-near": no such entity, neither in this file nor in the graph',
  ],
  [
    'a publisher that is not there',
    ['publisher: qaiyngdy-library', 'publisher: qaiyngdy-libary'],
    'article.publisher is "qaiyngdy-libary": no such entity, neither in this file nor in the graph; did you mean "qaiyngdy-library"?',
  ],
  [
    'a key that is not there',
    ['statement: shelf-amount', 'statement: shelf-amont'],
    'sentences.1.mentions.0.statement is "shelf-amont": no statement has this key; did you mean "shelf-amount"?',
  ],
  [
    "a title on somebody else's statement",
    ['TITLE, statement: asel-veteran', 'TITLE, statement: book-weight'],
    'entities.asel-daurenova.names.1.statement is "book-weight": no statement of asel-daurenova has this key',
  ],
  [
    'a title without a statement',
    [', role: TITLE, statement: asel-veteran', ', role: TITLE'],
    'entities.asel-daurenova.names.1.role is "TITLE": a TITLE, and no other name, has the key of the statement it rests on',
  ],
  [
    'a time that is a quantity',
    ['kind: TIME, statement: book-day', 'kind: TIME, statement: book-weight'],
    'sentences.2.mentions.1.statement is "book-weight": that statement has no date: as its value, as a qualifier, validFrom, validTo or saidOn',
  ],
  [
    'a quantity that is an entity',
    ['QUANTITY, statement: book-weight', 'QUANTITY, entity: zhuldyzai'],
    'sentences.0.mentions.3.kind is "QUANTITY": a QUANTITY or TIME mention has a statement, every other an entity',
  ],
];

test.each(CASES)('%s', async (_, edit, told) => {
  expect(await toldOf(edit)).toEqual([expect.stringContaining(`${await lineOf(edit)}: ${told}`)]);
});

/** Of a speaker, who is that of the evidence too. */
const SPEAKERS: typeof CASES = [
  ['a quotation of nobody', ['    speaker: asel-daurenova', '    speaker: asel'], 'quotations.0.speaker is "asel": no such entity'],
  [
    'a place that speaks',
    ['    speaker: dala-khabary', '    speaker: qaiyngdy'],
    'sentences.2.speaker is "qaiyngdy": it is a PLACE; allowed are PERSON, ORGANIZATION, DOCUMENT, FUND, GROUP, OFFICE',
  ],
  [
    'a speaker of the article itself',
    ['    voice: REPORTED\n    speaker: dala-khabary', '    voice: ARTICLE\n    speaker: dala-khabary'],
    'sentences.2.voice is "ARTICLE": the article itself has no speaker: write voice: REPORTED',
  ],
];

test.each(SPEAKERS)('%s, told where it is written first', async (_, edit, told) => {
  const line = (await lineOf(edit)) + edit[0].split('\n').findIndex((one) => one.includes(told.includes('.voice') ? 'voice' : 'speaker'));
  const [first, ...following] = await toldOf(edit);
  expect(first).toContain(`${line}: ${told}`);
  for (const one of following) expect(one).toContain('.evidence.');
});
