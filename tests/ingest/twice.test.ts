import { expect, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { edited, ingestFolder, PRESS_NOTE, SECOND_NOTE } from '../support/folder.ts';
import { everything, sqlOf } from '../support/sql.ts';

test('the same folder a second time changes nothing', async () => {
  const database = await freshDatabase('empty');
  const sql = sqlOf(database.url);
  await ingestFolder(database, PRESS_NOTE);
  const before = await everything(sql);
  expect(await ingestFolder(database, PRESS_NOTE)).toMatchObject({
    unchanged: true,
    entities: { added: 0, retracted: 0 },
    statements: { recorded: 0, retracted: 0, kept: 14 },
  });
  expect(await everything(sql)).toEqual(before);
});

test('a file that is only written differently changes nothing but its fingerprint', async () => {
  const database = await freshDatabase('empty');
  const sql = sqlOf(database.url);
  await ingestFolder(database, PRESS_NOTE);
  const { articles: articlesBefore, ...before } = await everything(sql);
  const otherwise = await edited(PRESS_NOTE, [
    ['# A press note', '# A short press note'],
    ['amount: 1.50', 'amount: "001.5"'],
    ['text: { kk: кітап сөрелері, en: book shelves }', 'text: { en: book shelves, kk: кітап сөрелері }'],
    ['surface: ауыл балаларына, ', ''],
  ]);
  expect(await ingestFolder(database, otherwise)).toMatchObject({
    unchanged: false,
    entities: { added: 0, retracted: 0 },
    statements: { recorded: 0, retracted: 0, kept: 14 },
  });
  const { articles, ...after } = await everything(sql);
  expect(after).toEqual(before);
  const ignoringFingerprint = (rows: typeof articles = []) => rows.map(({ graph_sha256: _, ...row }) => row);
  expect(ignoringFingerprint(articles)).toEqual(ignoringFingerprint(articlesBefore));
});

test('the seeds, already loaded, are not touched by another article', async () => {
  const database = await freshDatabase('seeded');
  const sql = sqlOf(database.url);
  const { text_keys: _, ...before } = await everything(sql); // counts of words grow
  await ingestFolder(database, PRESS_NOTE);
  await ingestFolder(database, SECOND_NOTE);
  const after = await everything(sql);
  for (const [table, rows] of Object.entries(before)) expect(after[table]).toEqual(expect.arrayContaining([...rows]));
});
