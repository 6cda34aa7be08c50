import { afterAll, expect, test } from 'vitest';
import { makeAccount } from '../support/accounts.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';

const database = await freshDatabase();
const { ask } = clientOf({ database });
const curator = await makeAccount(database, 'CURATOR');
const contributor = await makeAccount(database, 'CONTRIBUTOR');
afterAll(() => database.close());

const RECORD = `mutation ($input: ArticleInput!, $facts: FactsInput, $dryRun: Boolean) {
  recordArticle(input: $input, facts: $facts, dryRun: $dryRun) { revision { id operation account } article { slug } warnings }
}`;
const ADD = `mutation ($article: ArticleRef!, $facts: FactsInput!, $expectedRevision: ID, $dryRun: Boolean) {
  recordFacts(article: $article, facts: $facts, expectedRevision: $expectedRevision, dryRun: $dryRun) {
    revision { id } counts { kind action count } article { slug } warnings
  }
}`;
// The school, its head and the village are invented.
const input = {
  slug: 'school-of-tasbulaq',
  lang: 'en',
  title: 'A new head',
  text: 'Aigerim Satova heads the school of Tasbulaq. She was appointed on 1 September 2031. It has 120 pupils.',
  published: '2031-09-02',
};
const school = { slug: 'tasbulaq-school', kind: 'ORGANIZATION', type: 'SCHOOL', names: [{ text: 'school of Tasbulaq', lang: 'en' }] };
const statement = { predicate: 'DIRECTOR_OF', entity: 'tasbulaq-school', evidence: [{ sentence: 1 }] };
const head = { slug: 'aigerim-satova', kind: 'PERSON', names: [{ text: 'Aigerim Satova', lang: 'en' }], statements: [statement] };
const sentences = [{ number: 1, mentions: [{ surface: 'Aigerim Satova', kind: 'NAME', entity: 'aigerim-satova' }] }];
const PERSON = `{ person(ref: "aigerim-satova") {
  label(lang: "en") mentions { nodes { surface } }
  statements { nodes { id predicate object { label(lang: "en") } evidence { sentence { number } } } }
} }`;
const code = ({ errors }: Awaited<ReturnType<typeof ask>>) => errors?.[0]?.extensions?.['code'];

test('a contributor records an article, and a curator what it says', async () => {
  const dry = await ask(RECORD, { input, dryRun: true }, contributor.withKey);
  expect(dry.data).toEqual({ recordArticle: { revision: null, article: null, warnings: [] } });
  expect(code(await ask(`{ article(ref: "${input.slug}") { id } }`))).toBe('NOT_FOUND');
  const recorded = await ask(RECORD, { input }, contributor.withKey);
  expect(recorded.data?.['recordArticle']).toMatchObject({
    revision: { operation: 'RECORD', account: contributor.name },
    article: { slug: input.slug },
  });
  const { data: read } = await ask(`{ article(ref: "${input.slug}") { title sentences { nodes { number text } } } }`);
  expect(read).toMatchObject({
    article: { title: input.title, sentences: { nodes: [{ number: 1, text: 'Aigerim Satova heads the school of Tasbulaq.' }, {}, {}] } },
  });
  expect(code(await ask(ADD, { article: input.slug, facts: { entities: [school] } }, contributor.withKey))).toBe('FORBIDDEN');
  const added = await ask(ADD, { article: input.slug, facts: { entities: [school, head], sentences } }, curator.withKey);
  expect(added.errors).toBeUndefined();
  const { data } = await ask(PERSON);
  expect(data).toMatchObject({
    person: {
      label: 'Aigerim Satova',
      mentions: { nodes: [{ surface: 'Aigerim Satova' }] },
      statements: {
        nodes: [{ predicate: 'DIRECTOR_OF', object: { label: 'school of Tasbulaq' }, evidence: [{ sentence: { number: 1 } }] }],
      },
    },
  });
});

test('an article with its facts comes in one revision; its slug is taken then', async () => {
  const other = { ...input, slug: 'another-note', text: 'The school of Tasbulaq was closed for a day.' };
  const closure = {
    slug: 'tasbulaq-closure',
    kind: 'EVENT',
    type: 'CLOSURE',
    names: [{ text: 'Closure of the school', lang: 'en' }],
    statements: [{ predicate: 'THEME', entity: 'tasbulaq-school', evidence: [{ sentence: 1 }] }],
  };
  const facts = { entities: [closure] };
  expect(code(await ask(RECORD, { input: other, facts }, contributor.withKey))).toBe('FORBIDDEN');
  const both = await ask(RECORD, { input: other, facts }, curator.withKey);
  expect(both.errors).toBeUndefined();
  expect(code(await ask(RECORD, { input: other }, curator.withKey))).toBe('CONFLICT');
});

test('a fact that is there gets the further evidence, and nothing twice', async () => {
  const again = { entities: [{ slug: 'aigerim-satova', statements: [{ ...statement, evidence: [{ sentence: 2 }] }] }] };
  const { data, errors } = await ask(ADD, { article: input.slug, facts: again }, curator.withKey);
  expect(errors).toBeUndefined();
  expect(data?.['recordFacts']).toMatchObject({ revision: {} });
  const { data: read } = await ask(PERSON);
  expect(read).toMatchObject({
    person: { statements: { nodes: [{ evidence: [{ sentence: { number: 1 } }, { sentence: { number: 2 } }] }] } },
  });
  const twice = await ask(ADD, { article: input.slug, facts: again }, curator.withKey);
  expect(twice.errors?.[0]?.extensions?.['mistakes']).toEqual([
    { path: 'facts.entities.0.statements.0.evidence.0', message: expect.stringContaining('the same evidence stands above') },
  ]);
});

