import { afterAll, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import { readFolder } from '../../src/ingest/read-folder.ts';
import { makeAccount } from '../support/accounts.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';

const database = await freshDatabase();
const { ask } = clientOf({ database });
const curator = await makeAccount(database, 'CURATOR');
afterAll(() => database.close());

interface Answer {
  readonly data: Readonly<Record<string, unknown>>;
}
const act = async (mutation: string, variables: Record<string, unknown> = {}): Promise<Answer['data']> => {
  const { data, errors } = await ask(mutation, variables, curator.withKey);
  expect(errors).toBeUndefined();
  return data as Answer['data'];
};
const getCode = async (mutation: string) => (await ask(mutation, {}, curator.withKey)).errors?.[0]?.extensions?.['code'];
const listStatements = async (event: string, predicate: string) => {
  const { data } = await ask(`{ event(ref: "${event}") { statements(filter: { predicate: ${predicate} }) { nodes {
    id rank evidence { id sentence { number } } value { ... on QuantityValue { quantity { amount } } }
  } } } }`);
  return (
    data as {
      event: { statements: { nodes: { id: string; rank: string; evidence: { id: string }[]; value: { quantity: { amount: string } } }[] } };
    }
  ).event.statements.nodes;
};
const findOne = async (event: string, predicate: string) => {
  const [first] = await listStatements(event, predicate);
  if (!first) throw new Error(`${event} has no ${predicate}`);
  return first;
};
/** The folder of the seeds once more, as if somebody had changed its layout. */
const reingest = async () => {
  const folder = await readFolder('seeds/birgemiz');
  return ingest(database, { ...folder, fingerprint: `${folder.fingerprint.slice(1)}0` });
};

test('a statement is ranked, and articles decide again when that is taken back', async () => {
  const { id } = await findOne('dostyq-housing', 'AMOUNT');
  expect(
    await act(`mutation { rankStatement(id: "${id}", rank: DEPRECATED) { statement { rank } revision { operation account } } }`),
  ).toMatchObject({
    rankStatement: { statement: { rank: 'DEPRECATED' }, revision: { operation: 'RANK', account: curator.name } },
  });
  expect(await listStatements('dostyq-housing', 'AMOUNT')).toEqual([]);
  const again = await act(`mutation { rankStatement(id: "${id}", rank: DEPRECATED) { revision { id } } }`);
  expect(again).toEqual({ rankStatement: { revision: null } });
  await act(`mutation { rankStatement(id: "${id}") { statement { rank } } }`);
  expect(await findOne('dostyq-housing', 'AMOUNT')).toMatchObject({ id, rank: 'NORMAL' });
});

test('a number that was misread is corrected, with its words; the folder does not bring the wrong one back', async () => {
  const before = await findOne('dostyq-housing', 'AMOUNT');
  const value = '{ quantity: { amount: "350000000", unit: KZT } }';
  const dry = await act(
    `mutation { correct(statement: "${before.id}", to: ${value}, reason: "read again", dryRun: true) { statement { id } counts { kind } } }`,
  );
  expect(dry).toMatchObject({ correct: { statement: null } });
  const { correct } = await act(
    `mutation { correct(statement: "${before.id}", to: ${value}, reason: "read again") { statement { id } before { retractedAt } revision { reason } } }`,
  );
  expect(correct).toMatchObject({ before: { retractedAt: expect.any(String) }, revision: { reason: 'read again' } });
  const after = await findOne('dostyq-housing', 'AMOUNT');
  expect(after).toMatchObject({
    id: (correct as { statement: { id: string } }).statement.id,
    value: { quantity: { amount: '350000000' } },
  });
  expect(after.evidence.length).toBe(before.evidence.length);
  const { data } = await ask(
    `{ new: node(id: "${after.id}") { ... on Statement { corrects { id } correctedBy { id } } } old: node(id: "${before.id}") { ... on Statement { corrects { id } correctedBy { id } } } }`,
  );
  expect(data).toEqual({ new: { corrects: [{ id: before.id }], correctedBy: [] }, old: { corrects: [], correctedBy: [{ id: after.id }] } });
  const { warnings } = await reingest();
  expect(warnings.join('\n')).toContain('an account settled this otherwise');
  expect(await listStatements('dostyq-housing', 'AMOUNT')).toEqual([after]);
  expect(await getCode(`mutation { correct(statement: "${before.id}", to: ${value}, reason: "again") { statement { id } } }`)).toBe(
    'CONFLICT',
  );
  expect(await getCode(`mutation { correct(statement: "${after.id}", to: ${value}, reason: "again") { statement { id } } }`)).toBe(
    'BAD_INPUT',
  );
});

test('statements are retracted, many at once, and stay so', async () => {
  const { data } = await ask('{ event(ref: "meeting-with-elbasy") { statements { nodes { id } } } }');
  const ids = (data as { event: { statements: { nodes: { id: string }[] } } }).event.statements.nodes.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(1);
  const retract = `mutation ($ids: [ID!]!) { retractStatements(ids: $ids, reason: "a test") { statements { id retractedAt } } }`;
  const { retractStatements } = await act(retract, { ids });
  expect((retractStatements as { statements: { id: string }[] }).statements.map(({ id }) => id)).toEqual(ids);
  await reingest();
  const { data: left } = await ask('{ event(ref: "meeting-with-elbasy") { statements { totalCount } } }');
  expect(left).toEqual({ event: { statements: { totalCount: 0 } } });
  expect((await ask(retract, { ids }, curator.withKey)).errors?.[0]?.extensions?.['code']).toBe('CONFLICT');
  expect((await ask(retract, { ids: ['E1'] }, curator.withKey)).errors?.[0]?.extensions?.['code']).toBe('BAD_INPUT');
  expect((await ask(retract, { ids: ['S999999'] }, curator.withKey)).errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
});

test('names and identifiers are given and renounced', async () => {
  const read = async () =>
    (await ask('{ entity(ref: "birgemiz") { names(lang: "en") { text } identifiers { scheme value } label(lang: "en") } }')).data;
  const before = await read();
  const name = '{ text: "Together Fund", lang: "en", role: ALIAS }';
  const given = await act(
    `mutation { nameEntity(entity: "birgemiz", article: "birgemiz-aid", name: ${name}) { entity { names(lang: "en") { text } } } }`,
  );
  expect(JSON.stringify(given)).toContain('Together Fund');
  const identifier = '{ scheme: "wikidata", value: "Q99999991", source: "a test" }';
  await act(`mutation { identifyEntity(entity: "birgemiz", article: "birgemiz-aid", identifier: ${identifier}) { entity { id } } }`);
  expect((await ask('{ entity(ref: "wikidata:Q99999991") { slug } }')).data).toEqual({ entity: { slug: 'birgemiz' } });
  await act(
    'mutation { renounceIdentifier(entity: "birgemiz", scheme: "wikidata", value: "Q99999991", reason: "a test") { entity { id } } }',
  );
  await act('mutation { renounceName(entity: "birgemiz", text: "Together Fund", reason: "a test") { entity { id } } }');
  expect(await read()).toEqual(before);
  expect(await getCode('mutation { renounceName(entity: "birgemiz", text: "Together Fund", reason: "a test") { entity { id } } }')).toBe(
    'NOT_FOUND',
  );
});

test('an entity is classified and described; the folder leaves it so', async () => {
  const read = async () =>
    (await ask('{ entity(ref: "dostyq") { description(lang: "en") ... on Place { placeType: type latitude } } }')).data?.['entity'];
  await act('mutation { classifyEntity(entity: "dostyq", type: SETTLEMENT, latitude: 41.1, longitude: 68.2) { entity { id } } }');
  await act('mutation { describeEntity(entity: "dostyq", description: { en: "A village of the south" }) { entity { id } } }');
  const classified = { description: 'A village of the south', placeType: 'SETTLEMENT', latitude: 41.1 };
  expect(await read()).toEqual(classified);
  await reingest();
  expect(await read()).toEqual(classified);
  expect(await getCode('mutation { classifyEntity(entity: "dostyq", type: MEETING) { entity { id } } }')).toBe('BAD_INPUT');
  expect(await getCode('mutation { classifyEntity(entity: "birgemiz", latitude: 1, longitude: 1) { entity { id } } }')).toBe('BAD_INPUT');
  expect(await getCode('mutation { classifyEntity(entity: "dostyq", latitude: 1) { entity { id } } }')).toBe('BAD_INPUT');
});

test('facts that are recorded later leave what accounts settled', async () => {
  const read = async () =>
    (await ask('{ entity(ref: "dostyq") { description(lang: "en") ... on Place { placeType: type } names(lang: "en") { text } } }')).data?.[
      'entity'
    ];
  const before = await read();
  expect(before).toMatchObject({ placeType: 'SETTLEMENT' });
  const facts = '{ entities: [{ slug: "dostyq", names: [{ text: "Village of Dostyq", lang: "en", role: ALIAS }] }] }';
  await act(`mutation { recordFacts(article: "birgemiz-aid", facts: ${facts}) { warnings } }`);
  await act('mutation { renounceName(entity: "dostyq", text: "Village of Dostyq", reason: "a test") { entity { id } } }');
  expect(await read()).toEqual(before);
  await act(`mutation { recordFacts(article: "birgemiz-aid", facts: ${facts}) { warnings } }`);
  expect(JSON.stringify(await read())).toContain('Village of Dostyq');
});
