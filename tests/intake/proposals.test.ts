import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeAccount } from '../support/accounts.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { everything, sqlOf } from '../support/sql.ts';

const database = await freshDatabase();
const { ask } = clientOf({ database });
const curator = await makeAccount(database, 'CURATOR');
const contributor = await makeAccount(database, 'CONTRIBUTOR');
const reader = await makeAccount(database, 'READER');
afterAll(() => database.close());

// The people and the library are invented.
const TEXT = 'Saltanat Ermekova visited Tasbulaq on Friday. “The library will open in May,” Ermekova said. Bolat Qasenov was there too.';
const RECORD = 'mutation ($input: ArticleInput!) { recordArticle(input: $input) { article { id } } }';
const PROPOSE = `mutation ($article: ArticleRef!, $dryRun: Boolean) {
  propose(article: $article, dryRun: $dryRun) { run { id tool status version promptSha256 found proposed cost account { name } } }
}`;
const ACCEPT = `mutation ($ids: [ID!], $filter: ProposalFilter, $edits: [ProposalEdit!], $dryRun: Boolean) {
  acceptProposals(ids: $ids, filter: $filter, edits: $edits, dryRun: $dryRun) {
    revision { id operation origin account } counts { kind action count } ids warnings proposals { id status revision { id } recordedAs { slug } }
  }
}`;
const REJECT = 'mutation ($ids: [ID!], $reason: String) { rejectProposals(ids: $ids, reason: $reason) { ids } }';
const LIST = `query ($filter: ProposalFilter) { proposals(filter: $filter, first: 100) { totalCount nodes {
  id rule kind status doubt yaml reason needs { id } run { id } decidedBy { name }
  entities { slug kind names } mentioned { slug name entity { slug } } speaker { slug name } sentences { number } words { text start end }
  candidates { entity { slug } score }
} } }`;

interface Listed {
  readonly id: string;
  readonly kind: string;
  readonly needs: readonly { readonly id: string }[];
  readonly run: { readonly id: string };
  readonly entities: readonly { readonly slug: string; readonly names: readonly string[] }[];
  readonly words: readonly { readonly text: string }[];
  readonly [field: string]: unknown;
}

const record = async (slug: string, text: string) =>
  expect((await ask(RECORD, { input: { slug, lang: 'en', text, published: '2031-05-04' } }, contributor.withKey)).errors).toBeUndefined();
const propose = async (article: string) => {
  const { data, errors } = await ask(PROPOSE, { article }, contributor.withKey);
  expect(errors).toBeUndefined();
  return data.propose.run;
};
const list = async (filter: object): Promise<Listed[]> => {
  const { data, errors } = await ask(LIST, { filter }, contributor.withKey);
  expect(errors).toBeUndefined();
  return data.proposals.nodes;
};
const findEntity = (all: readonly Listed[], name: string): Listed => {
  const found = all.find(({ kind, entities }) => kind === 'ENTITY' && entities[0]?.names[0] === name);
  if (!found) throw new Error(`no entity ${name} is proposed`);
  return found;
};

beforeAll(() => record('library-note', TEXT));

test('rules propose what a text says, and the graph does not change', async () => {
  const sql = sqlOf(database.url);
  const withoutProposals = async () => ({ ...(await everything(sql)), runs: undefined, proposals: undefined });
  const before = await withoutProposals();
  const dry = await ask(PROPOSE, { article: 'library-note', dryRun: true }, contributor.withKey);
  expect(dry.data).toEqual({ propose: { run: null } });
  expect(await list({})).toEqual([]);
  const run = await propose('library-note');
  expect(run).toMatchObject({ tool: 'RULES', status: 'DONE', promptSha256: null, cost: null, account: { name: contributor.name } });
  expect(await withoutProposals()).toEqual(before);
  const all = await list({ article: ['library-note'] });
  expect(all.length).toBe(run.proposed);
  const person = findEntity(all, 'Saltanat Ermekova');
  expect(person).toMatchObject({ rule: 'new-name', status: 'OPEN', candidates: [], run: { id: run.id } });
  const mentions = all.filter(({ needs }) => needs.some(({ id }) => id === person.id));
  expect(mentions[0]).toMatchObject({
    kind: 'MENTION',
    words: [{ text: 'Saltanat Ermekova', start: 0, end: 17 }],
    sentences: [{ number: 1 }],
  });
  expect(mentions[0]).toMatchObject({ mentioned: { slug: person.entities[0]?.slug, name: 'Saltanat Ermekova', entity: null } });
});

