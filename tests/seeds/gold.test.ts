import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { needsArticle } from '../support/article.ts';
import { seededSql } from '../support/sql.ts';
import { MEASURES, readGold } from './gold.ts';
import { numberOf, SLUGS } from './gold-slugs.ts';

const sentenceNumber = (id: string): number => Number(id.slice(1));
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

test('the sentences are those of the annotation', async (context) => {
  needsArticle(context);
  const { sentences } = await readGold();
  expect(sentences).toHaveLength(21);
  const sql = await seededSql();
  const stored = await sql`select number, start, "end" from sentences order by number`;
  expect([...stored]).toEqual(sentences.map(({ id, start, end }) => ({ number: sentenceNumber(id), start, end })));
});

test('so are the mentions: span, words, kind, and what is referred to', async (context) => {
  needsArticle(context);
  const { mentions } = await readGold();
  expect(mentions).toHaveLength(115);
  const sql = await seededSql();
  const stored = await sql<
    { slug: string; subject: string; predicate: string; kind: string; sentence: number; start: number; end: number; words: string }[]
  >`
    select e.slug, b.slug as subject, s.predicate, m.kind, m.sentence, m.start, m."end",
      coalesce(m.sha256, encode(sha256(convert_to(m.surface, 'UTF8')), 'hex')) as words
    from mentions m left join entities e on e.id = m.entity_id
    left join statements s on s.id = m.statement_id left join entities b on b.id = s.subject_id`;
  const line = (row: { sentence: number; start: number; end: number }, kind: string, of: string, words: string) =>
    `${row.sentence} ${row.start}-${row.end} ${kind} ${of} ${words}`;
  const found = stored.map((row) => line(row, row.kind, row.slug ?? `${numberOf(row.subject)} ${row.predicate}`, row.words));
  const expected = mentions.map(({ entity, kind, sentence, start, end, surface }) =>
    line(
      { sentence: sentenceNumber(sentence), start, end },
      kind.toUpperCase(),
      SLUGS[entity] ?? MEASURES[entity]?.join(' ') ?? entity,
      sha256(surface),
    ),
  );
  expect(found.sort()).toEqual(expected.sort());
});

test('so are the quantities', async (context) => {
  needsArticle(context);
  const { quantities } = await readGold();
  expect(quantities).toHaveLength(9);
  const sql = await seededSql();
  const stored = await sql<{ slug: string; predicate: string; amount: number; comparator: string; unit: string }[]>`
    select e.slug, s.predicate, s.amount::float as amount, s.comparator, s.unit
    from statements s join entities e on e.id = s.subject_id where s.value_kind = 'QUANTITY'`;
  const found = stored.map(({ slug, predicate, amount, comparator, unit }) =>
    [numberOf(slug), predicate, comparator, amount, unit].join(' '),
  );
  const expected = quantities.map(({ id, value, comparator, unit }) =>
    [...(MEASURES[id] ?? []), comparator === 'gt' ? 'MORE_THAN' : 'EXACTLY', value, unit.toUpperCase()].join(' '),
  );
  expect(found.sort()).toEqual(expected.sort());
});

test('so are the quotations', async (context) => {
  needsArticle(context);
  const { quotations } = await readGold();
  const sql = await seededSql();
  const stored = await sql`
    select e.slug, q.first, q.last, coalesce(q.sha256, encode(sha256(convert_to(q.as_written, 'UTF8')), 'hex')) as words
    from quotations q join entities e on e.id = q.speaker_id order by q.first`;
  expect([...stored]).toEqual(
    quotations.map(({ speaker, speaker_surface, sentences }) => ({
      slug: SLUGS[speaker],
      first: sentenceNumber(sentences.at(0) ?? ''),
      last: sentenceNumber(sentences.at(-1) ?? ''),
      words: sha256(speaker_surface),
    })),
  );
});
