import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { clientOf } from '../support/client.ts';
import { emptiedDatabase } from '../support/emptied-database.ts';
import { ingestNote } from '../support/note.ts';
import { follow, patient } from '../support/topology.ts';

interface StatusNote {
  readonly slug: string;
  readonly published?: string;
  /** As in graph.yaml; without it the file says nothing. */
  readonly status?: string;
  /** Keys of the evidence of the first participant, such as `stance: DENIES`. */
  readonly evidence?: string;
  /** True if the file has no statements of the event. */
  readonly isBare?: boolean;
}

/** A note that tells of an event, `the-match`, in which Asel takes part. */
const ingestStatus = (database: Database, { slug, published, status, evidence, isBare }: StatusNote) =>
  ingestNote(database, {
    slug,
    article: published ? [`published: "${published}"`] : [],
    entities: [
      'asel: { kind: PERSON, names: [{ text: asel, lang: en }] }',
      `the-match: { kind: EVENT, type: MEETING, ${status ? `status: ${status}, ` : ''}names: [{ text: the match, lang: en }], statements: [${
        isBare ? '' : `{ predicate: PARTICIPANT, entity: asel, evidence: [{ sentence: 1${evidence ? `, ${evidence}` : ''} }] }`
      }] }`,
    ],
  });

const STATUS = `{ event(ref: "the-match") { status standing statuses { status stance voice certainty sentence { article { slug } } } participants { eventStatus }
  statements(filter: {}) { nodes { eventStatus } } } events { nodes { slug status } } }`;

async function open(...notes: readonly StatusNote[]) {
  const database = await emptiedDatabase();
  const warnings: string[] = [];
  for (const note of notes) warnings.push(...(await ingestStatus(database, note)).warnings);
  const { ask } = clientOf({ database });
  const { data, errors } = await ask(STATUS.replace('statements(filter: {})', 'statements(direction: OUT)'));
  expect(errors).toBeUndefined();
  return { database, ask, warnings, event: data.event, listed: data.events.nodes.length };
}

const PLANNED: StatusNote = { slug: 'planned', published: '2026-01', status: 'PLANNED' };
const HELD: StatusNote = { slug: 'held', published: '2026-03' };

test.each([[[PLANNED, HELD]], [[HELD, PLANNED]]])('the furthest status counts, whatever came in first', async (notes) => {
  const { event, warnings, listed } = await open(...notes);
  expect(event).toMatchObject({ status: 'OCCURRED', standing: 'ASSERTED', participants: [{ eventStatus: 'OCCURRED' }] });
  expect(
    event.statuses.map(({ status, sentence }: { status: string; sentence: { article: { slug: string } } }) => [
      status,
      sentence.article.slug,
    ]),
  ).toEqual([
    ['PLANNED', 'planned'],
    ['OCCURRED', 'held'],
  ]);
  expect(warnings.join()).toMatch(/status.*Both are kept, and OCCURRED counts/);
  expect(listed).toBe(1);
});

test.each([
  ['a later plan', { slug: 'later', published: '2027', status: 'PLANNED' }, 'OCCURRED', 'ASSERTED'],
  ['a later cancellation', { slug: 'later', published: '2027', status: 'CANCELLED' }, 'CANCELLED', 'ASSERTED'],
  ['an earlier cancellation', { slug: 'earlier', published: '2025', status: 'CANCELLED' }, 'OCCURRED', 'ASSERTED'],
  [
    'a denial by somebody else',
    { slug: 'denial', published: '2027', status: '{ is: OCCURRED, evidence: [{ sentence: 1, stance: DENIES }] }' },
    'OCCURRED',
    'DISPUTED',
  ],
  ['a denial of the participation', { slug: 'denial', published: '2027', evidence: 'stance: DENIES' }, 'OCCURRED', 'DISPUTED'],
] as const)('after it was held, %s', async (_, note, status, standing) => {
  const { event } = await open(PLANNED, HELD, note);
  expect(event).toMatchObject({ status, standing });
});

