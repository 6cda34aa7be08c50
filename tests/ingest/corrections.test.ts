import { expect, test } from 'vitest';
import type { ArticleId } from '../../schema/ids.ts';
import type { Database } from '../../src/database/connect.ts';
import { printGraph } from '../../src/ingest/print-graph.ts';
import { loadStoredFolder } from '../../src/ingest/stored-article.store.ts';
import { writeGraph } from '../../src/ingest/write-graph.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { emptiedDatabase } from '../support/emptied-database.ts';
import { edited, folderOf, ingestFolder } from '../support/folder.ts';
import { mistakesOf } from '../support/mistakes.ts';
import { ingestNote } from '../support/note.ts';
import { pickCases } from '../support/rounds.ts';

/** What a note of an invented gift says: a value, and the one that it corrects. */
interface Told {
  readonly paper?: string;
  readonly on?: string;
  readonly says: readonly (readonly [value: string, corrects?: string])[];
}
type Notes = Readonly<Record<string, Told>>;
const five = 'predicate: AMOUNT, quantity: { amount: 5, unit: KZT }';
const seven = 'predicate: AMOUNT, quantity: { amount: 7, unit: KZT }';
const nine = 'predicate: AMOUNT, quantity: { amount: 9, unit: KZT }';

const writeSays = ([value, corrects]: readonly [string, string?]): string =>
  `{ ${value}, evidence: [${corrects ? `{ sentence: 1, corrects: { subject: a-gift, ${corrects} } }` : 1}] }`;
const writeEntities = ({ paper = 'paper-x', says }: Told): string[] => [
  `${paper}: { kind: ORGANIZATION, type: MEDIA, names: [{ text: ${paper}, lang: en }] }`,
  'asel: { kind: PERSON, names: [{ text: asel, lang: en }] }',
  'bolat: { kind: PERSON, names: [{ text: bolat, lang: en }] }',
  `a-gift: { kind: EVENT, type: PAYMENT, names: [{ text: the gift, lang: en }], statements: [${says.map(writeSays).join(', ')}] }`,
];
const ingestTold = (database: Database, slug: string, told: Told) => {
  const article = [`publisher: ${told.paper ?? 'paper-x'}`, ...(told.on ? [`published: "${told.on}"`] : [])];
  return ingestNote(database, { slug, article, entities: writeEntities(told) });
};

const QUERY = `{ statements(first: 100, filter: { standing: [ASSERTED, DISPUTED, SUPPOSED, QUESTIONED, DENIED] }) { nodes {
  standing value { __typename ... on QuantityValue { quantity { amount } } ... on EntityValue { entity { slug } } ... on TextValue { text(lang: EN) } ... on DateValue { date { edtf } } }
  corrects { standing value { ... on QuantityValue { quantity { amount } } } } correctedBy { standing }
} } }`;
interface Row {
  readonly standing: string;
  readonly value: { readonly __typename: string; readonly quantity?: { readonly amount: string } };
  readonly corrects: readonly object[];
  readonly correctedBy: readonly object[];
}
async function ask(database: Database, query = QUERY) {
  const { data, errors } = await clientOf({ database }).ask(query);
  expect(errors).toBeUndefined();
  return data;
}
const readRows = async (database: Database): Promise<Row[]> => (await ask(database)).statements.nodes;
/** Standings by amount. */
const readStandings = async (database: Database): Promise<Record<string, string>> =>
  Object.fromEntries((await readRows(database)).map(({ standing, value }) => [value.quantity?.amount ?? value.__typename, standing]));

