import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { freshUrl } from '../../support/database.ts';
import { csvOf, readerOf } from '../../support/reader.ts';

const FOLDER = resolve(import.meta.dirname, '../../../examples/sql');
const EXAMPLES = readdirSync(FOLDER).filter((file) => file.endsWith('.sql'));

let url: string;
beforeAll(async () => {
  url = await freshUrl();
});

test.each(EXAMPLES)('%s asks a question and is answered to the role of analysts', async (file) => {
  const query = readFileSync(join(FOLDER, file), 'utf8');
  expect(query).toMatch(/^-- .*\?\n/);
  const answer = await csvOf(await readerOf(url), query);
  await expect(answer).toMatchFileSnapshot(join(FOLDER, file.replace(/sql$/, 'csv')));
});

test('there are ten, each with its answer', () => {
  expect(EXAMPLES).toHaveLength(10);
  expect(readdirSync(FOLDER).sort()).toEqual(EXAMPLES.flatMap((file) => [file, file.replace(/sql$/, 'csv')]).sort());
});
