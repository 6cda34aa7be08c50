import { expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestNote } from '../support/note.ts';

const FIRST = [
  'asel: { kind: PERSON, names: [{ text: Asel, lang: en }], statements: [{ predicate: LIVES_IN, entity: town, evidence: [1] }] }',
  'town: { kind: PLACE, type: CITY, names: [{ text: Town, lang: en }] }',
];
const SECOND = [
  'asel: { kind: PERSON, names: [{ text: Assel, lang: en }] }',
  'town: { kind: PLACE, type: VILLAGE, names: [{ text: Town, lang: en }] }',
];

/** A note and what it was corrected to: two revisions. */
async function correctedNote() {
  const database = await freshDatabase('empty');
  await ingestNote(database, { slug: 'note', entities: FIRST });
  await ingestNote(database, { slug: 'note', article: ['title: Corrected'], entities: SECOND });
  return clientOf({ database });
}

const HISTORY = `query ($of: [ID!]!, $kind: [ChangedKind!]) { history(of: $of, kind: $kind) { nodes { revision { id } kind action changed
  entity { slug } before { ...form } after { ...form } } } }
  fragment form on Version { ... on Name { text } ... on ClassVersion { type } ... on StatementVersion { predicate object { slug } }
    ... on EvidenceVersion { sentence { number } certainty } ... on ArticleVersion { title } ... on EntityVersion { slug } }`;

test('the history of an entity: its names, its type and the statements about it, newest first', async () => {
  const { ask } = await correctedNote();
  const { data } = await ask(
    '{ asel: entity(ref: "asel") { id revision } town: entity(ref: "town") { id revision } article(ref: "note") { id revision } }',
  );
  expect([data.asel.revision, data.town.revision, data.article.revision]).toEqual(['R2', 'R2', 'R2']);

  const asel = (await ask(HISTORY, { of: [data.asel.id] })).data.history.nodes;
  const lives = { predicate: 'LIVES_IN', object: { slug: 'town' } };
  expect(
    asel.map((change: Record<string, never>) => [change['revision']?.['id'], change['kind'], change['before'], change['after']]),
  ).toEqual([
    ['R2', 'NAME', { text: 'Asel' }, null],
    ['R2', 'NAME', null, { text: 'Assel' }],
    ['R2', 'STATEMENT', lives, null],
    ['R2', 'EVIDENCE', { sentence: { number: 1 }, certainty: 'STATED' }, null],
    ['R1', 'ENTITY', null, { slug: 'asel' }],
    ['R1', 'NAME', null, { text: 'Asel' }],
    ['R1', 'STATEMENT', null, lives],
    ['R1', 'EVIDENCE', null, { sentence: { number: 1 }, certainty: 'STATED' }],
  ]);

  const type = (await ask(HISTORY, { of: [data.town.id], kind: ['CLASS'] })).data.history.nodes;
  expect(type[0]).toEqual({
    ...{ revision: { id: 'R2' }, kind: 'CLASS', action: 'CHANGED', changed: ['type'], entity: { slug: 'town' } },
    ...{ before: { type: 'CITY' }, after: { type: 'VILLAGE' } },
  });
  const title = (await ask(HISTORY, { of: [data.article.id], kind: ['ARTICLE'] })).data.history.nodes;
  expect(title[0]).toMatchObject({ changed: ['title'], before: { title: null }, after: { title: 'Corrected' } });
});

test('revisions: newest first, with their counts, changes and article; filtered by what they changed', async () => {
  const { ask } = await correctedNote();
  const { data, errors } = await ask(`{
    revisions { totalCount nodes { id at operation origin account reason article { slug } counts { kind action count } changes(first: 1, kind: [NAME]) { totalCount nodes { action } } } }
    none: revisions(filter: { operation: [ATTACH] }) { totalCount }
    ofArticle: revisions(filter: { article: ["note"], origin: [FOLDER], account: ["ingest"] }, first: 1) { nodes { id } pageInfo { hasNextPage } }
    ofTown: revisions(filter: { entity: ["town"] }) { nodes { id } }
    before: revisions(filter: { at: { to: "2020-01-01T00:00:00Z" } }) { totalCount } }`);
  expect(errors).toBeUndefined();
  const [second, first] = data.revisions.nodes;
  expect(first).toMatchObject({
    id: 'R1',
    operation: 'INGEST',
    origin: 'FOLDER',
    account: 'ingest',
    reason: null,
    article: { slug: 'note' },
  });
  expect(Date.parse(second.at)).toBeGreaterThanOrEqual(Date.parse(first.at));
  expect(first.counts).toContainEqual({ kind: 'ENTITY', action: 'ADDED', count: 2 });
  expect(second.counts).toEqual([
    { kind: 'ARTICLE', action: 'CHANGED', count: 1 },
    { kind: 'CLASS', action: 'CHANGED', count: 1 },
    { kind: 'NAME', action: 'ADDED', count: 1 },
    { kind: 'NAME', action: 'REMOVED', count: 1 },
    { kind: 'STATEMENT', action: 'REMOVED', count: 1 },
    { kind: 'EVIDENCE', action: 'REMOVED', count: 1 },
  ]);
  expect(second.changes).toEqual({ totalCount: 2, nodes: [{ action: 'REMOVED' }] });
  expect([data.none.totalCount, data.before.totalCount]).toEqual([0, 0]);
  expect(data.ofArticle).toEqual({ nodes: [{ id: 'R2' }], pageInfo: { hasNextPage: true } });
  expect(data.ofTown.nodes.map(({ id }: { id: string }) => id)).toEqual(['R2', 'R1']);
});

