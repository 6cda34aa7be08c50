import { expect, test } from 'vitest';
import { type CachedQuery, createAffectedFilter } from '../../explorer/src/live/affected-queries.ts';

test('kept answers are asked again where a change has to do with them, and no others', () => {
  const named = (id: string) => ({ id, kind: 'FUND', label: id }) as const;
  const touched = createAffectedFilter([
    {
      cursor: 'c',
      kind: 'STATEMENT_RECORDED',
      entity: null,
      article: null,
      statement: {
        id: 'S9',
        predicateInfo: { label: 'agent' },
        subject: named('E1'),
        value: { entity: named('E2') },
        evidence: [{ sentence: { article: { id: 'A1' } } }],
      },
    },
  ]);
  const kept = (queryKey: readonly unknown[], data: unknown): CachedQuery => ({ queryKey, state: { data } });
  expect(touched(kept(['Entity', { ref: 'x' }], { entity: { id: 'E2' } }))).toBe(true);
  expect(touched(kept(['Statement', { id: 'S9' }], { node: null }))).toBe(true);
  expect(touched(kept(['Article', { ref: 'A1' }], {}))).toBe(true);
  expect(touched(kept(['Entity', { ref: 'E11' }], { entity: { id: 'E11' }, said: [{ article: { id: 'A1' } }] }))).toBe(false);
  expect(touched(kept(['Search', { text: 'q' }], undefined))).toBe(false);
});

test('a new article is asked for where articles are listed, a changed one where it is shown', () => {
  const article = { id: 'A7', slug: 'note', title: null, lang: 'kk' } as const;
  const about = (kind: 'ARTICLE_RECORDED' | 'MENTIONS_CHANGED') =>
    createAffectedFilter([{ cursor: 'c', kind, entity: null, statement: null, article }]);
  const list = { queryKey: ['Articles', {}], state: { data: { articles: { nodes: [{ id: 'A6' }] } } } };
  const shown = { queryKey: ['Article', { ref: 'note' }], state: { data: { article: { id: 'A7' } } } };
  const other = { queryKey: ['Article', { ref: 'x' }], state: { data: { article: { id: 'A71' } } } };
  expect([list, shown, other].map(about('ARTICLE_RECORDED'))).toEqual([true, true, false]);
  expect([list, shown, other].map(about('MENTIONS_CHANGED'))).toEqual([false, true, false]);
});
