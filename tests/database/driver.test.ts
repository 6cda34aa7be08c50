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
