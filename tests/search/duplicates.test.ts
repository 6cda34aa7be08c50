import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeAccount } from '../support/accounts.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';

const database = await freshDatabase();
const { ask } = clientOf({ database });
const curator = await makeAccount(database, 'CURATOR');
afterAll(() => database.close());

// The people, the mill and the fires are invented.
const RECORD = `mutation ($input: ArticleInput!, $facts: FactsInput) { recordArticle(input: $input, facts: $facts) { revision { id } } }`;
const person = (slug: string, text: string, lang: string, statements: object[] = []) => ({
  slug,
  kind: 'PERSON',
  names: [{ text, lang }],
  statements,
});
const on = (sentence = 1) => [{ sentence }];
const fire = (slug: string, date: string, theme: string) => ({
  slug,
  kind: 'EVENT',
  type: 'FIRE',
  names: [{ text: `Fire ${slug}`, lang: 'en' }],
  statements: [
    { predicate: 'TIME', date, evidence: on() },
    { predicate: 'THEME', entity: theme, evidence: on() },
  ],
});
const mill = { slug: 'mill-of-tasqorgan', kind: 'ORGANIZATION', type: 'COMPANY', names: [{ text: 'Tasqorgan mill', lang: 'en' }] };
const store = { slug: 'store-of-tasqorgan', kind: 'ORGANIZATION', type: 'COMPANY', names: [{ text: 'Qambaq store', lang: 'en' }] };
const born = (date: string) => ({ predicate: 'BIRTH_DATE', date, evidence: on() });
const leads = (entity: string) => [{ predicate: 'DIRECTOR_OF', entity, evidence: on() }];

beforeAll(async () => {
  const first = [
    mill,
    store,
    person('ermek-zhanuzak', 'Ермек Жанұзақ', 'kk', leads('mill-of-tasqorgan')),
    person('saule-ospan', 'Сәуле Оспан', 'kk', leads('store-of-tasqorgan')),
    person('asel-qara', 'Әсел Қара', 'kk', [born('1980')]),
    fire('fire-a', '2031-05-04', 'mill-of-tasqorgan'),
  ];
  const second = [
    person('e-zhanuzak', 'Yermek Zhanuzak', 'en', leads('mill-of-tasqorgan')),
    person('asel-qara-2', 'Әсел Қара', 'kk', [born('1991-04-02')]),
    person('darkhan-ospan', 'Дархан Оспан', 'kk', leads('mill-of-tasqorgan')),
    fire('fire-b', '2031-05-04', 'mill-of-tasqorgan'),
    fire('fire-on-another-day', '2031-05-09', 'mill-of-tasqorgan'),
    fire('fire-elsewhere', '2031-05-04', 'store-of-tasqorgan'),
  ];
  for (const [slug, entities] of Object.entries({ 'first-note': first, 'second-note': second })) {
    const input = { slug, lang: 'en', text: `A ${slug} of the mill and of those who lead it.` };
    const { errors } = await ask(RECORD, { input, facts: { entities } }, curator.withKey);
    expect(errors).toBeUndefined();
  }
});

const LIST = `query ($filter: DuplicateFilter) { duplicates(filter: $filter, first: 100) {
  totalCount nodes { one { slug } other { slug } score reasons { reason weight words statements { predicate } } }
} }`;
const MINE = ['ermek-zhanuzak', 'saule-ospan', 'fire-a'];
const list = async (filter: object) => {
  const { data, errors } = await ask(LIST, { filter });
  expect(errors).toBeUndefined();
  return data.duplicates.nodes as {
    one: { slug: string };
    other: { slug: string };
    score: number;
    reasons: { reason: string; weight: number }[];
  }[];
};
const pairsOf = (nodes: Awaited<ReturnType<typeof list>>) => nodes.map(({ one, other }) => `${one.slug} ${other.slug}`);

test('a person in two scripts and an event that was told twice are found, others are not', async () => {
  const nodes = await list({ entity: MINE, minScore: 0.5 });
  expect(pairsOf(nodes).sort()).toEqual(['ermek-zhanuzak e-zhanuzak', 'fire-a fire-b']);
  const [person] = nodes.filter(({ one }) => one.slug === 'ermek-zhanuzak');
  expect(person?.reasons.map(({ reason }) => reason)).toEqual(['SAME_NAME', 'SHARED_LINK']);
  const [fires] = nodes.filter(({ one }) => one.slug === 'fire-a');
  expect(fires?.reasons.map(({ reason }) => reason)).toContain('SAME_DAY');
});

test('the whole graph has the same pairs, in pages, and what was judged is left out', async () => {
  const of = await list({ entity: MINE });
  const all = pairsOf(await list({}));
  for (const pair of pairsOf(of)) expect(all).toContain(pair);
  const judge = `mutation { judge(one: "fire-a", other: "fire-b", verdict: DIFFERENT) { revision { id } } }`;
  expect((await ask(judge, {}, curator.withKey)).errors).toBeUndefined();
  expect(pairsOf(await list({}))).not.toContain('fire-a fire-b');
  expect(pairsOf(await list({ entity: ['fire-b'] }))).not.toContain('fire-a fire-b');
});

test('another day of birth speaks against, and would clash', async () => {
  const [namesakes] = (await list({ entity: ['asel-qara'], minScore: 0 })).filter(({ other }) => other.slug === 'asel-qara-2');
  expect(namesakes?.reasons.map(({ reason }) => reason)).toEqual(['SAME_NAME', 'OTHER_VALUE']);
  const { data } = await ask(`{ mergePreview(of: ["asel-qara", "asel-qara-2"]) { clashes { predicate } } }`);
  expect(data.mergePreview.clashes).toEqual([{ predicate: 'BIRTH_DATE' }]);
});

test('a preview shows what would be doubled, what clashes and what would link with itself', async () => {
  const preview = `query ($of: [EntityRef!]!) { mergePreview(of: $of) {
    names { text entities } clashes { predicate statements { id } } doubles { predicate statements { id } } selfLinks { id } degree
  } }`;
  const { data } = await ask(preview, { of: ['ermek-zhanuzak', 'e-zhanuzak'] });
  expect(data.mergePreview).toMatchObject({
    doubles: [{ predicate: 'DIRECTOR_OF', statements: [{}, {}] }],
    clashes: [],
    selfLinks: [],
    degree: 1,
  });
  expect(data.mergePreview.names).toHaveLength(2);
  const fires = await ask(preview, { of: ['fire-a', 'fire-on-another-day'] });
  expect(fires.data.mergePreview.doubles).toMatchObject([{ predicate: 'THEME' }]);
});
