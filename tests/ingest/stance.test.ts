import { expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { DENIAL, ingestDenial, ingestFacts } from '../support/denial.ts';
import { emptiedDatabase } from '../support/emptied-database.ts';
import { edited, ingestFolder } from '../support/folder.ts';
import { mistakesOf } from '../support/mistakes.ts';
import { sqlOf } from '../support/sql.ts';

const QUERY = `{
  statements(first: 100, filter: { standing: [ASSERTED, DISPUTED, SUPPOSED, QUESTIONED, DENIED] }) {
    nodes {
      subject { slug } predicate standing object { slug }
      evidence { sentence { number } stance voice speaker { slug } via { slug } saidOn { edtf } }
    }
  }
}`;

interface Told {
  readonly subject: { readonly slug: string };
  readonly predicate: string;
  readonly standing: string;
  readonly object: { readonly slug: string } | null;
  readonly evidence: readonly object[];
}

test('what each source says of a statement is kept, and its standing follows', async () => {
  const database = await emptiedDatabase();
  await ingestDenial(database);
  const { data } = await clientOf({ database }).ask(QUERY);
  const told = (data.statements.nodes as Told[]).map((row) => [row.subject.slug, row.predicate, row.object?.slug ?? '', row.standing]);
  expect(told.filter(([subject]) => subject === 'erlan-sadyqov' || subject === 'book-purchase')).toEqual([
    ['erlan-sadyqov', 'AFFILIATED_WITH', 'sia', 'ASSERTED'],
    ['erlan-sadyqov', 'OWNER_OF', 'sia', 'DENIED'],
    ['erlan-sadyqov', 'RELATIVE_OF', 'maira-omarova', 'QUESTIONED'],
    ['book-purchase', 'RECIPIENT', 'aqsai-school', 'ASSERTED'],
    ['book-purchase', 'PAYER', 'tansyq', 'DISPUTED'],
    ['book-purchase', 'TIME', '', 'ASSERTED'],
    ['book-purchase', 'RECIPIENT', 'erlan-sadyqov', 'DENIED'],
    ['book-purchase', 'AMOUNT', '', 'SUPPOSED'],
    ['book-purchase', 'TIME', '', 'SUPPOSED'],
    ['book-purchase', 'PURPOSE', '', 'DENIED'],
    ['book-purchase', 'PLACE', 'aqsai', 'SUPPOSED'],
    ['book-purchase', 'PAYER', '', 'QUESTIONED'],
  ]);
  const evidenceOf = (predicate: string) => (data.statements.nodes as Told[]).find((row) => row.predicate === predicate)?.evidence;
  expect(evidenceOf('PLACE')).toEqual([
    {
      ...{ sentence: { number: 5 }, stance: 'SUPPOSES', voice: 'REPORTED', speaker: { slug: 'maira-omarova' } },
      ...{ via: [{ slug: 'erlan-sadyqov' }], saidOn: null },
    },
  ]);
  expect(evidenceOf('RELATIVE_OF')).toMatchObject([
    { stance: 'ASSERTS', saidOn: { edtf: '2031-03-10' } },
    { stance: 'WITHDRAWS', saidOn: { edtf: '2031-03-12' } },
  ]);
  expect((data.statements.nodes as Told[]).find(({ subject }) => subject.slug === 'erlan-sadyqov')?.evidence).toContainEqual(
    expect.objectContaining({ stance: 'ASSERTS', voice: 'REPORTED', speaker: null }),
  );
});

test('a stance that changes is other evidence of the same statement, and its statement keeps its id', async () => {
  const database = await emptiedDatabase();
  await ingestDenial(database);
  const sql = sqlOf(database.url);
  const find = () => sql`select id::int, standing from statements where predicate = 'OWNER_OF'`;
  const [before] = await find();
  const asserted = await edited(DENIAL, [
    ['entity: sia, evidence: [{ sentence: 4, stance: DENIES,', 'entity: sia, evidence: [{ sentence: 4,'],
  ]);
  const { statements } = await ingestFolder(database, asserted);
  expect(statements).toMatchObject({ recorded: 0, retracted: 0 });
  expect(await find()).toEqual([{ ...before, standing: 'ASSERTED' }]);
  await ingestDenial(database);
  expect(await find()).toEqual([before]);
  expect(await sql`select count(*)::int from evidence v join statements s on s.id = v.statement_id where predicate = 'OWNER_OF'`).toEqual([
    { count: 2 },
  ]);
});

test('the statements that are no facts come later, if the others stand already', async () => {
  const database = await emptiedDatabase();
  await ingestFacts(database);
  const { statements } = await ingestDenial(database);
  expect(statements).toMatchObject({ recorded: 10, retracted: 0 });
});

test.each<[string, string, string, string]>([
  ['a stance that is none', 'stance: WITHDRAWS', 'stance: WITHDREW', 'stance is "WITHDREW": not allowed; did you mean "WITHDRAWS"?'],
  ['a day that is none', '"2031-03-12"', '"12 March"', 'saidOn is "12 March": must be'],
  ['direct speech of nobody', 'stance: QUESTIONS }', 'stance: QUESTIONS, voice: QUOTED }', 'direct speech needs a speaker'],
  [
    'a speaker of the article itself',
    '[{ sentence: 8, stance: QUESTIONS, voice: REPORTED,',
    '[{ sentence: 8, stance: QUESTIONS,',
    'the article itself has no speaker: write voice: REPORTED',
  ],
  [
    'a speaker that passes it on',
    'entity: aqsai-library, evidence: [{ sentence: 5, voice: REPORTED, speaker: maira-omarova, via: [erlan-sadyqov]',
    'entity: aqsai-library, evidence: [{ sentence: 5, voice: REPORTED, speaker: maira-omarova, via: [maira-omarova]',
    'via.0 is "maira-omarova": is the speaker',
  ],
  [
    'a place that passes it on',
    'entity: aqsai-library, evidence: [{ sentence: 5, voice: REPORTED, speaker: maira-omarova, via: [erlan-sadyqov]',
    'entity: aqsai-library, evidence: [{ sentence: 5, voice: REPORTED, speaker: maira-omarova, via: [aqsai]',
    'via.0 is "aqsai": it is a PLACE; allowed are PERSON',
  ],
  ['an unknown key', 'stance: DECLINES', 'stanc: DECLINES', 'stanc is not a key that can stand here; did you mean "stance"?'],
])('%s is a mistake', async (_, from, to, message) => {
  expect(await mistakesOf(await edited(DENIAL, [[from, to]]))).toContainEqual(expect.stringContaining(message));
});
