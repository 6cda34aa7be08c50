import { afterAll, expect, test } from 'vitest';
import { schema } from '../../src/app/schema.ts';
import { makeAccount } from '../support/accounts.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { dumpTables } from '../support/dump.ts';
import { ingestFolder, SIX_ARTICLES } from '../support/folder.ts';
import { sqlOf } from '../support/sql.ts';

// All people of these articles are invented.
const database = await freshDatabase('empty');
const { ask } = clientOf({ database });
const { withKey } = await makeAccount(database, 'ADMIN');
for (const folder of SIX_ARTICLES) await ingestFolder(database, folder);
afterAll(() => database.close());

const read = async (query: string) => (await ask(query, {}, withKey)).data;
const act = async (mutation: string, more = '') =>
  ask(`mutation { made: ${mutation.replace(/\)$/, `${more})`)} { revision { id } counts { count } } }`, {}, withKey);

/** Calls of all mutations of the graph, each of which would change something. */
async function listCalls(): Promise<Record<string, string>> {
  await ask('mutation { propose(article: "school-water", by: RULES) { run { id } } }', {}, withKey);
  await act('withdrawArticle(ref: "fund-year", reason: "r")');
  const judged = await act('judge(one: "kokbel", other: "tasbulak-vestnik", verdict: DIFFERENT, reason: "r")');
  await act(
    'identifyEntity(entity: "kokbel", article: "pipe-paid", identifier: { scheme: "wikidata", value: "Q424242", source: "a test" })',
  );
  const data =
    await read(`{ statements(first: 1) { nodes { id subject { slug } } } judgements { nodes { id } } proposals(first: 2) { nodes { id } }
    entity(ref: "kokbel") { names { text } } }`);
  const statement = data.statements.nodes[0];
  const name = JSON.stringify(data.entity.names[0].text);
  const [proposal] = data.proposals.nodes;
  return {
    recordArticle: 'recordArticle(input: { slug: "invented", type: NOTE, lang: "en", text: "An invented note." })',
    recordFacts:
      'recordFacts(article: "pipe-paid", facts: { entities: [{ slug: "kokbel", names: [{ text: "Kokbel-on-Sea", lang: "en", role: ALIAS }] }] })',
    correct: `correct(statement: "${statement.id}", to: { unknown: true }, reason: "r")`,
    retractStatements: `retractStatements(ids: ["${statement.id}"], reason: "r")`,
    rankStatement: `rankStatement(id: "${statement.id}", rank: DEPRECATED)`,
    nameEntity: 'nameEntity(entity: "kokbel", article: "pipe-paid", name: { text: "Kokbel-on-Sea", lang: "en", role: ALIAS })',
    renounceName: `renounceName(entity: "kokbel", text: ${name}, reason: "r")`,
    identifyEntity:
      'identifyEntity(entity: "kokbel", article: "pipe-paid", identifier: { scheme: "wikidata", value: "Q434343", source: "a test" })',
    renounceIdentifier: 'renounceIdentifier(entity: "kokbel", scheme: "wikidata", value: "Q424242", reason: "r")',
    classifyEntity: 'classifyEntity(entity: "kokbel", collective: true)',
    describeEntity: 'describeEntity(entity: "kokbel", description: { en: "an invented village" })',
    judge: 'judge(one: "kokbel", other: "pipe-payment", verdict: DIFFERENT, reason: "r")',
    withdrawJudgement: `withdrawJudgement(id: "${data.judgements.nodes[0].id}", reason: "r")`,
    split: `split(entity: "${statement.subject.slug}", into: "invented-other", statements: ["${statement.id}"], reason: "r")`,
    acceptProposals: `acceptProposals(ids: ["${proposal.id}"])`,
    withdrawArticle: 'withdrawArticle(ref: "pipe-paid", reason: "r")',
    reinstateArticle: 'reinstateArticle(ref: "fund-year", reason: "r")',
    forgetArticle: 'forgetArticle(ref: "pipe-paid", reason: "r")',
    forgetEntity: `forgetEntity(entity: "${(await read('{ people(first: 1) { nodes { slug } } }')).people.nodes[0].slug}", reason: "r")`,
    revert: `revert(revision: "${judged.data.made.revision.id}", reason: "r")`,
  };
}

test('a dry run of any mutation of the graph answers and writes nothing, not even under its key', { timeout: 120_000 }, async () => {
  const calls = await listCalls();
  const declared = Object.values(schema.getMutationType()?.getFields() ?? {}).filter(({ args }) =>
    args.some(({ name }) => name === 'expectedRevision'),
  );
  expect(Object.keys(calls).sort()).toEqual(declared.map(({ name }) => name).sort());
  const sql = sqlOf(database.url);
  const before = await dumpTables(sql);
  for (const [name, call] of Object.entries(calls)) {
    const { data, errors } = await act(call, ', dryRun: true, idempotencyKey: "dry"');
    expect([name, errors, data?.made.revision]).toEqual([name, undefined, null]);
    expect(await dumpTables(sql), name).toEqual(before);
  }
});

test('of writers that have seen the same revision one writes, and the others are told', async () => {
  const { entity } = await read('{ entity(ref: "kokbel") { revision } }');
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, nth) =>
      act(`describeEntity(entity: "kokbel", description: { en: "invented ${nth}" })`, `, expectedRevision: "${entity.revision}"`),
    ),
  );
  const won = answers.flatMap(({ data }, nth) => (data?.made ? [nth] : []));
  expect(won).toHaveLength(1);
  const refused = answers.flatMap(({ errors }) => errors?.map(({ extensions }) => [extensions?.['code'], extensions?.['argument']]) ?? []);
  expect(refused).toEqual(Array(5).fill(['CONFLICT', 'expectedRevision']));
  expect((await read('{ entity(ref: "kokbel") { description(lang: "en") } }')).entity.description).toBe(`invented ${won[0]}`);
});
