import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { attach } from '../../src/ingest/attach.ts';
import { makeAccount } from '../support/accounts.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { dumpTables, listRuns } from '../support/dump.ts';
import { edited, ingestFolder, SIX_ARTICLES } from '../support/folder.ts';
import { performRandomAct, RANDOM_ACTS } from '../support/random-acts.ts';
import { readWholeGraph } from '../support/whole-graph.ts';

const RUN = 12;
const [FOLDER = '', ...OTHERS] = [SIX_ARTICLES[1] ?? '', ...SIX_ARTICLES.filter((_, nth) => nth !== 1)];
const SLUG = 'pipe-paid';
const FORGET = `mutation ($dryRun: Boolean) { forgetArticle(ref: "${SLUG}", reason: "It must go", dryRun: $dryRun, idempotencyKey: "once") {
  revision { id operation } article { forgotten withdrawn title text } forgot { versions sentences names texts mentions } retractedCount unnamed { label names { text } } } }`;

/** All texts of a folder. */
async function readTexts(folder: string): Promise<string[]> {
  const texts: string[] = [await readFile(join(folder, 'article.txt'), 'utf8')];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (value && typeof value === 'object') Object.values(value).forEach(collect);
  };
  collect(parse(await readFile(join(folder, 'graph.yaml'), 'utf8')));
  return texts;
}

async function openSix() {
  const database = await freshDatabase('empty');
  for (const folder of SIX_ARTICLES) await ingestFolder(database, folder);
  const sql = postgres(database.url, { max: 1, onnotice: () => {} });
  const client = clientOf({ database });
  const { withKey } = await makeAccount(database, 'ADMIN');
  const ask = async (query: string, variables = {}) =>
    (await client.ask(query, variables, withKey)) as Awaited<ReturnType<typeof client.ask>>;
  return { database, sql, client, ask, withKey, close: () => sql.end() };
}

/** Runs that only the words of the forgotten article have: no other article, and nothing that is kept of this one, such as slugs, has them. */
async function listOwnRuns(dump: Record<string, string[]>): Promise<Set<string>> {
  const kept = ['public.predicates', 'public.predicate_kinds', 'public.units', 'public.revisions', 'public.accounts'].flatMap(
    (name) => dump[name] ?? [],
  );
  const slugs = ['public.entities', 'public.articles'].flatMap((name) => dump[name] ?? []).map((row) => row.split(',')[1] ?? '');
  const others = listRuns([...kept, ...slugs, ...(await Promise.all(OTHERS.map(readTexts))).flat()], RUN);
  const own = listRuns(
    (await readTexts(FOLDER)).filter((text) => !/^[0-9a-f]{64}$/.test(text)),
    RUN,
  );
  return new Set([...own].filter((run) => !others.has(run)));
}

test('after random curation a forgotten article leaves no word in any table', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(RANDOM_ACTS, async (acts) => {
      const { sql, client, ask, withKey, close } = await openSix();
      for (const act of acts) await performRandomAct(client, act, withKey);
      const own = await listOwnRuns(await dumpTables(sql));
      const listFound = async () =>
        Object.entries(await dumpTables(sql)).flatMap(([table, rows]) =>
          rows.flatMap((row) =>
            [...listRuns([row], RUN)]
              .filter((run) => own.has(run))
              .slice(0, 1)
              .map((run) => `${table}: ${run}: ${row}`),
          ),
        );
      expect((await listFound()).length).toBeGreaterThan(9);
      const { data, errors } = await ask(FORGET);
      expect(errors).toBeUndefined();
      expect(data.forgetArticle.article).toEqual({ forgotten: true, withdrawn: true, title: null, text: null });
      expect(await listFound()).toEqual([]);
      await close();
    }),
    { numRuns: 1, endOnFailure: true },
  );
});