test.each(
  pickCases<[string, Notes, Record<string, string>]>(
    [
      [
        'falls if nobody else asserts it',
        { a: { on: '2031-01-01', says: [[five]] }, b: { on: '2031-02-01', says: [[seven, five]] } },
        { 5: 'DENIED', 7: 'ASSERTED' },
      ],
      [
        'is disputed if another asserts it',
        {
          a: { on: '2031-01-01', says: [[five]] },
          b: { on: '2031-02-01', says: [[seven, five]] },
          c: { paper: 'paper-y', on: '2031-03-01', says: [[five]] },
        },
        { 5: 'DISPUTED', 7: 'ASSERTED' },
      ],
      [
        'is disputed if another corrects it',
        { a: { on: '2031-01-01', says: [[five]] }, b: { paper: 'paper-y', on: '2031-02-01', says: [[seven, five]] } },
        { 5: 'DISPUTED', 7: 'ASSERTED' },
      ],
      ['falls in the article itself', { a: { on: '2031-01-01', says: [[five], [seven, five]] } }, { 5: 'DENIED', 7: 'ASSERTED' }],
      ['falls without any day', { a: { says: [[five]] }, b: { says: [[seven, five]] } }, { 5: 'DENIED', 7: 'ASSERTED' }],
      [
        'stands again if its source says so later',
        {
          a: { on: '2031-01-01', says: [[five]] },
          b: { on: '2031-02-01', says: [[seven, five]] },
          c: { on: '2031-03-01', says: [[five, seven]] },
        },
        { 5: 'ASSERTED', 7: 'DENIED' },
      ],
      [
        'falls in a chain of corrections',
        {
          a: { on: '2031-01-01', says: [[five]] },
          b: { on: '2031-02-01', says: [[seven, five]] },
          c: { on: '2031-03-01', says: [[nine, seven]] },
        },
        { 5: 'DENIED', 7: 'DENIED', 9: 'ASSERTED' },
      ],
    ],
    3,
  ),
)('what is corrected %s, in both orders of ingest', async (_, notes, standings) => {
  for (const order of [Object.entries(notes), Object.entries(notes).toReversed()]) {
    const database = await emptiedDatabase();
    for (const [slug, told] of order) await ingestTold(database, slug, told);
    expect(await readStandings(database)).toEqual(standings);
  }
});

test.each(
  pickCases(
    [
      ['an entity', 'predicate: PAYER, entity: asel', 'predicate: PAYER, entity: bolat'],
      ['a date', 'predicate: TIME, date: "2031-01-05"', 'predicate: TIME, date: "2031-01-06"'],
      ['a text', 'predicate: PURPOSE, text: { en: bread, ru: хлеб }', 'predicate: PURPOSE, text: { ru: книги, en: books }'],
      ['nobody named', 'predicate: PAYER, unknown: true', 'predicate: PAYER, entity: bolat'],
      ['a range', 'predicate: AMOUNT, quantity: { from: 1, to: 5.50, unit: KZT }', seven],
      ['another predicate', 'predicate: PAYER, entity: asel', 'predicate: RECIPIENT, entity: asel'],
    ],
    2,
  ),
)('%s is corrected by its value, and answers tell of both', async (_, old, right) => {
  const database = await emptiedDatabase();
  await ingestTold(database, 'b', { on: '2031-02-01', says: [[right, old]] });
  const [alone] = await readRows(database);
  expect(alone).toMatchObject({ standing: 'ASSERTED', corrects: [], correctedBy: [] });
  await ingestTold(database, 'a', { on: '2031-01-01', says: [[old]] });
  const [correcting, corrected] = await readRows(database);
  expect(correcting).toMatchObject({ standing: 'ASSERTED', corrects: [{ standing: 'DENIED' }], correctedBy: [] });
  expect(corrected).toMatchObject({ standing: 'DENIED', corrects: [], correctedBy: [{ standing: 'ASSERTED' }] });
  expect((await ask(database, '{ statements { nodes { corrects { standing } } } }')).statements.nodes).toEqual([
    { corrects: [{ standing: 'DENIED' }] },
  ]);
});

test('evidence tells what it corrects, also if the graph has no such statement', async () => {
  const database = await emptiedDatabase();
  await ingestTold(database, 'b', { says: [[seven, five]] });
  const query =
    '{ statements { nodes { evidence { corrects { subject { slug } predicate value { ... on QuantityValue { quantity { amount unit } } } } } } } }';
  expect((await ask(database, query)).statements.nodes).toEqual([
    { evidence: [{ corrects: { subject: { slug: 'a-gift' }, predicate: 'AMOUNT', value: { quantity: { amount: '5', unit: 'KZT' } } } }] },
  ]);
});

