import { afterAll, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import { readFolder } from '../../src/ingest/read-folder.ts';
import { makeAccount } from '../support/accounts.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestFolder, SIX_ARTICLES } from '../support/folder.ts';
import { readWholeGraph } from '../support/whole-graph.ts';

const database = await freshDatabase('empty');
const client = clientOf({ database });
const { ask } = client;
const admin = await makeAccount(database, 'ADMIN');
for (const folder of SIX_ARTICLES) await ingestFolder(database, folder);
afterAll(() => database.close());

const SLUG = 'pipe-paid';
const FOLDER = SIX_ARTICLES[1] ?? '';
const WITHDRAW = `mutation ($dryRun: Boolean) { withdrawArticle(ref: "${SLUG}", reason: "It was a hoax", dryRun: $dryRun) {
  revision { id } article { withdrawn } counts { kind action count } retractedCount retracted { id } retainedCount retained { statement { id } articles { slug } }
  unnamedCount unnamed { slug } unclassifiedCount unclassified { slug } removedCount removed { slug } brokenLinkCount brokenLinks { id }
} }`;
const readAll = (known?: string) => readWholeGraph(client, known);
const getNewest = async (): Promise<string> => (await ask('{ revisions(first: 1) { nodes { id } } }')).data.revisions.nodes[0].id;
const act = async (mutation: string, variables = {}) => {
  const { data, errors } = await ask(mutation, variables, admin.withKey);
  expect(errors).toBeUndefined();
  return Object.values(data as Record<string, unknown>)[0] as Record<string, unknown>; // the payload
};

test('a dry run tells what falls and what stays, and writes nothing', async () => {
  const before = await readAll();
  const told = await act(WITHDRAW, { dryRun: true });
  expect(told['revision']).toBeNull();
  expect(told['retractedCount']).toBeGreaterThan(0);
  expect(told['retainedCount']).toBeGreaterThan(0);
  for (const { articles } of told['retained'] as { articles: { slug: string }[] }[])
    expect(articles.map(({ slug }) => slug)).not.toContain(SLUG);
  expect(await readAll()).toEqual(before);
});

test('a withdrawn article takes along what it alone gave, and what it gave comes back under the same ids', async () => {
  const [before, earlier] = [await readAll(), await getNewest()];
  const dry = await act(WITHDRAW, { dryRun: true });
  const told = await act(WITHDRAW);
  expect({ ...told, revision: null, article: dry['article'] }).toEqual(dry);
  expect(told['article']).toEqual({ withdrawn: true });
  const [after, withdrawn] = [await readAll(), await getNewest()];
  const ids = (data: typeof after) => (data['statements'] ?? []).map(({ id }) => String(id));
  const fallen = (told['retracted'] as { id: string }[]).map(({ id }) => id);
  expect(
    ids(before)
      .filter((id) => !ids(after).includes(id))
      .sort(),
  ).toEqual(fallen.filter((id) => ids(before).includes(id)).sort());
  expect(JSON.stringify(after)).not.toContain(`"${SLUG}"`);
  expect(await readAll(earlier)).toEqual(before);
  const { warnings, unchanged } = await ingestFolder(database, FOLDER);
  expect([unchanged, warnings.join()]).toEqual([true, expect.stringContaining('was withdrawn in')]);
  const again = await ask(WITHDRAW, {}, admin.withKey);
  expect(again.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT' });
  await act(
    `mutation { reinstateArticle(ref: "${SLUG}", reason: "It was none") { article { withdrawn } revision { operation article { slug } } } }`,
  );
  expect(await readAll()).toEqual(before);
  expect(await readAll(withdrawn)).toEqual(after);
  expect(await readAll(earlier)).toEqual(before);
});

test('entities that only withdrawn articles name keep those names until another article gives some', async () => {
  const folders = SIX_ARTICLES.map((folder) => readFolder(folder));
  for (const { graph } of await Promise.all(folders)) {
    const slug = graph.article.slug;
    await act(`mutation { withdrawArticle(ref: "${slug}", reason: "all") { revision { id } } }`);
  }
  const { data } = await ask(
    '{ statements { totalCount } articles { totalCount } withdrawn: articles(filter: { withdrawn: true }) { totalCount } entities { totalCount } }',
  );
  expect(data).toEqual({
    statements: { totalCount: 0 },
    articles: { totalCount: 0 },
    withdrawn: { totalCount: 6 },
    entities: { totalCount: 0 },
  });
  const first = await folders[0];
  if (!first) throw new Error('there is no folder');
  await ingest(database, first, { isOverridden: true });
  expect(
    (await ask('{ articles { totalCount } entities { nodes { fromWithdrawn names { fromWithdrawn } } } }')).data.articles.totalCount,
  ).toBe(1);
});
