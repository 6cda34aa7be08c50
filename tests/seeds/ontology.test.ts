import { expect, test } from 'vitest';
import { seededSql } from '../support/sql.ts';
import { seededFacts, told } from './facts.ts';
import { numberOf, SLUGS } from './gold-slugs.ts';

test('the seeds hold 63 entities, 21 sentences, 115 mentions, 3 quotations and 99 statements', async () => {
  const sql = await seededSql();
  const [counts] = await sql`
    select (select count(*) from entities where retracted_in is null)::int as entities, (select count(*) from sentences)::int as sentences,
      (select count(*) from mentions)::int as mentions, (select count(*) from quotations)::int as quotations,
      (select count(*) from statements where retracted_in is null)::int as statements`;
  expect(counts).toEqual({ entities: 63, sentences: 21, mentions: 115, quotations: 3, statements: 99 });
  const slugs = await sql`select slug from entities`;
  expect(slugs.map(({ slug }) => slug).sort()).toEqual(Object.values(SLUGS).sort());
});

test('UNKNOWN is what the sentences imply and do not name', async () => {
  const facts = await seededFacts();
  expect(told(facts.filter(({ value }) => value === 'UNKNOWN'))).toEqual([
    'E13 ADDRESSEE UNKNOWN',
    'E15 AGENT UNKNOWN',
    'E16 AGENT UNKNOWN',
    'E2 REPORTER UNKNOWN',
    'E6 AMOUNT UNKNOWN',
    'E6 PAYER UNKNOWN',
    'E9 ADDRESSEE UNKNOWN',
    'G10 SUBSET_OF UNKNOWN',
    'R3 HOLDER UNKNOWN',
  ]);
});

test('INFERRED is what was read into them, and nothing else', async () => {
  const facts = await seededFacts();
  expect(told(facts.filter(({ inferred }) => inferred))).toEqual([
    'E10 PLACE L1',
    'E18 TRAVELER P2',
    'E2 REPORTER P2',
    'E4 AMOUNT_EACH EXACTLY 50000 KZT',
    'E5 PAYER O2',
    'L7 LOCATED_IN L1',
    'P1 BEARS_TITLE R1',
    'P1 BEARS_TITLE R2',
  ]);
});

test.each([
  ['E2 REPORTER P2', [2, 3, 18]],
  ['P1 BEARS_TITLE R1', [2, 3, 12, 13, 17]],
  ['P1 BEARS_TITLE R2', [2, 3, 12, 13, 17]],
])('%s rests on every sentence it follows from', async (fact, sentences) => {
  const facts = await seededFacts();
  expect(facts.filter((one) => told([one]).includes(fact)).map((one) => one.sentences)).toEqual([sentences]);
});

test('every inference has a reason in three languages', async () => {
  const sql = await seededSql();
  const rows = await sql<{ languages: string[] }[]>`
    select array(select jsonb_object_keys(reason) order by 1) as languages
    from (select reason, certainty from evidence union all select reason, certainty from mentions union all
      select reason, certainty from quotations) said where certainty = 'INFERRED'`;
  expect(rows.length).toBeGreaterThan(30);
  for (const { languages } of rows) expect(languages).toEqual(['en', 'kk', 'ru']);
});

test('whose word each sentence is', async () => {
  const sql = await seededSql();
  const rows = await sql<{ voice: string; slug: string | null; sentences: number[] }[]>`
    select v.voice, e.slug, array_agg(distinct v.sentence order by v.sentence) as sentences
    from evidence v left join entities e on e.id = v.speaker_id
    where not exists (select from quotations q where q.sentence = v.sentence and v.start >= q.start and v."end" <= q."end")
    group by 1, 2 order by 3`;
  expect(rows.map(({ voice, slug, sentences }) => [voice, slug && numberOf(slug), sentences])).toEqual([
    ['ARTICLE', null, [1, 5, 6, 7, 8, 13, 18]],
    ['REPORTED', 'O4', [2]],
    ['REPORTED', 'O5', [3]],
    ['REPORTED', 'D7', [4]],
    ['QUOTED', 'P1', [9, 10, 11, 12, 14, 15, 16]],
    ['QUOTED', 'P2', [19, 20, 21]],
  ]);
});

test('the rows that stand for several things', async () => {
  const sql = await seededSql();
  const rows = await sql<{ slug: string }[]>`select slug from entities where collective`;
  expect(rows.map(({ slug }) => numberOf(slug)).sort()).toEqual(['D4', 'D5', 'L6', 'L7', 'L8', 'O6', 'O7']);
});
