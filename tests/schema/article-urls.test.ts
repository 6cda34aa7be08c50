import { expect, test } from 'vitest';
import { freshUrl } from '../support/database.ts';
import { sqlOf } from '../support/sql.ts';

const HOME = 'https://example.org/kk/1';

test.each([
  ['javascript:void(0)', null],
  ['data:text/plain,note', null],
  [HOME, HOME],
  ['HTTP://EXAMPLE.ORG/', 'HTTP://EXAMPLE.ORG/'],
])('an article that was stored with the address %s has %s after the migration', async (before, after) => {
  const sql = sqlOf(await freshUrl('seeded'));
  await sql`alter table articles drop constraint articles_url`;
  await sql`update articles set url = ${before}`;
  await sql.begin((transaction) => transaction.file('schema/migrations/0016_article-urls.sql'));
  expect(await sql`select url from articles`).toEqual([{ url: after }]);
});

test('an address that is neither http nor https is refused', async () => {
  const sql = sqlOf(await freshUrl('seeded'));
  await expect(sql`update articles set url = 'ftp://example.org/1'`).rejects.toMatchObject({ constraint_name: 'articles_url' });
});
