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
