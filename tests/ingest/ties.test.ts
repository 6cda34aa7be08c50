import { expect, test } from 'vitest';
import type { ArticleId } from '../../schema/ids.ts';
import type { Database } from '../../src/database/connect.ts';
import { printGraph } from '../../src/ingest/print-graph.ts';
import { loadStoredFolder } from '../../src/ingest/stored-article.store.ts';
import { writeGraph } from '../../src/ingest/write-graph.ts';
import { makeAccount } from '../support/accounts.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { emptiedDatabase } from '../support/emptied-database.ts';
import { folderOf, ingestFolder } from '../support/folder.ts';
import { ingestNote, type Note } from '../support/note.ts';

const entities = (statements: readonly string[], more = ''): string[] => [
  'paper-x: { kind: ORGANIZATION, type: MEDIA, names: [{ text: paper-x, lang: en }] }',
  'paper-y: { kind: ORGANIZATION, type: MEDIA, names: [{ text: paper-y, lang: en }] }',
  'asel: { kind: PERSON, names: [{ text: asel, lang: en }] }',
  'bolat: { kind: PERSON, names: [{ text: bolat, lang: en }] }',
  `a-club: { kind: ORGANIZATION, type: CLUB, names: [{ text: the club, lang: en }], statements: [${statements.join(', ')}] }`,
  ...(more ? [more] : []),
];
const member = (slug: string, more = '', details = '') =>
  `{ predicate: SUPPORTS, entity: ${slug}, evidence: [${details ? `{ sentence: 1, ${details} }` : 1}]${more} }`;
const target = (field: string, slug: string) => `${field}: { subject: a-club, predicate: SUPPORTS, entity: ${slug} }`;
const note = (slug: string, on: string, statements: readonly string[], publisher = 'paper-x'): Note => ({
  slug,
  article: [`publisher: ${publisher}`, `published: "${on}"`],
  entities: entities(statements),
});

async function ask(database: Database, query: string) {
  const { data, errors } = await clientOf({ database }).ask(query);
  expect(errors).toBeUndefined();
  return data;
}
const LIST = `{ statements(filter: { subject: { ref: ["a-club"] }, standing: [ASSERTED, DISPUTED, SUPPOSED, QUESTIONED, DENIED] }) { nodes {
  object { slug } standing support { independent } derivedEnd { date { edtf } } evidence { confirms { subject { slug } } ends { predicate } }
  confirms { object { slug } } confirmedBy { object { slug } } ends { object { slug } } endedBy { object { slug } } } } }`;
const readBySlug = async (database: Database) =>
  Object.fromEntries(
    (await ask(database, LIST)).statements.nodes.map(({ object, ...rest }: { object: { slug: string } }) => [object.slug, rest]),
  );

async function ingestBothWays(notes: readonly Note[], check: (database: Database) => Promise<void>): Promise<void> {
  for (const order of [notes, notes.toReversed()]) {
    const database = await emptiedDatabase();
    for (const one of order) await ingestNote(database, one);
    await check(database);
  }
}

test('what confirms a statement asserts it, in both orders of ingest', async () => {
  const supposed = note('a', '2031-01-01', [member('asel', '', 'stance: SUPPOSES')]);
  const confirming = note('b', '2031-02-01', [member('bolat', '', target('confirms', 'asel'))], 'paper-y');
  await ingestBothWays([supposed, confirming], async (database) => {
    expect(await readBySlug(database)).toMatchObject({
      asel: { standing: 'ASSERTED', support: { independent: 1 }, confirms: [], confirmedBy: [{ object: { slug: 'bolat' } }] },
      bolat: {
        standing: 'ASSERTED',
        confirms: [{ object: { slug: 'asel' } }],
        evidence: [{ confirms: { subject: { slug: 'a-club' } }, ends: null }],
      },
    });
    const { statements } = await ask(database, '{ statements(filter: { stance: [ASSERTS] }) { nodes { object { slug } } } }');
    expect(statements.nodes.map(({ object }: { object: { slug: string } }) => object.slug).sort()).toEqual(['asel', 'bolat']);
  });
});

