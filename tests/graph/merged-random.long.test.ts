import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Database } from '../../src/database/connect.ts';
import { makeAccount } from '../support/accounts.ts';
import { writeAsOf } from '../support/as-of-queries.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { writeRootQueries } from '../support/root-queries.ts';
import { countRounds } from '../support/rounds.ts';
import { sqlOf } from '../support/sql.ts';
import { follow, patient } from '../support/topology.ts';
import { PAIRS, TWOFOLD_WORLD, type TwofoldWorld, writeTwofold } from '../support/twofold-world.ts';

/*
 * Articles that know a thing under several slugs, judged to be one thing, answer as if they had been written with one slug. Once all judgements are
 * withdrawn they answer as if nobody had ever judged.
 */

const RECORD = 'mutation ($input: ArticleInput!, $facts: FactsInput) { recordArticle(input: $input, facts: $facts) { article { id } } }';
const REFS = {
  article: 'note-0',
  between: ['asan', 'firm'],
  entity: 'asan',
  event: 'meeting',
  office: 'chair',
  organization: 'firm',
  person: 'asan',
  neighborhood: 'asan',
  mergePreview: ['asan', 'dana'],
  paths: 'dana',
};
/** Fields that tell of acts, and of what is kept in memory. */
const ACTS = new Set([
  'history',
  'revisions',
  'changeCursor',
  'diff',
  'topology',
  'accounts',
  'audit',
  'proposals',
  'runs',
  'judgements',
  'node',
  'nodes',
  // Of these kinds there is nothing.
  ...['document', 'fund', 'group', 'place', 'thing'],
]);
/** Of the root fields, `npm test` asks these. */
const SHORT = new Set(['article', 'entities', 'events', 'neighborhood', 'office', 'statements']);
const QUERIES = [
  ...writeRootQueries(REFS)
    .filter(({ field }) => (process.env['ROUNDS'] === 'all' ? !ACTS.has(field) : SHORT.has(field)))
    .map(({ query, variables }) => [query, variables] as const),
  ...[
    ...['asan', 'erlan', 'firm', 'paper', 'chair', 'meeting'].map(
      (
        ref,
      ) => `{ entity(ref: "${ref}") { names { text sources { article { slug } } } linkCounts { predicate direction count } measures { degree coreness }
        statements(first: 50, filter: { rank: [PREFERRED, NORMAL, DEPRECATED], standing: [ASSERTED, DISPUTED, SUPPOSED, QUESTIONED, DENIED] }) {
          nodes { id rank standing support independentSources derivedEnd { date { edtf } from { id } } qualifiers { predicate value { __typename } } evidence { stance speaker { slug } sentence { id } } } }
        ... on Event { status standing statuses { status stance } } ... on Office { holders { person { slug } since { edtf } until { edtf } standing statements { id } } } } }`,
    ),
    ...['SUBJECT', 'OBJECT', 'SPEAKER', 'PREDICATE', 'CERTAINTY'].map(
      (by) => `{ statements { totalCount groups(by: ${by}) { key count } } }`,
    ),
    '{ statements(filter: { speaker: ["asan", "firm"] }) { nodes { id } } }',
    '{ statements(filter: { object: { ref: ["firm"] } }) { nodes { id } } articles(filter: { publisher: ["paper"] }) { nodes { slug } } }',
    '{ people(filter: { linked: [{ entity: ["firm"] }] }, orderBy: [{ by: LINKS, direction: DESC }]) { nodes { slug } } }',
    '{ neighborhood(of: ["firm"], depth: 3) { nodes { id } edges { key statement { id } } timeline { totalCount } } }',
    '{ search(text: "two") { nodes { slug } } resolve(names: [{ name: "Asan Two" }]) { verdict candidates { entity { slug } } } }',
  ].map((query) => [query, {}] as const),
];

type World = Database & { readonly url: string };
const takesKnown = (query: string): boolean => !query.startsWith('query') || query.includes('$known: Known');
/** What tells of acts and of who answers for whom. */
const LEFT_OUT = new Set([
  'revision',
  'recordedAt',
  'at',
  'cursor',
  'startCursor',
  'endCursor',
  'mergedFrom',
  'redirectedFrom',
  'alsoRecordedAs',
  'judgements',
  'ms',
  'exports',
]);

/** What ids stand for: the same in all databases. */
async function readMeanings(url: string): Promise<(text: string) => string> {
  const rows = await sqlOf(url)<{ id: string; meaning: string }[]>`
    select 'E' || id as id, slug as meaning from entities
    union all select 'S' || s.id, concat_ws(' ', e.slug, s.predicate, o.slug, s.amount, s.valid_from, s.valid_to, s.qualifiers_key is not null)
      from as_one.statements s join entities e on e.id = s.subject_id left join entities o on o.id = s.object_id`;
  const meaning = new Map(rows.map(({ id, meaning }) => [id, meaning]));
  return (text) => text.replaceAll(/\b[ES]\d+\b/g, (id) => meaning.get(id) ?? id);
}