test('all mistakes are told at once, where they stand in the call, and nothing is written', async () => {
  const facts = {
    entities: [
      { slug: 'no-kind' },
      { slug: 'aigerim-satova', statements: [{ predicate: 'HOLDER', entity: 'tasbulaq-school', evidence: [{ sentence: 9 }] }] },
    ],
    sentences: [{ number: 7 }],
  };
  const before = await ask('{ revisions(first: 1) { nodes { id } } }');
  const first = await ask(ADD, { article: input.slug, facts }, curator.withKey);
  expect(first.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', mistakes: [{ path: 'facts.sentences.0.number' }] });
  const second = await ask(ADD, { article: input.slug, facts: { entities: facts.entities.slice(1) } }, curator.withKey);
  const paths = ((second.errors?.[0]?.extensions?.['mistakes'] ?? []) as { path: string }[]).map(({ path }) => path);
  expect(paths).toEqual(['facts.entities.0.statements.0.predicate', 'facts.entities.0.statements.0.evidence.0']);
  const article = await ask(RECORD, { input: { ...input, slug: 'Not A Slug', url: 'javascript:alert(1)' } }, curator.withKey);
  expect(((article.errors?.[0]?.extensions?.['mistakes'] ?? []) as { path: string }[]).map(({ path }) => path).sort()).toEqual([
    'input.slug',
    'input.url',
  ]);
  expect(await ask('{ revisions(first: 1) { nodes { id } } }')).toEqual(before);
});

test('what has changed since the client looked is a conflict', async () => {
  const { data } = await ask('{ revisions(first: 1) { nodes { id } } }');
  const newest = data.revisions.nodes[0].id;
  const facts = { entities: [{ slug: 'aigerim-satova', names: [{ text: 'A. Satova', lang: 'en', role: 'ALIAS' }] }] };
  const stale = await ask(ADD, { article: input.slug, facts, expectedRevision: 'R1' }, curator.withKey);
  expect(code(stale)).toBe('CONFLICT');
  expect((await ask(ADD, { article: input.slug, facts, expectedRevision: newest }, curator.withKey)).errors).toBeUndefined();
  const after = await ask(ADD, { article: input.slug, facts, expectedRevision: newest }, curator.withKey);
  expect(after.errors?.[0]?.message).toContain(`expectedRevision is ${newest}, and there are later changes`);
});

test('stances, ranges and qualifiers are recorded as a folder gives them', async () => {
  const pupils = {
    predicate: 'STAFF',
    quantity: { from: '100', to: '120', unit: 'PERSON' },
    evidence: [{ sentence: 3, stance: 'SUPPOSES' }],
  };
  const election = {
    slug: 'tasbulaq-head-election',
    kind: 'EVENT',
    type: 'ELECTION',
    names: [{ text: 'Election of the head', lang: 'en' }],
    statements: [
      {
        predicate: 'WINNER',
        entity: 'aigerim-satova',
        qualifiers: [{ predicate: 'VOTES', quantity: { amount: '12', unit: 'COUNT' } }],
        evidence: [{ sentence: 2 }],
      },
    ],
  };
  const facts = { entities: [{ slug: 'tasbulaq-school', statements: [pupils] }, election] };
  expect((await ask(ADD, { article: input.slug, facts }, curator.withKey)).errors).toBeUndefined();
  const { data } = await ask(`{
    organization(ref: "tasbulaq-school") {
      default: statements(filter: { predicate: STAFF }) { totalCount }
      all: statements(filter: { predicate: STAFF, standing: [SUPPOSED] }) { nodes { standing value { ... on QuantityValue { quantity { text(lang: "en") } } } evidence { stance } } }
    }
    event(ref: "tasbulaq-head-election") { statements { nodes { qualifiers { predicate } } } }
  }`);
  expect(data).toMatchObject({
    organization: {
      default: { totalCount: 0 },
      all: {
        nodes: [
          { standing: 'SUPPOSED', value: { quantity: { text: expect.stringContaining('120') } }, evidence: [{ stance: 'SUPPOSES' }] },
        ],
      },
    },
    event: { statements: { nodes: [{ qualifiers: [{ predicate: 'VOTES' }] }] } },
  });
});

test('a correction is recorded with its evidence, and what it names falls', async () => {
  const staff = (amount: string, evidence: object) => ({ predicate: 'STAFF', quantity: { amount, unit: 'PERSON' }, evidence: [evidence] });
  const corrects = { subject: 'tasbulaq-school', predicate: 'STAFF', quantity: { amount: '40', unit: 'PERSON' } };
  const statements = [staff('40', { sentence: 3 }), staff('41', { sentence: 2, corrects })];
  const facts = { entities: [{ slug: 'tasbulaq-school', statements }] };
  expect((await ask(ADD, { article: input.slug, facts }, curator.withKey)).errors).toBeUndefined();
  const { data } = await ask(
    '{ organization(ref: "tasbulaq-school") { statements(filter: { predicate: STAFF }) { nodes { standing corrects { standing } evidence { corrects { subject { slug } } } } } } }',
  );
  expect(data.organization.statements.nodes).toEqual([
    { standing: 'ASSERTED', corrects: [{ standing: 'DENIED' }], evidence: [{ corrects: { subject: { slug: 'tasbulaq-school' } } }] },
  ]);
});