test.each([
  ['its start', ', validFrom: "2031-03"', '2031-03'],
  ['the day on which it was said, or earlier, without a start', '', '../2031-06-01'],
])('a statement ends another with %s, in both orders of ingest', async (_, more, edtf) => {
  const first = note('a', '2031-01-01', [member('asel')]);
  const second = note('b', '2031-06-01', [member('bolat', more, target('ends', 'asel'))]);
  await ingestBothWays([first, second], async (database) => {
    expect(await readBySlug(database)).toMatchObject({
      asel: { standing: 'ASSERTED', derivedEnd: { date: { edtf } }, endedBy: [{ object: { slug: 'bolat' } }] },
      bolat: { derivedEnd: null, ends: [{ object: { slug: 'asel' } }] },
    });
    const { statements } = await ask(database, '{ statements(filter: { asOf: { valid: "2032" } }) { nodes { object { slug } } } }');
    expect(statements.nodes).toEqual([{ object: { slug: 'bolat' } }]);
    await ingestNote(database, note('b', '2031-06-01', [member('bolat')]));
    expect(await readBySlug(database)).toMatchObject({ asel: { derivedEnd: null, endedBy: [] } });
  });
});

test('the key of a statement in the same file names it, and a written folder says the same', async () => {
  const [database, other] = [await freshDatabase('empty'), await freshDatabase('empty')];
  await ingestNote(database, note('a', '2031-01-01', [member('asel', ', key: first'), member('bolat', '', 'corrects: { key: first }')]));
  const expected = { asel: { standing: 'DENIED' }, bolat: { standing: 'ASSERTED' } };
  expect(await readBySlug(database)).toMatchObject(expected);
  const stored = await loadStoredFolder(database.reader(), 1 as ArticleId);
  const written = await folderOf({
    'graph.yaml': printGraph(writeGraph(stored), 'graph.schema.json'),
    'article.txt': stored.article.text ?? '',
  });
  expect((await ingestFolder(database, written)).statements).toMatchObject({ recorded: 0, retracted: 0 });
  await ingestFolder(other, written);
  expect(await readBySlug(other)).toMatchObject(expected);
});

const KEYED = [
  note('a', '2031-01-01', [member('asel', ', key: first')]),
  note('b', '2031-02-01', [member('bolat', '', 'corrects: { article: a, key: first }')]),
] as const;

test('a key in another article names its statement, in both orders of ingest', async () => {
  await ingestBothWays(KEYED, async (database) => {
    expect(await readBySlug(database)).toMatchObject({
      asel: { standing: 'DENIED', support: { independent: 0 } },
      bolat: { standing: 'ASSERTED' },
    });
    const query =
      '{ statements { nodes { evidence { corrects { article key subject { slug } value { __typename } statements { standing object { slug } } } } } } }';
    expect((await ask(database, query)).statements.nodes).toEqual([
      {
        evidence: [
          {
            corrects: {
              article: 'a',
              key: 'first',
              subject: null,
              value: null,
              statements: [{ standing: 'DENIED', object: { slug: 'asel' } }],
            },
          },
        ],
      },
    ]);
  });
});

test('a key that is not there waits, follows another statement, and is told of', async () => {
  const database = await emptiedDatabase();
  const [keyed, correcting] = KEYED;
  const warn = async (one: Note) => (await ingestNote(database, one)).warnings.map((line) => line.replace(/^.*graph\.yaml:\d+: /, ''));
  const standings = async () => Object.entries(await readBySlug(database)).map(([slug, { standing }]) => `${slug} ${standing}`);
  expect(await warn(correcting)).toEqual([
    'entities.a-club.statements.0.evidence.0.corrects.article is "a": the graph has no such article yet, so this waits for it',
  ]);
  expect(await warn(note('a', '2031-01-01', [member('asel', ', key: firs')]))).toEqual([
    'article.slug is "a": b corrects the statement with the key first, and there is none; did you mean "firs"?',
  ]);
  expect(await standings()).toEqual(['bolat ASSERTED', 'asel ASSERTED']);
  expect(await warn(keyed)).toEqual([]);
  expect(await standings()).toEqual(['bolat ASSERTED', 'asel DENIED']);
  expect(await warn(note('a', '2031-01-01', [member('asel'), member('paper-y', ', key: first')]))).toEqual([]);
  expect(await standings()).toEqual(['bolat ASSERTED', 'asel ASSERTED', 'paper-y DENIED']);
  expect(await warn(note('b', '2031-02-01', [member('bolat', '', 'corrects: { article: a, key: third }')]))).toEqual([
    'entities.a-club.statements.0.evidence.0.corrects.key is "third": no statement of a has this key, so this waits for one',
  ]);
  expect(await standings()).toEqual(['bolat ASSERTED', 'asel ASSERTED', 'paper-y ASSERTED']);
});

