import { expect, test } from 'vitest';
import { proposePieces } from '../../../src/search/draft/propose-pieces.ts';

/** Everybody in these texts is invented. */
const TEXT = 'Олег Синицын сказал: «Мост открыт. Дорога готова». Его слушал Виктор Петров.';
const article = { text: TEXT, lang: 'ru', published: null };

test('a piece says its rule, its words and what it needs', () => {
  const pieces = proposePieces(article, { mentions: [], taken: new Set() });
  expect(pieces.map(({ key, rule, needs }) => [key, rule, needs])).toContainEqual(['entity oleg-sinitsin', 'new-name', []]);
  expect(pieces.find(({ kind }) => kind === 'QUOTATION')).toMatchObject({ needs: ['entity oleg-sinitsin'], sentences: [1, 2] });
});

test('what the graph has is not declared anew, and its slugs stay its own', () => {
  const mention = { sentence: 1, start: 0, end: 12, kind: 'NAME', entities: [{ slug: 'oleg-sinitsin', kind: 'PERSON' }] } as const;
  const pieces = proposePieces(article, { mentions: [mention], taken: new Set(['viktor-petrov']) });
  expect(pieces.flatMap((piece) => (piece.kind === 'ENTITY' ? [piece.slug] : []))).toContain('viktor-petrov-2');
  expect(pieces.map(({ key }) => key)).not.toContain('entity oleg-sinitsin');
  expect(pieces.find(({ kind }) => kind === 'QUOTATION')).toMatchObject({ needs: [], quotation: { speaker: 'oleg-sinitsin' } });
});
