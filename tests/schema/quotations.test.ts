import { expect, test } from 'vitest';
import { ARTICLE_ID, idOf } from '../support/record.ts';
import { type Row, seededSql } from '../support/sql.ts';

/** A quotation that the database takes: sentence 13, between the first and the second, as the word «тапсырды» would have it. */
const QUOTATION: Row = {
  article_id: ARTICLE_ID,
  first: 13,
  last: 13,
  speaker_kind: 'PERSON',
  sentence: 13,
  start: 1710,
  end: 1718,
  as_written: 'тапсырды',
  certainty: 'STATED',
};

async function quote(changes: Row, speaker = 'nursultan-nazarbayev') {
  const sql = await seededSql();
  return sql`insert into quotations ${sql({ ...QUOTATION, speaker_id: await idOf(sql, speaker), ...changes })} returning id`;
}

test('a quotation between two others is taken', async () => {
  expect(await quote({})).toHaveLength(1);
});

test.each<[string, Row]>([
  ['the end of the one before', { first: 12 }],
  ['the start of the one after', { last: 14 }],
  ['the midst of another', { first: 15, last: 16 }],
  ['all of them', { first: 1, last: 21 }],
])('a quotation over %s is refused', async (_, changes) => {
  await expect(quote(changes)).rejects.toMatchObject({ constraint_name: 'quotations_apart' });
});

test.each<[string, string, Row]>([
  ['that ends before it begins', 'quotations_run', { first: 13, last: 8 }],
  ['of a sentence that is not there', 'quotations_article_id_first_sentences_article_id_number_fk', { first: 22, last: 22 }],
  ['with a speaker outside the sentence', 'span_is_what_it_says', { sentence: 12 }],
  ['inferred without a reason', 'quotations_reason', { certainty: 'INFERRED' }],
])('a quotation %s is refused', async (_, constraint_name, changes) => {
  await expect(quote(changes)).rejects.toMatchObject({ constraint_name });
});

test('a quotation of a place is refused', async () => {
  await expect(quote({ speaker_kind: 'PLACE' }, 'almaty')).rejects.toMatchObject({ constraint_name: 'quotations_speaker_speaks' });
});

test('a quotation of an entity under another kind is refused', async () => {
  await expect(quote({ speaker_kind: 'ORGANIZATION' })).rejects.toMatchObject({
    constraint_name: 'quotations_speaker_id_speaker_kind_entities_id_kind_fk',
  });
});
