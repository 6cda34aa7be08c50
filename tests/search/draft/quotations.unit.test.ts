import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { draftGraph } from '../../../src/search/draft/draft.ts';
import { addToGraph } from '../../../src/search/draft/extend.ts';

const SOURCE = { slug: 'a-bridge', schema: 'graph.schema.json', lang: 'ru', published: null, isBeside: true, mentions: [] } as const;
const text = 'Мост ждали. Олег Синицын сказал: «Мост открыт. Дорога готова». Все ушли.';
const QUOTATION = { sentences: [2, 3], speaker: '', asWritten: { sentence: 2, span: [12, 24], surface: 'Олег Синицын' } };

test('a draft names the speaker in the sentence that has the name', () => {
  expect(parse(draftGraph({ ...SOURCE, text }))).toMatchObject({ quotations: [QUOTATION] });
});

test('so does a draft that is drafted again', () => {
  const first = draftGraph({ ...SOURCE, text: 'Мост ждали.' });
  expect(parse(addToGraph('graph.yaml', first, { ...SOURCE, text }).yaml)).toMatchObject({ quotations: [QUOTATION] });
});