test('a correction that is taken back, or whose paper is another, settles what it corrected; history keeps both', async () => {
  const database = await emptiedDatabase();
  await ingestTold(database, 'a', { on: '2031-01-01', says: [[five]] });
  const told: Told = { on: '2031-02-01', says: [[seven, five]] };
  await ingestTold(database, 'b', told);
  const { statements: kept } = await ingestTold(database, 'b', { ...told, says: [[seven]] });
  expect(kept).toMatchObject({ recorded: 0, retracted: 0 });
  expect(await readStandings(database)).toEqual({ 5: 'ASSERTED', 7: 'ASSERTED' });
  await ingestTold(database, 'b', { ...told, paper: 'paper-y' });
  expect(await readStandings(database)).toEqual({ 5: 'DISPUTED', 7: 'ASSERTED' });
  await ingestTold(database, 'b', told);
  expect(await readStandings(database)).toEqual({ 5: 'DENIED', 7: 'ASSERTED' });
  const asOf = async (revision: string) =>
    (
      await ask(
        database,
        `{ statements(filter: { standing: [ASSERTED, DISPUTED, DENIED], asOf: { known: "${revision}" } }) { nodes { standing corrects { standing } correctedBy { standing } } } }`,
      )
    ).statements.nodes;
  expect(await asOf('R1')).toEqual([{ standing: 'ASSERTED', corrects: [], correctedBy: [] }]);
  expect(await asOf('R2')).toEqual([
    { standing: 'DENIED', corrects: [], correctedBy: [{ standing: 'ASSERTED' }] },
    { standing: 'ASSERTED', corrects: [{ standing: 'DENIED' }], correctedBy: [] },
  ]);
  expect(await asOf('R3')).toEqual([
    { standing: 'ASSERTED', corrects: [], correctedBy: [] },
    { standing: 'ASSERTED', corrects: [], correctedBy: [] },
  ]);
});

test('a written folder keeps corrections', async () => {
  const [database, other] = [await freshDatabase('empty'), await freshDatabase('empty')];
  await ingestTold(database, 'a', {
    says: [
      ['predicate: PAYER, entity: asel'],
      [five],
      [seven, 'predicate: AMOUNT, quantity: { from: 1, to: 2, unit: KZT }'],
      [nine, five],
      ['predicate: PAYER, entity: bolat', 'predicate: PAYER, entity: asel'],
    ],
  });
  const stored = await loadStoredFolder(database.reader(), 1 as ArticleId);
  const written = await folderOf({
    'graph.yaml': printGraph(writeGraph(stored), 'graph.schema.json'),
    'article.txt': stored.article.text ?? '',
  });
  const { statements } = await ingestFolder(database, written);
  expect(statements).toMatchObject({ recorded: 0, retracted: 0 });
  await ingestFolder(other, written);
  expect(await readRows(other)).toEqual(await readRows(database));
  expect(await readStandings(other)).toMatchObject({ 5: 'DENIED', 7: 'ASSERTED', 9: 'ASSERTED' });
});

const NOTE = {
  'article.txt': 'The note says it all.',
  'graph.yaml': `article: { slug: note, lang: en, publisher: paper-x }
sentences:
  - { number: 1, span: [0, 21], gloss: { en: The note says it all. } }
entities:
${writeEntities({ says: [[seven, five]] })
  .map((line) => `  ${line}`)
  .join('\n')}
`,
};
test.each(
  pickCases<[string, string, string, string]>(
    [
      [
        'its own value',
        'corrects: { subject: a-gift, predicate: AMOUNT, quantity: { amount: 5,',
        'corrects: { subject: a-gift, predicate: AMOUNT, quantity: { amount: 7.0,',
        'corrects names the statement itself',
      ],
      [
        'a denial that corrects',
        'sentence: 1, corrects',
        'sentence: 1, stance: DENIES, corrects',
        'stance is "DENIES": only what asserts a statement corrects another',
      ],
      ['no subject', 'subject: a-gift, ', '', 'corrects.subject'],
      ['a subject that is not there', 'subject: a-gift', 'subject: a-gifd', 'corrects.subject is "a-gifd": no such entity'],
      [
        'a subject of a kind that has no such fact',
        'subject: a-gift',
        'subject: paper-x',
        'corrects.subject is "paper-x": it is a ORGANIZATION; allowed are',
      ],
      ['no value', 'AMOUNT, quantity: { amount: 5, unit: KZT }', 'AMOUNT', 'corrects has no value or more than one'],
      ['a value of another kind', 'AMOUNT, quantity: { amount: 5, unit: KZT }', 'AMOUNT, entity: asel', 'the value of AMOUNT may be'],
      [
        'the same amount in another unit',
        'amount: 5, unit: KZT',
        'amount: 5, unit: KZT, equivalent: { amount: 1, unit: USD }',
        'the amount names the statement: leave it out',
      ],
      ['an unknown key', 'corrects: { subject', 'corrects: { sabject: a-gift, subject', 'sabject is not a key that can stand here'],
      [
        'the status of an event',
        'a-gift: { kind: EVENT,',
        'a-gift: { kind: EVENT, status: { is: OCCURRED, evidence: [{ sentence: 1, corrects: { subject: asel, predicate: BORN, unknown: true } }] },',
        'corrects is not a key that can stand here',
      ],
    ],
    4,
  ),
)('%s is a mistake', async (_, from, to, message) => {
  expect((await mistakesOf(await edited(await folderOf(NOTE), [[from, to]]))).join('\n')).toContain(message);
});