test('the same is proposed once', async () => {
  const [before, again] = [await list({}), await propose('library-note')];
  expect(again).toMatchObject({ proposed: 0, found: before.length });
  expect((await list({})).map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  expect((await list({ status: ['SUPERSEDED'] })).length).toBe(0);
});

test('readers see neither proposals nor runs', async () => {
  const code = async (query: string, headers: Record<string, string>) => (await ask(query, {}, headers)).errors?.[0]?.extensions?.['code'];
  for (const query of ['{ proposals { totalCount } }', '{ runs { totalCount } }']) {
    expect([await code(query, {}), await code(query, reader.withKey)]).toEqual(['UNAUTHENTICATED', 'FORBIDDEN']);
    expect(await code(query, contributor.withKey)).toBeUndefined();
  }
  const ofArticle = '{ article(ref: "library-note") { proposals { totalCount } } }';
  expect((await ask(ofArticle, {}, reader.withKey)).data).toEqual({ article: { proposals: { totalCount: 0 } } });
  const [proposal] = await list({});
  const ids = [proposal?.id, proposal?.run.id];
  const nodes = async (headers: Record<string, string>) =>
    (await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids }, headers)).data.nodes;
  expect(await nodes(reader.withKey)).toEqual([null, null]);
  expect(await nodes(contributor.withKey)).toEqual(ids.map((id) => ({ id })));
});

test('accepting a mention takes along its entity, in one revision', async () => {
  const all = await list({ article: ['library-note'] });
  const person = findEntity(all, 'Saltanat Ermekova');
  const [mention] = all.filter(({ kind, needs }) => kind === 'MENTION' && needs.some(({ id }) => id === person.id));
  const dry = await ask(ACCEPT, { ids: [mention?.id], dryRun: true }, curator.withKey);
  expect(dry.data?.acceptProposals).toMatchObject({ revision: null, ids: expect.arrayContaining([person.id, mention?.id]) });
  const { data, errors } = await ask(ACCEPT, { ids: [mention?.id] }, curator.withKey);
  expect(errors).toBeUndefined();
  const { revision, proposals } = data.acceptProposals;
  expect(revision).toMatchObject({ operation: 'ACCEPT', origin: 'RUN', account: curator.name });
  expect(proposals).toContainEqual({
    id: person.id,
    status: 'ACCEPTED',
    revision: { id: revision.id },
    recordedAs: { slug: person.entities[0]?.slug },
  });
  const { data: read } = await ask(`{ person(ref: "${person.entities[0]?.slug}") { label(lang: "en") mentions { nodes { start } } } }`);
  expect(read.person.label).toBe('Saltanat Ermekova');
  expect(read.person.mentions.nodes).toContainEqual({ start: 0 });
  const again = await ask(ACCEPT, { ids: [mention?.id] }, curator.withKey);
  expect(again.errors?.[0]?.extensions?.['code']).toBe('CONFLICT');
});

test('what was rejected is not proposed again, nor what needs it', async () => {
  const person = findEntity(await list({}), 'Bolat Qasenov');
  const { data } = await ask(REJECT, { ids: [person.id], reason: 'not of interest' }, curator.withKey);
  expect(data.rejectProposals.ids.length).toBeGreaterThan(1);
  await propose('library-note');
  expect((await list({})).flatMap(({ entities }) => entities.flatMap(({ names }) => names))).not.toContain('Bolat Qasenov');
  expect((await list({ status: ['REJECTED'], kind: ['ENTITY'] }))[0]).toMatchObject({
    reason: 'not of interest',
    decidedBy: { name: curator.name },
  });
});

test('a new entity whose name the graph has by now needs a choice', async () => {
  await record('second-note', 'Erlan Zhumadilov opened the road. Zhumadilov thanked all.');
  await record('third-note', 'The road was closed by Erlan Zhumadilov yesterday.');
  await propose('second-note');
  await propose('third-note');
  const [second, third] = [
    findEntity(await list({ article: ['second-note'] }), 'Erlan Zhumadilov'),
    findEntity(await list({ article: ['third-note'] }), 'Erlan Zhumadilov'),
  ];
  await ask(ACCEPT, { filter: { article: ['second-note'], kind: ['ENTITY'] } }, curator.withKey);
  const known = (await list({ article: ['third-note'] })).find(({ id }) => id === third.id);
  expect(known?.['candidates']).toMatchObject([{ entity: { slug: second.entities[0]?.slug }, score: 1 }]);
  const refused = await ask(ACCEPT, { ids: [third.id] }, curator.withKey);
  expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', mistakes: [{ path: `${third.id}.entities` }] });
  const { data, errors } = await ask(
    ACCEPT,
    { ids: [third.id], edits: [{ id: third.id, entity: second.entities[0]?.slug }] },
    curator.withKey,
  );
  expect(errors).toBeUndefined();
  expect(data.acceptProposals.proposals[0]).toMatchObject({ recordedAs: { slug: second.entities[0]?.slug } });
  const { data: read } = await ask(`{ person(ref: "${second.entities[0]?.slug}") { articles { totalCount } } }`);
  expect(read.person.articles.totalCount).toBe(2);
});