test('what an article says is named with the article, and counts only there', async () => {
  const corrects = 'corrects: { article: c, subject: a-club, predicate: SUPPORTS, entity: asel }';
  const database = await emptiedDatabase();
  await ingestNote(database, note('b', '2031-02-01', [member('bolat', '', corrects)]));
  await ingestNote(database, note('a', '2031-01-01', [member('asel')]));
  expect(await readBySlug(database)).toMatchObject({ asel: { standing: 'ASSERTED', support: { independent: 1 } } });
  await ingestNote(database, note('c', '2031-01-02', [member('asel')]));
  expect(await readBySlug(database)).toMatchObject({ asel: { standing: 'DENIED', support: { independent: 0 } } });
});

test('a written folder keeps keys and what names them; facts of an account leave them as they are', async () => {
  const database = await freshDatabase('empty');
  for (const one of KEYED) await ingestNote(database, one);
  for (const id of [1, 2] as ArticleId[]) {
    const stored = await loadStoredFolder(database.reader(), id);
    const files = { 'graph.yaml': printGraph(writeGraph(stored), 'graph.schema.json'), 'article.txt': stored.article.text ?? '' };
    expect((await ingestFolder(database, await folderOf(files))).statements).toMatchObject({ recorded: 0, retracted: 0 });
  }
  const curator = await makeAccount(database, 'CURATOR');
  const statement = { key: 'first', predicate: 'SUPPORTS', entity: 'paper-y', evidence: [{ sentence: 1 }] };
  const { errors } = await clientOf({ database }).ask(
    'mutation ($facts: FactsInput!) { recordFacts(article: "a", facts: $facts) { revision { id } } }',
    { facts: { entities: [{ slug: 'a-club', statements: [statement] }] } },
    curator.withKey,
  );
  expect(errors).toBeUndefined();
  expect(await readBySlug(database)).toMatchObject({ asel: { standing: 'DENIED' }, 'paper-y': { standing: 'ASSERTED' } });
});

test.each([
  ['an unknown key', 'corrects: { key: second }', 'corrects.key is "second": no statement has this key'],
  ['a key with a value', 'ends: { key: first, entity: asel }', 'ends.entity is "first": the key names the statement: leave this out'],
  ['two at once', 'confirms: { key: first }, ends: { key: first }', 'one of them for each piece of evidence'],
  ['the statement itself', target('confirms', 'bolat'), 'confirms names the statement itself'],
  ['a denial', `stance: DENIES, ${target('ends', 'asel')}`, 'only what asserts a statement ends another'],
])('%s is a mistake', async (_, details, message) => {
  const database = await emptiedDatabase();
  await expect(ingestNote(database, note('a', '2031', [member('asel', ', key: first'), member('bolat', '', details)]))).rejects.toThrow(
    message,
  );
});

test('a filter by DENIES finds what was corrected, and support leaves out who took it back', async () => {
  const database = await emptiedDatabase();
  await ingestNote(database, note('a', '2031-01-01', [member('asel')]));
  await ingestNote(database, note('c', '2031-01-02', [member('asel')], 'paper-y'));
  await ingestNote(database, note('b', '2031-02-01', [member('bolat', '', target('corrects', 'asel'))]));
  const { statements } = await ask(
    database,
    '{ statements(filter: { stance: [DENIES] }) { nodes { object { slug } standing support { independent } } } }',
  );
  expect(statements.nodes).toEqual([{ object: { slug: 'asel' }, standing: 'DISPUTED', support: { independent: 1 } }]);
});

const match = (status: string) => `the-match: { kind: EVENT, type: MEETING, status: ${status}, names: [{ text: the match, lang: en }] }`;

test('a source takes back a status, in both orders of ingest', async () => {
  const about = (slug: string, on: string, status: string): Note => ({
    slug,
    article: ['publisher: paper-x', `published: "${on}"`],
    entities: entities([], match(status)),
  });
  const held = about('a', '2031-01-01', '{ is: OCCURRED, evidence: [1] }');
  const corrected = about('b', '2031-01-02', '{ is: PLANNED, corrects: OCCURRED, evidence: [1] }');
  await ingestBothWays([held, corrected], async (database) => {
    const { event } = await ask(database, '{ event(ref: "the-match") { status standing statuses { status stance } } }');
    expect(event).toMatchObject({ status: 'PLANNED', standing: 'ASSERTED' });
    expect(event.statuses).toHaveLength(3);
    const stored = await loadStoredFolder(database.reader(), (await ask(database, '{ article(ref: "b") { id } }')).article.id.slice(1));
    expect(writeGraph(stored).entities).toMatchObject({ 'the-match': { status: { is: 'PLANNED', corrects: 'OCCURRED', evidence: [1] } } });
  });
});
