import { expect, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { ingestFolder, PRESS_NOTE } from '../support/folder.ts';
import { EVIDENCE, factWith, idOf, record } from '../support/record.ts';
import { type Row, seededSql, sqlOf } from '../support/sql.ts';

const INFERRED: Row = { ...EVIDENCE, certainty: 'INFERRED', reason: { en: 'It follows.' } };

test.each<[string, string, Row]>([
  ['an inference without its reason', 'evidence_reason', { ...INFERRED, reason: null }],
  ['a reason for what is stated', 'evidence_reason', { ...INFERRED, certainty: 'STATED' }],
  ['a reason in no language', 'evidence_reason_text', { ...INFERRED, reason: {} }],
  ['a reason without words', 'evidence_reason_text', { ...INFERRED, reason: { en: '' } }],
  ['a start without an end', 'evidence_span', { ...EVIDENCE, start: 820 }],
  ['an end before the start', 'evidence_span', { ...EVIDENCE, start: 830, end: 820 }],
  ['a span before its sentence', 'span_is_what_it_says', { ...EVIDENCE, start: 816, end: 830 }],
  ['a span beyond its sentence', 'span_is_what_it_says', { ...EVIDENCE, start: 820, end: 954 }],
  ['a sentence that is not there', 'evidence_article_id_sentence_sentences_article_id_number_fk', { ...EVIDENCE, sentence: 22 }],
  ['a quotation of nobody', 'evidence_voice', { ...EVIDENCE, voice: 'QUOTED' }],
  ['a day without what dates it', 'evidence_said', { ...EVIDENCE, said_earliest: '2026-01-09' }],
])('evidence with %s is refused', async (_, constraint_name, evidence) => {
  const sql = await seededSql();
  await expect(record(sql, await factWith(sql), [evidence])).rejects.toMatchObject({ constraint_name });
});

test('evidence at the very bounds of its sentence is taken', async () => {
  const sql = await seededSql();
  expect(await record(sql, await factWith(sql), [{ ...EVIDENCE, start: 817, end: 953 }])).toBeGreaterThan(99);
});

test.each([
  ['a person', 'bauyrzhan-baibek', 'PERSON', 'QUOTED'],
  ['an organization', 'zakon-kz', 'ORGANIZATION', 'REPORTED'],
  ['a document', 'presented-information', 'DOCUMENT', 'REPORTED'],
  ['a fund', 'birgemiz', 'FUND', 'REPORTED'],
])('%s may be cited', async (_, slug, speaker_kind, voice) => {
  const sql = await seededSql();
  const cited = { ...EVIDENCE, voice, speaker_id: await idOf(sql, slug), speaker_kind };
  expect(await record(sql, await factWith(sql), [cited])).toBeGreaterThan(99);
});

test.each([
  ['a place that speaks', 'evidence_speaker_speaks', 'almaty', 'PLACE', 'QUOTED'],
  ['a speaker of the article itself', 'evidence_voice', 'zakon-kz', 'ORGANIZATION', 'ARTICLE'],
  ['a speaker of another kind than its own', 'evidence_speaker_id_speaker_kind_entities_id_kind_fk', 'almaty', 'PERSON', 'QUOTED'],
  ['a speaker without its kind', 'evidence_voice', 'zakon-kz', null, 'REPORTED'],
])('%s is refused', async (_, constraint_name, slug, speaker_kind, voice) => {
  const sql = await seededSql();
  const cited = { ...EVIDENCE, voice, speaker_id: await idOf(sql, slug), speaker_kind };
  await expect(record(sql, await factWith(sql), [cited])).rejects.toMatchObject({ constraint_name });
});

test('an inference has one reason in an article, and may have another in another', async () => {
  const database = await freshDatabase('seeded');
  await ingestFolder(database, PRESS_NOTE);
  const sql = sqlOf(database.url);
  const fact = await factWith(sql);
  const other = { ...INFERRED, reason: { en: 'It follows otherwise.' } };
  await expect(record(sql, fact, [INFERRED, { ...other, sentence: 5 }])).rejects.toMatchObject({
    constraint_name: 'inference_has_one_reason',
    message: expect.stringMatching(/^statement \d+ is inferred for more than one reason in one article$/),
  });
  expect(await record(sql, fact, [INFERRED, { ...INFERRED, sentence: 5 }, { ...other, article_id: 2, sentence: 2 }])).toBeGreaterThan(99);
});

test('stated and inferred evidence may stand side by side', async () => {
  const sql = await seededSql();
  expect(await record(sql, await factWith(sql), [EVIDENCE, { ...INFERRED, sentence: 5 }])).toBeGreaterThan(99);
});