test('an edit says what is recorded, and its mistakes are told with the proposal', async () => {
  await record('fourth-note', 'Dina Abenova met Arman Seitov in the hall.');
  await propose('fourth-note');
  const all = await list({ article: ['fourth-note'] });
  const [dina, arman] = [findEntity(all, 'Dina Abenova'), findEntity(all, 'Arman Seitov')];
  const yaml =
    'entities:\n  arman-seitov:\n    kind: PERSON\n    names: [{ text: Arman Seitov, lang: en }]\n    statements: [{ predicate: HOLDR, entity: dina-abenova, evidence: [9] }]';
  const wrong = await ask(ACCEPT, { ids: [arman.id, dina.id], edits: [{ id: arman.id, yaml }] }, curator.withKey);
  expect(wrong.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT' });
  expect(wrong.errors?.[0]?.message).toContain(`${arman.id}.entities.statements.0.predicate`);
  expect((await list({ article: ['fourth-note'] })).length).toBe(all.length);
  const edits = [{ id: arman.id, name: 'Arman Seit' }];
  expect((await ask(ACCEPT, { ids: [arman.id], edits }, curator.withKey)).errors).toBeUndefined();
  const { data } = await ask(`{ person(ref: "${arman.entities[0]?.slug}") { label(lang: "en") } }`);
  expect(data.person.label).toBe('Arman Seit');
});

test('nothing of a text stays in proposals when it goes', async () => {
  await record('fifth-note', 'Zarina Omirbekova sang in Tasbulaq.');
  await propose('fifth-note');
  const [first] = await list({ article: ['fifth-note'] });
  await ask(REJECT, { ids: [first?.id] }, curator.withKey);
  await sqlOf(database.url)`update articles set text = null where slug = 'fifth-note'`;
  expect(await list({ article: ['fifth-note'] })).toEqual([]);
  const left = await list({ article: ['fifth-note'], status: ['REJECTED', 'SUPERSEDED'] });
  expect(left.length).toBeGreaterThan(0);
  expect(JSON.stringify(left.map(({ yaml, entities }) => [yaml, entities]))).not.toContain('Zarina');
});

test('an article is recorded and read by the rules in one call, and a dry run leaves neither', async () => {
  const call = `mutation ($input: ArticleInput!, $propose: RunTool, $dryRun: Boolean) {
    recordArticle(input: $input, propose: $propose, dryRun: $dryRun) { article { id proposals { totalCount } } run { tool status proposed } }
  }`;
  const input = { slug: 'museum-note', lang: 'en', text: 'Saltanat Ermekova opened the Museum of Tasbulaq on 3 May 2031.' };
  const sql = sqlOf(database.url);
  const before = await everything(sql);
  const dry = await ask(call, { input, propose: 'RULES', dryRun: true }, contributor.withKey);
  expect(dry.data).toEqual({ recordArticle: { article: null, run: null } });
  expect(await everything(sql)).toEqual(before);
  const model = await ask(call, { input, propose: 'MODEL' }, contributor.withKey);
  expect(model.errors).toMatchObject([{ extensions: { code: 'BAD_INPUT', argument: 'propose', value: '"MODEL"' } }]);
  expect(await everything(sql)).toEqual(before);
  const { data, errors } = await ask(call, { input, propose: 'RULES' }, contributor.withKey);
  expect(errors).toBeUndefined();
  const { article, run } = data.recordArticle;
  expect(run).toMatchObject({ tool: 'RULES', status: 'DONE' });
  expect(article.proposals.totalCount).toBe(run.proposed);
  expect(run.proposed).toBeGreaterThan(2);
  expect((await ask('{ runTools }')).data).toEqual({ runTools: ['RULES'] });
});
