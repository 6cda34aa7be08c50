import { expect, test } from 'vitest';
import type { Edit } from '../support/folder.ts';
import { lineOf, toldOf } from '../support/mistakes.ts';

/** Sentences, spans and words: one edit of the press note, and what is told of its line. */
const CASES: readonly (readonly [what: string, edit: Edit, told: string])[] = [
  [
    'a mention outside its sentence',
    ['{ span: [131, 138], surface: бөлінді,', '{ span: [131, 145],'],
    'sentences.1.mentions.1.span is [131,145]: outside its sentence [82,139]',
  ],
  [
    'a surface that is not there',
    ['surface: бөлінді', 'surface: Бөлінді'],
    'sentences.1.mentions.1.surface is "Бөлінді": at [131,138] stands "бөлінді"',
  ],
  [
    'words counted in UTF-16',
    ['[340, 355], surface', '[341, 356], surface'],
    'sentences.4.mentions.1.surface is "Шағала ауданына": at [341,356] stands "ағала ауданына "',
  ],
  [
    'a surface and a fingerprint',
    ['surface: бөлінді', `surface: бөлінді, sha256: "${'0'.repeat(64)}"`],
    `sentences.1.mentions.1.sha256 is "${'0'.repeat(64)}": either the surface or its sha256, not both`,
  ],
  [
    'the fingerprint of other words',
    ['[264, 316], sha256', '[264, 315], sha256'],
    'quotations.0.asWritten.sha256 is "4c8c0e22d38681794eb97fd60835996aa934b1ba1ae67cb8d01e12062f0256c7": at [264,315] stand words with ',
  ],
  [
    'evidence outside its sentence',
    ['sentence: 3, span: [183, 203]', 'sentence: 3, span: [183, 216]'],
    'entities.book-delivery.statements.3.evidence.0.span is [183,216]: outside sentence 3 [140,215]',
  ],
  [
    'evidence in a sentence that is not there',
    ['unknown: true, evidence: [2]', 'unknown: true, evidence: [6]'],
    'entities.shelf-money.statements.0.evidence.0 is 6: there is no such sentence; 1 to 5',
  ],
  ['sentences that overlap', ['span: [82, 139]', 'span: [80, 139]'], 'sentences.1.span is [80,139]: the sentence before ends at 81'],
  [
    'a sentence beyond the text',
    ['span: [318, 375]', 'span: [318, 377]'],
    'sentences.4.span is [318,377]: the article has 376 code points',
  ],
  ['sentences out of order', ['number: 5', 'number: 6'], 'sentences.4.number is 6: sentences are numbered in order: 5'],
  ['another length', ['length: 376', 'length: 377'], 'article.length is 377: article.txt has 376'],
  [
    'another fingerprint',
    ['  sha256: b48445cb', '  sha256: a48445cb'],
    'article.sha256 is "a48445cbbb577d4d3e69df23d306be5c547a2bfd040be217bbf3351f55ef3afc": article.txt has b48445cb',
  ],
];

test.each(CASES)('%s', async (_, edit, told) => {
  expect(await toldOf(edit)).toEqual([expect.stringContaining(`${await lineOf(edit)}: ${told}`)]);
});
