import { readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingest } from '../../src/ingest/ingest.ts';
import { readFolders } from '../../src/ingest/read-folders.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';

/** Questions about the three articles of an invented city, each with its answer beside it. */
const ARTICLES = resolve(import.meta.dirname, '../../examples/articles');
const QUESTIONS = resolve(ARTICLES, 'questions');
const names = readdirSync(QUESTIONS)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => basename(file, '.graphql'));

let database: Awaited<ReturnType<typeof freshDatabase>>;
let client: ReturnType<typeof clientOf>;
beforeAll(async () => {
  database = await freshDatabase();
  client = clientOf({ database });
  for (const folder of await readFolders([ARTICLES], new AbortController().signal)) {
    const { warnings } = await ingest(database, folder);
    expect(warnings).toEqual([]);
  }
});
afterAll(() => database.close());

test('there are at least 15 questions', () => expect(names.length).toBeGreaterThanOrEqual(15));

test.each(names)('%s', async (name) => {
  const { data, errors } = await client.ask(readFileSync(resolve(QUESTIONS, `${name}.graphql`), 'utf8'));
  expect(errors).toBeUndefined();
  await expect(`${JSON.stringify(data, null, 2)}\n`).toMatchFileSnapshot(resolve(QUESTIONS, `${name}.json`));
});