test('forgotten fields are null as of every revision, a dry run tells how much goes, and other articles answer as before', async () => {
  const { database, ask, client, close } = await openSix();
  const read = (known: string) =>
    ask(`{ article(ref: "${SLUG}", known: "${known}") { forgotten title text sha256 sentences(first: 3) { nodes { number forgotten gloss(lang: "en") start } } }
      others: articles(first: 50, filter: { ref: ["pipe-planned", "school-water", "fund-year"] }, known: "${known}") { nodes { slug forgotten title sentences(first: 50) { nodes { gloss(lang: "ru") } } } } }`);
  const before = await read('R6');
  const whole = await readWholeGraph(client);
  const dry = await ask(FORGET, { dryRun: true });
  expect(dry.errors).toBeUndefined();
  expect(await readWholeGraph(client)).toEqual(whole);
  const done = await ask(FORGET);
  expect(done.data.forgetArticle).toMatchObject({ revision: { operation: 'FORGET' }, forgot: dry.data.forgetArticle.forgot });
  expect(dry.data.forgetArticle.forgot.sentences).toBeGreaterThan(2);
  expect((await ask(FORGET)).data).toEqual(done.data);
  const after = await read('R6');
  expect(after.errors).toBeUndefined();
  expect(after.data.article).toMatchObject({ forgotten: true, title: null, text: null, sha256: before.data.article.sha256 });
  expect(after.data.article.sentences.nodes).toEqual(
    before.data.article.sentences.nodes.map((row: object) => ({ ...row, forgotten: true, gloss: '' })),
  );
  expect(after.data.others).toEqual(before.data.others);
  await readWholeGraph(client, 'R6');
  const { unchanged, warnings } = await ingestFolder(database, FOLDER, { isOverridden: true });
  expect([unchanged, warnings.join()]).toEqual([true, expect.stringContaining('was forgotten in R7')]);
  const renamed = await edited(FOLDER, [[`slug: ${SLUG}`, 'slug: pipe-paid-again']]);
  await expect(ingestFolder(database, renamed)).rejects.toThrow('which was forgotten in R7; it is not taken in again');
  await expect(attach(database, SLUG, join(FOLDER, 'article.txt'))).rejects.toThrow('was forgotten in R7');
  for (const refused of [
    'reinstateArticle(ref: "pipe-paid"',
    'revert(revision: "R7"',
    'revert(revision: "R2", cascade: true',
    'forgetArticle(ref: "pipe-paid"',
  ]) {
    const { errors } = await ask(`mutation { ${refused}, reason: "back") { revision { id } } }`);
    expect([refused, errors?.[0]?.message, errors?.[0]?.extensions?.['code']]).toEqual([
      refused,
      expect.stringMatching(/forgotten|gone for good/),
      expect.stringMatching(/CONFLICT|BAD_INPUT/),
    ]);
  }
  await close();
});

test('a forgotten person has no name at any time, and nobody gives one again', async () => {
  const { database, sql, ask, client, close } = await openSix();
  const { data: found } = await ask('{ people(first: 20) { nodes { slug names { text } } } }');
  const [{ slug, names }] = found.people.nodes.filter((person: { names: object[] }) => person.names.length > 1);
  await ask(
    `mutation { identifyEntity(entity: "${slug}", article: "${SLUG}", identifier: { scheme: "wikidata", value: "Q424242", source: "a test" }) { revision { id } } }`,
  );
  await ask(`mutation { describeEntity(entity: "${slug}", description: { en: "an invented engineer" }) { revision { id } } }`);
  const forget = (dryRun = false) =>
    ask(
      `mutation { forgetEntity(entity: "${slug}", reason: "asked for it", dryRun: ${dryRun}) { revision { id } names identifiers descriptions mentions entity { forgotten label names { text } description } } }`,
    );
  const whole = await readWholeGraph(client);
  const dry = await forget(true);
  expect(await readWholeGraph(client)).toEqual(whole);
  const { data, errors } = await forget();
  expect(errors).toBeUndefined();
  expect(data.forgetEntity).toMatchObject({ identifiers: 1, entity: { forgotten: true, label: slug, names: [], description: null } });
  expect(data.forgetEntity.names).toBe(dry.data.forgetEntity.names);
  expect(data.forgetEntity.mentions).toBeGreaterThan(0);
  const past = await ask(
    `{ entity(ref: "${slug}", known: "R6") { forgotten label names { text } mentions(first: 50) { nodes { sha256 } } statements(first: 50) { totalCount } } }`,
  );
  expect(past.data.entity).toMatchObject({ forgotten: true, label: slug, names: [] });
  const held = await dumpTables(sql);
  const rows = ['names', 'identifiers', 'mentions']
    .flatMap((table) => [...(held[`public.${table}`] ?? []), ...(held[`past.${table}`] ?? [])])
    .join('\n');
  for (const { text } of names) expect(rows).not.toContain(text);
  expect(JSON.stringify(held)).not.toMatch(/Q424242|an invented engineer/);
  const naming = await ask(
    `mutation { nameEntity(entity: "${slug}", article: "${SLUG}", name: { text: "Again", lang: "en" }) { revision { id } } }`,
  );
  expect(naming.errors?.[0]).toMatchObject({ message: expect.stringContaining('was forgotten in R9'), extensions: { code: 'CONFLICT' } });
  const changed = await Promise.all(SIX_ARTICLES.map((folder) => edited(folder, [['\nsentences:\n', '\nsentences: # again\n']])));
  const told = [];
  for (const folder of changed) told.push(...(await ingestFolder(database, folder)).warnings);
  expect(told.join()).toContain(`entities.${slug} is "${slug}": it was forgotten in R9`);
  expect((await ask(`{ entity(ref: "${slug}") { names { text } } }`)).data.entity.names).toEqual([]);
  expect((await dumpTables(sql))['public.names']?.join()).not.toContain(names[0].text);
  const place = await ask('mutation { forgetEntity(entity: "kokbel", reason: "no") { revision { id } } }');
  expect(place.errors?.[0]).toMatchObject({
    message: expect.stringContaining('a PERSON, and this is a PLACE'),
    extensions: { code: 'BAD_INPUT' },
  });
  await close();
});