test('evidence and revisions are nodes; retracted evidence keeps its id', async () => {
  const { ask } = await correctedNote();
  const { data } = await ask(`{ evidence: node(id: "V1") { id ... on Evidence { recordedAt retractedAt statement { id retractedAt } } }
    revision: node(id: "R2") { id ... on Revision { at operation } } none: nodes(ids: ["V99", "R99"]) { id } }`);
  expect(data.revision).toEqual({ id: 'R2', at: expect.any(String), operation: 'INGEST' });
  expect(data.evidence).toMatchObject({ id: 'V1', retractedAt: data.revision.at, statement: { id: 'S1', retractedAt: data.revision.at } });
  expect(data.none).toEqual([null, null]);
});

test.each([
  ['history(of: ["E99"])', 'NOT_FOUND', /E99/],
  ['history(of: ["R1"])', 'BAD_INPUT', /history is of entities/],
  ['history(of: [])', 'BAD_INPUT', /1 to 20/],
  [`history(of: [${Array.from({ length: 21 }, () => '"E1"')}])`, 'BAD_INPUT', /of is 21/],
  ['revisions(filter: { at: { from: "2021-01-01T00:00:00Z", to: "2020-01-01T00:00:00Z" } })', 'BAD_INPUT', /ends after/],
  ['revisions(filter: { entity: ["nobody"] })', 'NOT_FOUND', /nobody/],
])('%s is %s', async (field, code, message) => {
  const { ask } = await correctedNote();
  const { errors } = await ask(`{ ${field} { totalCount } }`);
  expect(errors?.[0]).toMatchObject({ message: expect.stringMatching(message), extensions: { code } });
});

test('as of a revision: the last changes by then, and no later ones', async () => {
  const { ask } = await correctedNote();
  const { data } = await ask('{ entity(ref: "asel") { id } article(ref: "note") { id } }');
  const of = [data.entity.id, data.article.id];
  const query = `query ($of: [ID!]!, $known: Known) { history(of: $of, first: 100, known: $known) { totalCount nodes { revision { id counts { kind count } } kind entity { label } } }
    revisions(known: $known) { nodes { id } } later: nodes(ids: ["R2"], known: $known) { id }
    entity(ref: "asel", known: $known) { revision label } article(ref: "note", known: $known) { revision title }
    statements(known: $known) { nodes { revision } } }`;
  const now = (await ask(query, { of })).data;
  const first = (await ask(query, { of, known: 'R1' })).data;
  expect((await ask(query, { of, known: 'R2' })).data).toEqual(now);
  const isFirst = (row: { revision: { id: string } }) => row.revision.id === 'R1';
  expect(first.history.totalCount).toBe(now.history.nodes.filter(isFirst).length);
  expect(first.history.nodes.map(({ kind, revision }: Record<string, unknown>) => [kind, revision])).toEqual(
    now.history.nodes.filter(isFirst).map(({ kind, revision }: Record<string, unknown>) => [kind, revision]),
  );
  expect(first).toMatchObject({
    ...{ revisions: { nodes: [{ id: 'R1' }] }, later: [null], entity: { revision: 'R1', label: 'Asel' } },
    ...{ article: { revision: 'R1', title: null }, statements: { nodes: [{ revision: 'R1' }] } },
  });
  expect(now).toMatchObject({ later: [{ id: 'R2' }], entity: { revision: 'R2', label: 'Assel' }, article: { revision: 'R2' } });
  const { errors } = await ask('{ history(of: ["E1"], known: "R3") { totalCount } }');
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', argument: 'known' });
});
