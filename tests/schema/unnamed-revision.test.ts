import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { expect, onTestFinished, test } from 'vitest';
import { freshUrl } from '../support/database.ts';
import { sqlOf } from '../support/sql.ts';

/** Somebody who may write and has never heard of revisions. */
async function openClerk() {
  const url = await freshUrl();
  const sql = sqlOf(url);
  const name = `clerk_${randomBytes(4).toString('hex')}`;
  const [owner] = await sql<{ name: string }[]>`select current_user::text as name`;
  await sql.unsafe(`create role ${name} login password 'clerk'; grant ${owner?.name ?? ''} to ${name}`).simple();
  const at = new URL(url);
  at.username = name;
  at.password = 'clerk';
  const clerk = postgres(at.href, { max: 1, onnotice: () => {} });
  onTestFinished(() => clerk.end());
  const [last] = await sql<{ id: number }[]>`select max(id)::int as id from revisions`;
  const since = async () => [
    ...(await sql`select r.id::int - ${last?.id ?? 0} as nth, r.operation, r.account = ${name} as is_own, array_agg(c.kind::text order by c.id) filter (where c.kind is not null) as kinds
      from revisions r left join changes c on c.revision = r.id where r.id > ${last?.id ?? 0} group by r.id order by r.id`),
  ];
  return { clerk, since };
}
const NAME = { entity_id: 1, role: 'ALIAS', lang: 'en', article_id: 1, norm: 'x', key: 'x', sort_key: 'x' };

test('each transaction that changes something is a revision of its user, whatever the statements', async () => {
  const { clerk, since } = await openClerk();
  await clerk`insert into names ${clerk({ ...NAME, text: 'One' })}`;
  await clerk.begin(async (tx) => {
    await tx`update places set latitude = 43.5, longitude = 77.5 where id = (select min(id) from places)`;
    await tx`delete from names where text = 'One'`;
    await tx`insert into names ${tx([
      { ...NAME, text: 'Two' },
      { ...NAME, text: 'Three' },
    ])}`;
  });
  await clerk`merge into names n using (values ('Two'), ('Four')) as v(text) on n.entity_id = 1 and n.text = v.text
    when matched then delete when not matched then insert (entity_id, role, lang, text, article_id, norm, key, sort_key) values (1, 'ALIAS', 'en', v.text, 1, 'x', 'x', 'x')`;
  const own = { operation: 'SQL', is_own: true };
  expect(await since()).toEqual([
    { nth: 1, ...own, kinds: ['NAMES_ADDED'] },
    { nth: 2, ...own, kinds: ['NAMES_ADDED', 'NAMES_REMOVED', 'ENTITY_CHANGED'] },
    { nth: 3, ...own, kinds: ['NAMES_ADDED', 'NAMES_REMOVED'] },
  ]);
});

test('what changes nothing, or is rolled back, is none, and leaves no gap', async () => {
  const { clerk, since } = await openClerk();
  const name = clerk({ ...NAME, text: 'One' });
  await clerk`insert into names ${name}`;
  await clerk`insert into names ${name} on conflict do nothing`;
  await clerk`update names set text = text where text = 'One'`;
  await clerk`delete from names where text = 'nobody'`;
  await clerk.begin(async (tx) => {
    await tx`delete from names where text = 'One'`;
    await tx`rollback`;
  });
  await clerk.begin(async (tx) => {
    await tx
      .savepoint((inner) => inner`delete from names where text = 'One'`.then(() => Promise.reject(new Error('undone'))))
      .catch(() => {});
    await tx`update names set lang = 'ru' where text = 'One'`;
  });
  expect((await since()).map(({ nth }) => nth)).toEqual([1, 2]);
});

test('a part of a transaction that was checked before is checked again, and told once', async () => {
  const { clerk, since } = await openClerk();
  await clerk.begin(async (tx) => {
    await tx`insert into names ${tx({ ...NAME, text: 'One' })}`;
    await tx`set constraints all immediate`;
    await tx`set constraints all deferred`;
    await tx`insert into names ${tx({ ...NAME, text: 'Two' })}`;
  });
  await clerk.begin(async (tx) => {
    await tx`insert into names ${tx({ ...NAME, text: 'Three' })}`;
    await tx`set constraints all immediate`;
    await tx`delete from names where text = 'Three'`;
  });
  expect((await since()).map(({ kinds }) => kinds)).toEqual([['NAMES_ADDED'], null]);
});

test.each([
  [
    'a revision of another',
    `set shezhire.revision = '1'; update places set latitude = 1, longitude = 1`,
    'revision 1 is not of this transaction',
  ],
  [
    'a revision of another for a new row',
    `insert into identifiers values (1, 'x', 'y', 1, 'z', 1)`,
    'a row of identifiers is not of revision',
  ],
  ['a second revision', 'select begin_revision(); select begin_revision()', 'has begun revision'],
  ['emptying a table', 'truncate mentions', 'mentions are not truncated'],
  ['emptying the log', 'truncate changes', 'changes are not truncated'],
])('%s is refused', async (_, statements, message) => {
  const { clerk } = await openClerk();
  await expect(clerk.begin((tx) => tx.unsafe(statements).simple())).rejects.toThrow(message);
});
