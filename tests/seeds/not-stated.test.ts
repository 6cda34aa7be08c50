import { describe, expect, test } from 'vitest';
import { seededSql } from '../support/sql.ts';
import { type Fact, seededFacts, told } from './facts.ts';

/** Section 7 of the annotation: what the article does not state, though it is tempting. */

const about = (facts: readonly Fact[], subject: string, ...predicates: string[]) =>
  told(facts.filter((fact) => fact.subject === subject && (predicates.length === 0 || predicates.includes(fact.predicate))));
const TIME_AND_PLACE = ['TIME', 'PLANNED_TIME', 'PLACE'];

test('when and where the meeting was; headline, address, publisher and date of the article', async () => {
  expect(about(await seededFacts(), 'E1')).toEqual(['E1 HOST P1', 'E1 VISITOR P2']);
  const [article] = await (await seededSql())`select title, url, publisher_id, published, text from articles`;
  expect(article).toEqual({ title: null, url: null, publisher_id: null, published: null, text: null });
});

test('who chairs Nur Otan', async () => {
  expect(about(await seededFacts(), 'R3', 'HOLDER')).toEqual(['R3 HOLDER UNKNOWN']);
});

test('any tie of Jas Otan or Birgemiz to Nur Otan or Nazarbayev, or to anything but what happened', async () => {
  const facts = await seededFacts();
  expect(facts.filter(({ subject }) => subject === 'O2' || subject === 'O3')).toEqual([]);
  expect(told(facts.filter(({ value }) => value === 'O3'))).toEqual(['E10 AGENT O3']);
  expect(told(facts.filter(({ value }) => value === 'O2'))).toEqual([
    'E2 TOPIC O2',
    'E4 PAYER O2',
    'E5 PAYER O2',
    'E7 PAYER O2',
    'E9 CHANNEL O2',
  ]);
  const [jasOtan] = await (await seededSql())`select type from organizations o join entities e on e.id = o.id where slug = 'jas-otan'`;
  expect(jasOtan).toEqual({ type: 'UNSPECIFIED' });
});

test('where Maqtaaral and the affected settlements are, and the capital', async () => {
  const facts = await seededFacts();
  for (const place of ['L1', 'L2', 'L3', 'L4', 'L6', 'L8']) expect(about(facts, place)).toEqual([]);
  expect(about(facts, 'L7')).toEqual(['L7 LOCATED_IN L1']);
});

test('who paid the medical workers, and how much', async () => {
  expect(about(await seededFacts(), 'E6', 'PAYER', 'AMOUNT', 'AMOUNT_EACH')).toEqual(['E6 AMOUNT UNKNOWN', 'E6 PAYER UNKNOWN']);
});

test('a total, "each", and how the families overlap', async () => {
  const facts = await seededFacts();
  const tenge = facts.filter(({ value }) => value.endsWith(' KZT'));
  expect(told(tenge)).toEqual(['E4 AMOUNT_EACH EXACTLY 50000 KZT', 'E7 AMOUNT EXACTLY 340000000 KZT']);
  expect(tenge.filter(({ predicate }) => predicate === 'AMOUNT_EACH').map(({ inferred }) => inferred)).toEqual([true]);
  expect([...about(facts, 'G1'), ...about(facts, 'G2')]).toEqual([]);
});

test('the number of houses', async () => {
  expect(about(await seededFacts(), 'E7', 'THEME_COUNT', 'RECIPIENT_COUNT')).toEqual([]);
});

test('who told of Birgemiz: unknown, and once inferred; Baibek is not said to have', async () => {
  const facts = await seededFacts();
  const tellings = facts.filter(({ predicate, value }) => predicate === 'TOPIC' && value === 'O2').map(({ subject }) => subject);
  expect(tellings).toEqual(['E2']);
  const tellers = facts.filter(({ subject, predicate }) => tellings.includes(subject) && predicate === 'REPORTER');
  expect(tellers.map(({ value, inferred }) => [value, inferred])).toEqual([
    ['UNKNOWN', false],
    ['P2', true],
  ]);
  expect(told(facts.filter(({ subject, inferred }) => tellings.includes(subject) && inferred))).toEqual(['E2 REPORTER P2']);
  expect(about(facts, 'E3', 'TOPIC')).toEqual(['E3 TOPIC D3', 'E3 TOPIC E17', 'E3 TOPIC E18']);
  expect(about(facts, 'D7')).toEqual([]);
});

test('to whom the instructions were given, who formed the reserve, who approved the rules', async () => {
  const facts = await seededFacts();
  expect([...about(facts, 'E9', 'ADDRESSEE'), ...about(facts, 'E13', 'ADDRESSEE')]).toEqual([
    'E9 ADDRESSEE UNKNOWN',
    'E13 ADDRESSEE UNKNOWN',
  ]);
  expect([...about(facts, 'E15', 'AGENT'), ...about(facts, 'E16', 'AGENT')]).toEqual(['E15 AGENT UNKNOWN', 'E16 AGENT UNKNOWN']);
});

test('whose the reception offices are, and how many letters came', async () => {
  const facts = await seededFacts();
  expect([...about(facts, 'O7'), ...about(facts, 'E14', 'THEME_COUNT', 'TIME')]).toEqual([]);
});

test('when anything was; of the primaries, the year', async () => {
  const facts = await seededFacts();
  expect(told(facts.filter(({ predicate }) => TIME_AND_PLACE.includes(predicate)))).toEqual(['E10 PLACE L1', 'E17 PLANNED_TIME XXXX-41']);
  const bounds = await (await seededSql())`select date_earliest, date_latest from statements where date is not null`;
  expect([...bounds]).toEqual([{ date_earliest: null, date_latest: null }]);
});

test('who got the letters of thanks', async () => {
  expect(about(await seededFacts(), 'G10')).toEqual(['G10 SUBSET_OF UNKNOWN']);
  const [them] = await (await seededSql())`select certainty from mentions where kind = 'PRONOUN' and sentence = 12`;
  expect(them).toEqual({ certainty: 'INFERRED' });
});

describe('words of the world that the article does not have', () => {
  test.each([
    ['the name of the capital', 'нұр-сұлтан|nur-sultan|нур-султан|астана|astana'],
    ['a flood or a dam', 'тасқын|flood|наводн|паводк|бөгет|плотин|водохранилищ|\\mdam\\M'],
    ['an illness', 'covid|ковид|коронавир|короновир|пандеми|pandemi|карантин|quarantin'],
    ['a region of the country', 'түркістан|туркестан|turkistan|turkestan'],
    ['a total of the aid', '18 миллиард|18 billion|18 млрд|18000000000'],
    ['a youth wing', 'жастар қанаты|youth wing|молод[её]жное крыло'],
  ])('%s', async (_, words) => {
    const sql = await seededSql();
    const found = await sql`
      select said from (select text as said from names union all select description::text from entities union all
        select gloss::text from sentences union all select reason::text from evidence union all select reason::text from mentions union all
        select text::text from statements union all select amount::text from statements) everything where said ~* ${words}`;
    expect([...found]).toEqual([]);
    const [sought] = await sql`select ${'Елорда Елбасы 18 billion flood covid Turkistan Astana youth wing'} ~* ${words} as found`;
    expect(sought).toEqual({ found: true });
  });
});