test('an event that is only denied is no default answer; a denied event falls back to its plan', async () => {
  const denied = await open({ slug: 'denied', published: '2026-01', evidence: 'stance: DENIES' });
  expect(denied.event).toMatchObject({ status: 'OCCURRED', standing: 'DENIED', statuses: [{ status: 'OCCURRED', stance: 'DENIES' }] });
  expect(denied.listed).toBe(0);
  const asked = '{ events(filter: { standing: [DENIED] }) { nodes { slug } } entities(filter: { kind: [EVENT] }) { totalCount } }';
  expect((await denied.ask(asked)).data).toEqual({ events: { nodes: [{ slug: 'the-match' }] }, entities: { totalCount: 0 } });
  const planned = await open(PLANNED, { slug: 'denied', published: '2026-05', evidence: 'stance: DENIES' });
  expect(planned.event).toMatchObject({ status: 'PLANNED', standing: 'ASSERTED' });
  expect(planned.listed).toBe(1);
});

test('a status goes with its article, and is as of a revision what it was then', async () => {
  const { database, ask } = await open(PLANNED, HELD);
  await ingestStatus(database, { ...HELD, status: 'ONGOING' });
  const read = async (known?: string) =>
    (await ask(`{ event(ref: "the-match"${known ? `, known: "${known}"` : ''}) { status statuses { status } } }`)).data.event;
  expect(await read()).toEqual({ status: 'ONGOING', statuses: [{ status: 'PLANNED' }, { status: 'ONGOING' }] });
  expect(await read('R2')).toEqual({ status: 'OCCURRED', statuses: [{ status: 'PLANNED' }, { status: 'OCCURRED' }] });
  expect(await read('R1')).toEqual({ status: 'PLANNED', statuses: [{ status: 'PLANNED' }] });
  const [row] = (await database.transaction((tx) =>
    tx.execute(sql`select count(*)::int as count from changes where kind = 'ENTITY_CHANGED'`),
  )) as unknown as { count: number }[]; // as selected
  expect(row?.count).toBe(2);
});

test('a status without statements rests on no sentence, and is refused with evidence outside of the text', async () => {
  const { event } = await open({ slug: 'bare', status: 'PLANNED', isBare: true });
  expect(event).toMatchObject({ status: 'PLANNED', standing: 'ASSERTED', statuses: [] });
  const database = await emptiedDatabase();
  await expect(ingestStatus(database, { slug: 'wrong', status: '{ is: PLANNED, evidence: [7] }' })).rejects.toThrow(
    /status\.evidence.*there is no such sentence/,
  );
  await expect(ingestStatus(database, { slug: 'wrong', status: 'HELD' })).rejects.toThrow(
    /must be one of OCCURRED, ONGOING, PLANNED, CANCELLED/,
  );
});

test('traversal leaves out cancelled events, unless asked, in arrays and tables alike', async () => {
  const database = await emptiedDatabase();
  await ingestStatus(database, PLANNED);
  const arrays = clientOf({ database, topology: patient(follow(database)) });
  const query = 'query ($cancelled: Boolean) { neighborhood(of: ["asel"], filter: { cancelled: $cancelled }) { nodes { slug } } }';
  const find = async ({ ask }: typeof arrays, cancelled: boolean | null = null) => {
    const { data, errors } = await ask(query, { cancelled });
    expect(errors).toBeUndefined();
    return data.neighborhood.nodes.map(({ slug }: { slug: string }) => slug).sort();
  };
  expect(await find(arrays)).toEqual(['asel', 'the-match']);
  await ingestStatus(database, { slug: 'off', published: '2026-02', status: 'CANCELLED', isBare: true });
  expect(await find(arrays)).toEqual(['asel', 'the-match']);
  await ingestStatus(database, { slug: 'really-off', published: '2026-03', status: '{ is: CANCELLED, evidence: [1] }' });
  for (const client of [arrays, clientOf({ database })]) {
    expect(await find(client)).toEqual(['asel']);
    expect(await find(client, true)).toEqual(['asel', 'the-match']);
  }
});
