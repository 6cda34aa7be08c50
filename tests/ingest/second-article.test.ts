import { expect, test } from 'vitest';
import { emptiedDatabase } from '../support/emptied-database.ts';
import { type Edit, edited, ingestFolder, PRESS_NOTE, SECOND_NOTE } from '../support/folder.ts';
import { everything, sqlOf } from '../support/sql.ts';

const AGENT = '      - { predicate: AGENT, entity: zhuldyzai, evidence: [1] }\n';
const DROPPED: Edit = [AGENT, ''];

async function both() {
  const database = await emptiedDatabase();
  const sql = sqlOf(database.url);
  await ingestFolder(database, PRESS_NOTE);
  const summary = await ingestFolder(database, SECOND_NOTE);
  const deliverers = () => sql`
    select s.id::int, s.retracted_in is null as stands,
      array(select a.slug from evidence v join articles a on a.id = v.article_id
            where v.statement_id = s.id and v.retracted_in is null order by 1) as articles
    from statements s join entities e on e.id = s.subject_id where e.slug = 'book-delivery' and s.predicate = 'AGENT' order by s.id`;
  return { database, sql, summary, deliverers };
}

test('what it states too gets further evidence; what it declares and refers to keeps its ids', async () => {
  const { summary, deliverers, sql } = await both();
  expect(summary).toMatchObject({ entities: { added: 1 }, statements: { recorded: 2, retracted: 0, kept: 2 } });
  expect(await deliverers()).toEqual([{ id: expect.any(Number), stands: true, articles: ['library-press-note', 'second-press-note'] }]);
  const [delivery] = await sql`select count(*)::int from entities where slug in ('book-delivery', 'zhuldyzai', 'asel-daurenova')`;
  expect(delivery).toEqual({ count: 3 });
});

test('a fact stands on the other article when one drops it, and falls with the last', async () => {
  const { database, deliverers } = await both();
  const [fact] = await deliverers();
  const dropped = await ingestFolder(database, await edited(PRESS_NOTE, [DROPPED]));
  expect(dropped.statements).toEqual({ recorded: 0, retracted: 0, kept: 13 });
  expect(await deliverers()).toEqual([{ id: fact?.['id'], stands: true, articles: ['second-press-note'] }]);
  const last = await ingestFolder(database, await edited(SECOND_NOTE, [DROPPED]));
  expect(last.statements).toEqual({ recorded: 0, retracted: 1, kept: 3 });
  expect(await deliverers()).toEqual([{ id: fact?.['id'], stands: false, articles: [] }]);
});

test('the first article again takes nothing from the second', async () => {
  const { database, sql } = await both();
  const before = await everything(sql);
  await ingestFolder(database, await edited(PRESS_NOTE, [['# A press note', '# A note']]));
  const { articles: _, ...after } = await everything(sql);
  expect(after).toEqual(Object.fromEntries(Object.entries(before).filter(([table]) => table !== 'articles')));
});

test('it may give another name to an entity it did not declare first', async () => {
  const { database, sql } = await both();
  await ingestFolder(
    database,
    await edited(SECOND_NOTE, [
      ['  book-receipt:', '  zhuldyzai:\n    kind: FUND\n    names: [{ text: Жулдызай, lang: ru }]\n\n  book-receipt:'],
    ]),
  );
  const names = await sql`
    select n.text, a.slug from names n join articles a on a.id = n.article_id join entities e on e.id = n.entity_id
    where e.slug = 'zhuldyzai' order by n.lang`;
  expect([...names]).toEqual([
    { text: 'Zhuldyzai fund', slug: 'library-press-note' },
    { text: '«Жұлдызай» қоры', slug: 'library-press-note' },
    { text: 'Жулдызай', slug: 'second-press-note' },
  ]);
});

test('an entity of the graph with another kind is a mistake', async () => {
  const edit: Edit = ['  book-delivery:\n    kind: EVENT\n', '  book-delivery:\n    kind: FUND\n'];
  const database = await emptiedDatabase();
  await ingestFolder(database, PRESS_NOTE);
  const before = await everything(sqlOf(database.url));
  await expect(ingestFolder(database, await edited(SECOND_NOTE, [edit]))).rejects.toThrow(
    /:23: entities\.book-delivery\.kind is "FUND": the graph has book-delivery as a EVENT; choose another slug/,
  );
  expect(await everything(sqlOf(database.url))).toEqual(before);
});

test('alone, it lacks what the first declares, and every lack is told', async () => {
  const database = await emptiedDatabase();
  await expect(ingestFolder(database, SECOND_NOTE)).rejects.toMatchObject({
    mistakes: expect.arrayContaining([
      expect.stringMatching(/graph\.yaml:12: sentences\.0\.mentions\.0\.entity is "zhuldyzai": no such entity/),
      expect.stringMatching(/graph\.yaml:22: entities\.book-delivery has no type: one of MEETING/),
    ]),
  });
});
