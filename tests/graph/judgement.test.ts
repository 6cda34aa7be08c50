import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeAccount } from '../support/accounts.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';

const database = await freshDatabase();
const { ask } = clientOf({ database });
const curator = await makeAccount(database, 'CURATOR');
afterAll(() => database.close());

// The people and the school are invented.
const person = (slug: string) => ({ slug, kind: 'PERSON', names: [{ text: slug, lang: 'en' }] });
const SLUGS = ['aliya-one', 'aliya-two', 'aliya-three', 'aliya-four'];
const RECORD = `mutation ($input: ArticleInput!, $facts: FactsInput) { recordArticle(input: $input, facts: $facts) { revision { id } } }`;
const ids: Record<string, string> = {};

beforeAll(async () => {
  const input = { slug: 'note-on-aliya', lang: 'en', text: 'Aliya teaches. Aliya sings.' };
  const school = { slug: 'school-of-aliya', kind: 'ORGANIZATION', type: 'SCHOOL', names: [{ text: 'school', lang: 'en' }] };
  const fund = { slug: 'fund-of-aliya', kind: 'FUND', names: [{ text: 'fund', lang: 'en' }] };
  const { errors } = await ask(RECORD, { input, facts: { entities: [...SLUGS.map(person), school, fund] } }, curator.withKey);
  expect(errors).toBeUndefined();
  for (const slug of [...SLUGS, 'school-of-aliya', 'fund-of-aliya'])
    ids[slug] = (await ask(`{ entity(ref: "${slug}") { id } }`)).data?.entity.id;
});

const JUDGE = `mutation ($one: EntityRef!, $other: EntityRef!, $verdict: JudgementVerdict!, $canonical: EntityRef, $dryRun: Boolean, $expectedRevision: ID) {
  judge(one: $one, other: $other, verdict: $verdict, canonical: $canonical, dryRun: $dryRun, expectedRevision: $expectedRevision, reason: "they sign alike") {
    revision { id operation } counts { kind action count } judgement { id verdict reason status } canonical { id } members
  }
}`;
const WITHDRAW = `mutation ($id: ID!, $dryRun: Boolean) {
  withdrawJudgement(id: $id, reason: "a mistake", dryRun: $dryRun) {
    judgement { id status } groups { canonical members } recordedSince { entity statementCount names }
  }
}`;
const judge = async (one: string, other: string, verdict = 'SAME', more: object = {}) =>
  ask(JUDGE, { one, other, verdict, ...more }, curator.withKey);
const withdraw = async (id: string, more: object = {}) => (await ask(WITHDRAW, { id, ...more }, curator.withKey)).data?.withdrawJudgement;

test('a dry run judges nothing, a judgement is one revision, and a later one supersedes it', async () => {
  const dry = await judge('aliya-one', 'aliya-two', 'SAME', { dryRun: true });
  expect(dry.data?.judge).toMatchObject({ revision: null, judgement: null, canonical: { id: ids['aliya-one'] } });
  expect((await ask('{ judgements { totalCount } }')).data).toEqual({ judgements: { totalCount: 0 } });
  const { data } = await judge('aliya-one', 'aliya-two', 'UNSURE');
  expect(data?.judge).toMatchObject({
    revision: { operation: 'JUDGE' },
    counts: [{ kind: 'JUDGEMENT', action: 'ADDED', count: 1 }],
    judgement: { verdict: 'UNSURE', reason: 'they sign alike', status: 'STANDING' },
    members: [ids['aliya-one']],
  });
  const late = await judge('aliya-two', 'aliya-one', 'SAME', { expectedRevision: 'R1' });
  expect(late.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', argument: 'expectedRevision' });
  const same = (await judge('aliya-two', 'aliya-one', 'SAME', { canonical: 'aliya-two' })).data?.judge;
  expect(same).toMatchObject({ canonical: { id: ids['aliya-two'] }, members: [ids['aliya-two'], ids['aliya-one']] });
  const old = await ask(`{ node(id: "${data?.judge.judgement.id}") { ... on Judgement { status retractedIn { id } oneId otherId } } }`);
  expect(old.data).toEqual({
    node: { status: 'SUPERSEDED', retractedIn: { id: same.revision.id }, oneId: ids['aliya-one'], otherId: ids['aliya-two'] },
  });
  expect(await withdraw(same.judgement.id, { dryRun: true })).toMatchObject({
    groups: [{ members: [ids['aliya-two']] }, { members: [ids['aliya-one']] }],
  });
  expect(await withdraw(same.judgement.id)).toMatchObject({ judgement: { status: 'WITHDRAWN' } });
});

test('what contradicts other judgements is refused with their chain', async () => {
  const first = (await judge('aliya-one', 'aliya-two')).data?.judge.judgement.id;
  const second = (await judge('aliya-two', 'aliya-three')).data?.judge.judgement.id;
  const within = await judge('aliya-one', 'aliya-three', 'DIFFERENT');
  expect(within.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', allowed: [first, second] });
  const apart = (await judge('aliya-three', 'aliya-four', 'DIFFERENT')).data?.judge.judgement.id;
  const against = await judge('aliya-four', 'aliya-one');
  expect(against.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', allowed: [apart, second, first] });
  expect(against.errors?.[0]?.message).toContain(`${apart} (${ids['aliya-three']} DIFFERENT ${ids['aliya-four']})`);
  // Of the same two, the later one counts.
  expect((await judge('aliya-one', 'aliya-two', 'DIFFERENT')).errors).toBeUndefined();
  const { data } = await ask('{ judgements(filter: { entity: ["aliya-one"], standing: null }) { nodes { verdict status } } }');
  expect(data?.judgements.nodes[0]).toEqual({ verdict: 'DIFFERENT', status: 'STANDING' });
  expect(data?.judgements.nodes[1]).toEqual({ verdict: 'SAME', status: 'SUPERSEDED' });
});

test('only entities of one kind are the same, and an organization and a fund', async () => {
  const { errors } = await judge('aliya-one', 'school-of-aliya');
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', argument: 'verdict' });
  expect((await judge('school-of-aliya', 'fund-of-aliya')).errors).toBeUndefined();
  expect((await judge('aliya-one', 'aliya-one')).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', argument: 'other' });
  const missing = await judge('aliya-one', 'aliya-nobody');
  expect(missing.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', argument: 'other' });
});

test('the database itself refuses what the API refuses', async () => {
  const [one, other] = [ids['aliya-one']?.slice(1), ids['school-of-aliya']?.slice(1)];
  const insert = `insert into judgements (one_id, other_id, verdict, account) values (${one}, ${other}, 'SAME', 'test')`;
  await expect(database.transaction((tx) => tx.execute(insert))).rejects.toThrow();
});
