import { expect, test } from 'vitest';
import { emptiedDatabase } from '../support/emptied-database.ts';
import { type Edit, edited, ingestFolder, PRESS_NOTE } from '../support/folder.ts';
import { everything, type Row, sqlOf } from '../support/sql.ts';

const WEIGHT: Edit = ['amount: 1.50,', 'amount: 2.25,'];
const LINE = '      - { predicate: PAYER, unknown: true, evidence: [2] }\n';
const RETRACTED: Edit = [LINE, ''];
const NEW: Edit = [
  LINE,
  `${LINE}      - { predicate: RECIPIENT, entity: qaiyngdy-library, evidence: [2], inferred: { en: Its shelves. } }\n`,
];

/** What a second ingest of the note, edited, did: the rows of each table that were there before or after only. */
async function changeOf(...edits: Edit[]) {
  const database = await emptiedDatabase();
  const sql = sqlOf(database.url);
  await ingestFolder(database, PRESS_NOTE);
  const before = await everything(sql);
  const { statements: summary } = await ingestFolder(database, await edited(PRESS_NOTE, edits));
  const after = await everything(sql);
  const minus = (some: readonly Row[] = [], others: readonly Row[] = []) => {
    const known = new Set(others.map((row) => JSON.stringify(row)));
    return some.filter((row) => !known.has(JSON.stringify(row)));
  };
  const changed = Object.keys(before).filter((table) => JSON.stringify(before[table]) !== JSON.stringify(after[table]));
  const rows = (table: string) => ({ was: minus(before[table], after[table]), is: minus(after[table], before[table]) });
  return { summary, changed, rows };
}

test('a new fact is recorded, and every other row is kept', async () => {
  const { summary, changed, rows } = await changeOf(NEW);
  expect(summary).toEqual({ recorded: 1, retracted: 0, kept: 14 });
  expect(changed).toEqual(['articles', 'evidence', 'revisions', 'statements']);
  expect(rows('statements').was).toEqual([]);
  expect(rows('statements').is).toEqual([expect.objectContaining({ predicate: 'RECIPIENT', retracted_in: null })]);
  expect(rows('evidence').is).toEqual([expect.objectContaining({ sentence: 2, certainty: 'INFERRED', reason: { en: 'Its shelves.' } })]);
});

test('a gone fact is retracted with its evidence: the rows stay', async () => {
  const { summary, changed, rows } = await changeOf(RETRACTED);
  expect(summary).toEqual({ recorded: 0, retracted: 1, kept: 13 });
  expect(changed).toEqual(['articles', 'event_statuses', 'evidence', 'revisions', 'statements']);
  for (const table of ['statements', 'evidence']) {
    const { was, is } = rows(table);
    expect(was).toHaveLength(1);
    expect(is).toEqual([{ ...was[0], retracted_in: 2, since: 2 }]);
  }
  expect(rows('statements').is).toMatchObject([{ predicate: 'PAYER', value_kind: 'UNKNOWN' }]);
});

test('a changed value is a fact retracted and a fact recorded, and its mention follows', async () => {
  const { summary, changed, rows } = await changeOf(WEIGHT);
  expect(summary).toEqual({ recorded: 1, retracted: 1, kept: 13 });
  expect(changed).toEqual(['articles', 'evidence', 'mentions', 'revisions', 'statements']);
  const { was, is } = rows('statements');
  expect(was).toMatchObject([{ amount: 1.5, retracted_in: null }]);
  const recorded = is.find(({ amount }) => amount === 2.25);
  expect(is).toHaveLength(2);
  expect(is).toContainEqual({ ...was[0], retracted_in: recorded?.['recorded_in'], since: 2 });
  expect(recorded).toMatchObject({ predicate: 'AMOUNT', retracted_in: null });
  expect(recorded?.['id']).not.toBe(was[0]?.['id']);
  expect(rows('mentions').is).toMatchObject([{ kind: 'QUANTITY', statement_id: recorded?.['id'] }]);
});

test.each<[string, Edit, Row]>([
  ['span', ['sentence: 1, span: [50, 65] }] }', 'sentence: 1, span: [50, 80] }] }'], { start: 50, end: 80 }],
  [
    'certainty',
    ['sentence: 1, span: [50, 65] }] }', 'sentence: 1, span: [50, 65] }], inferred: { en: Read so. } }'],
    { certainty: 'INFERRED' },
  ],
  ['sentence', ['evidence: [{ sentence: 1, span: [50, 65] }]', 'evidence: [3]'], { sentence: 3, voice: 'REPORTED' }],
])('evidence with another %s is new evidence for the same statement', async (_, edit, evidence) => {
  const { summary, changed, rows } = await changeOf(edit);
  expect(summary).toEqual({ recorded: 0, retracted: 0, kept: 14 });
  expect(changed).toEqual(['articles', 'evidence', 'revisions']);
  const { was, is } = rows('evidence');
  expect(is).toHaveLength(2);
  expect(is).toContainEqual({ ...was[0], retracted_in: 2, since: 2 });
  expect(is).toContainEqual(expect.objectContaining({ ...evidence, statement_id: was[0]?.['statement_id'], retracted_in: null }));
});

test('a fact that returns is recorded again, under its id', async () => {
  const database = await emptiedDatabase();
  const sql = sqlOf(database.url);
  for (const edits of [[], [RETRACTED], []]) await ingestFolder(database, await edited(PRESS_NOTE, edits));
  const payers = await sql`select recorded_in::int, retracted_in from statements where predicate = 'PAYER'`;
  expect(payers).toEqual([{ recorded_in: 3, retracted_in: null }]);
});

test('a sentence that is gone is retracted, and returns under its number', async () => {
  const database = await emptiedDatabase();
  const sql = sqlOf(database.url);
  await ingestFolder(database, PRESS_NOTE);
  const before = await everything(sql);
  const added = `  - { number: 6, span: [375, 376], gloss: { en: Nothing more. } }\n\nquotations:`;
  await ingestFolder(database, await edited(PRESS_NOTE, [['\nquotations:', added]]));
  await ingestFolder(database, PRESS_NOTE);
  const [gone] = await sql`select number, retracted_in from sentences where number = 6`;
  expect(gone).toEqual({ number: 6, retracted_in: '3' });
  expect((await everything(sql))['sentences']?.slice(0, 5)).toEqual(before['sentences']);
});