async function readAll(database: World, known?: string): Promise<{ readonly query: string }[]> {
  const { ask } = clientOf({ database, topology: patient(follow(database)) });
  const answers: unknown[] = [];
  for (const [query, variables] of QUERIES.filter(([query]) => known === undefined || takesKnown(query))) {
    const { data, errors } = await (query.startsWith('query')
      ? ask(query, { ...variables, known })
      : ask(known ? writeAsOf(query, known) : query));
    answers.push({ query, data, errors: errors?.map(({ message }) => message) });
  }
  return JSON.parse(JSON.stringify(answers, (key, value) => (LEFT_OUT.has(key) ? undefined : value)));
}

async function readViews(url: string): Promise<unknown[]> {
  const sql = sqlOf(url);
  const views = await sql<{ name: string; columns: string[] }[]>`
    select table_name as name, array_agg(quote_ident(column_name) order by ordinal_position) filter (where column_name <> 'recorded_at') as columns
    from information_schema.columns where table_schema = 'graph' and table_name not like '%\_history' group by 1 order by 1`;
  const all = [];
  for (const { name, columns } of views)
    all.push({ name, rows: [...(await sql.unsafe(`select ${columns.join(', ')} from graph.${name}`))] });
  return all;
}
const translate = <T>(value: T, toMeaning: (text: string) => string): T => JSON.parse(toMeaning(JSON.stringify(value)));
/** Views have no order. */
const sortRows = (views: unknown[]): unknown[] =>
  (views as { name: string; rows: object[] }[]).map(({ name, rows }) => ({ name, rows: rows.map((row) => JSON.stringify(row)).sort() }));

/** Compares lists of answers, and shows those that differ. */
function expectSame(found: readonly unknown[], expected: readonly unknown[]): void {
  const differs = (_: unknown, at: number) => JSON.stringify(found[at]) !== JSON.stringify(expected[at]);
  expect(found.filter(differs)).toEqual(expected.filter(differs));
}

/** Records the articles, and judges what is one if the world says when. @returns ids of the judgements, by pair */
async function build({ articles, judged }: TwofoldWorld, how: { isOne: boolean; isJudged: boolean }) {
  const database: World = await freshDatabase('empty');
  const { withKey } = await makeAccount(database, 'CURATOR');
  const { ask } = clientOf({ database });
  const act = async (query: string, variables: object = {}) => {
    const { data, errors } = await ask(query, variables, withKey);
    expect(errors).toBeUndefined();
    return Object.values(data)[0] as { revision: { id: string }; judgement: { id: string } };
  };
  const judgements: string[] = [];
  const judge = async (isDue: (before: number) => boolean) => {
    for (const [at, { before, isTurned }] of judged.entries()) {
      const [first, other] = PAIRS[at] as readonly [string, string]; // one each
      if (!how.isJudged || judgements[at] || !isDue(before)) continue;
      const pair = isTurned ? `one: "${other}", other: "${first}"` : `one: "${first}", other: "${other}"`;
      judgements[at] = (await act(`mutation { judge(${pair}, verdict: SAME, canonical: "${first}") { judgement { id } } }`)).judgement.id;
    }
  };
  for (const [number, article] of articles.entries()) {
    await judge((before) => before <= number);
    await act(RECORD, writeTwofold(article, number, how.isOne));
  }
  await judge(() => true);
  return { database, act, judgements };
}

test('what is judged to be one answers as if it had been written as one, and comes apart again', { timeout: 600_000 }, async () => {
  const tell = async (world: TwofoldWorld) => {
    const [merged, one, apart] = [
      await build(world, { isOne: false, isJudged: true }),
      await build(world, { isOne: true, isJudged: false }),
      await build(world, { isOne: false, isJudged: false }),
    ];
    const [toMeaning, ofOne] = [await readMeanings(merged.database.url), await readMeanings(one.database.url)];
    const together = await readAll(merged.database);
    expectSame(translate(together, toMeaning), translate(await readAll(one.database), ofOne));
    const ofOneViews = translate(await readViews(one.database.url), ofOne);
    expectSame(sortRows(translate(await readViews(merged.database.url), toMeaning)), sortRows(ofOneViews));

    let known = '';
    for (const at of world.undone) {
      const { revision } = await merged.act(
        `mutation { withdrawJudgement(id: "${merged.judgements[at]}", reason: "two of them") { revision { id } } }`,
      );
      known ||= `R${Number(revision.id.slice(1)) - 1}`;
    }

    expectSame(await readAll(merged.database), await readAll(apart.database));
    expectSame(sortRows(await readViews(merged.database.url)), sortRows(await readViews(apart.database.url)));
    expectSame(
      await readAll(merged.database, known),
      together.filter(({ query }) => takesKnown(query)),
    );
  };
  await fc.assert(fc.asyncProperty(TWOFOLD_WORLD, tell), { numRuns: countRounds(8), endOnFailure: true });
});
