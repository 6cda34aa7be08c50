import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/app/schema.ts';
import { ROOT } from '../support/run.ts';
import { findBreaking, findUnnamed } from './breaking.ts';

const read = (file: string) => readFileSync(resolve(ROOT, file), 'utf8');
const released = read('schema/released.graphql');
const changelog = read('CHANGELOG.md');

test('what breaks clients of the last release is named in CHANGELOG.md under Unreleased', async () => {
  const unnamed = findUnnamed(await findBreaking(buildSchema(released), schema), changelog);
  expect(unnamed.map(({ coordinate, message }) => `name \`${coordinate}\` in CHANGELOG.md: ${message}`)).toEqual([]);
});

test('the API that is kept is that of the latest version in CHANGELOG.md (else: npm run release -- VERSION)', () => {
  const [, latest] = /^## (\d\S*)/m.exec(changelog) ?? [];
  expect(released.split('\n')[0]).toBe(`# The API of ${latest}, without descriptions.`);
});
