import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';

const SRC = resolve(import.meta.dirname, '../../src');
const DRIVER = /from '(postgres|drizzle-orm\/postgres-js[^']*)'/;

test('one file knows the driver', () => {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  expect(files.filter((name) => DRIVER.test(readFileSync(join(SRC, name), 'utf8')))).toEqual(['database/driver.ts']);
});

test('more copies and queries than connections are all answered, each on a connection that is free', async () => {
  const { follower } = await freshDatabase();
  const copies = Array.from({ length: 6 }, () => follower.copy('select id from entities order by id'));
  const rows = Array.from({ length: 6 }, () => follower.ask('select count(*)::int as count from entities'));
  expect(new Set((await Promise.all(copies)).map((copy) => copy.toString('hex'))).size).toBe(1);
  expect(await Promise.all(rows)).toEqual(Array(6).fill({ count: 63 }));
});

test.for([1, 100, 1_000, 10_000, 100_000, 1_000_000])('a connection that has copied %i rows answers the next query', async (rows) => {
  const { follower } = await freshDatabase('empty');
  const copy = await follower.copy(`select n from generate_series(1, ${rows}) n`);
  expect(copy.length).toBe(19 + rows * 10 + 2); // a header, the rows, an end
  expect(await follower.ask('select $1::int as one', ['1'])).toEqual({ one: 1 });
});
