import { expect, onTestFinished, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { freshDatabase } from '../support/database.ts';
import { edited, ingestFolder, PRESS_NOTE, SECOND_NOTE } from '../support/folder.ts';
import { everything, sqlOf } from '../support/sql.ts';

/** Two connections to one database, as two processes have. */
async function twoConnections() {
  const one = await freshDatabase('empty');
  const two = connect(one.url, { pool: 1 });
  onTestFinished(() => two.close());
  return { one, two, sql: sqlOf(one.url) };
}

test('two folders at once are both ingested', async () => {
  const { one, two, sql } = await twoConnections();
  await ingestFolder(one, PRESS_NOTE);
  const again = await edited(PRESS_NOTE, [['amount: 1.50,', 'amount: 2.50,']]);
  const [first, second] = await Promise.all([ingestFolder(one, again), ingestFolder(two, SECOND_NOTE)]);
  expect(first).toMatchObject({ unchanged: false, statements: { recorded: 1 } });
  expect(second).toMatchObject({ unchanged: false, entities: { added: 1 } });
  const weights = await sql`select amount::float as amount from statements where unit = 'TONNE' and retracted_in is null order by 1`;
  expect([...weights]).toEqual([{ amount: 1.5 }, { amount: 2.5 }]);
});

test.each(['two processes', 'one'])('the same folder twice at once, in %s, is ingested once', async (where) => {
  const { one, two, sql } = await twoConnections();
  const done = await Promise.all([ingestFolder(one, PRESS_NOTE), ingestFolder(where === 'one' ? one : two, PRESS_NOTE)]);
  expect(done.map(({ unchanged }) => unchanged).sort()).toEqual([false, true]);
  const alone = await freshDatabase('empty');
  await ingestFolder(alone, PRESS_NOTE);
  const counts = (tables: Awaited<ReturnType<typeof everything>>) =>
    Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.length]));
  expect(counts(await everything(sql))).toEqual(counts(await everything(sqlOf(alone.url))));
});

test('an ingest that fails does not stop the one beside it', async () => {
  const { one, two, sql } = await twoConnections();
  const wrong = await edited(SECOND_NOTE, [['entity: asel-daurenova, evidence: [2]', 'entity: nobody, evidence: [2]']]);
  const done = await Promise.allSettled([ingestFolder(two, wrong), ingestFolder(one, PRESS_NOTE), ingestFolder(two, PRESS_NOTE)]);
  expect(done.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(await sql`select slug from articles where slug = 'library-press-note'`).toHaveLength(1);
});
