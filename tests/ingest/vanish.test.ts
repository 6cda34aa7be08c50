import { expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { type Edit, edited, ingestFolder, PRESS_NOTE, SECOND_NOTE } from '../support/folder.ts';
import { sqlOf } from '../support/sql.ts';

const DECLARED = `  shaghala:
    kind: PLACE
    type: DISTRICT
    names: [{ text: Шағала ауданы, lang: kk }]

`;
const WITHOUT_SHAGHALA: readonly Edit[] = [
  [DECLARED, ''],
  ['      - { span: [340, 355], surface: Шағала ауданына, kind: NAME, entity: shaghala }\n', ''],
  ['      - { predicate: RECIPIENT, entity: shaghala, evidence: [5] }\n', ''],
];
const AT_SHAGHALA: Edit = [
  'entity: book-delivery, evidence: [2] }',
  'entity: book-delivery, evidence: [2] }\n      - { predicate: PLACE, entity: shaghala, evidence: [2] }',
];

async function ingested() {
  const database = await freshDatabase('empty');
  const sql = sqlOf(database.url);
  await ingestFolder(database, PRESS_NOTE);
  const shaghala = async () => {
    const [row] = await sql<
      { id: number; stands: boolean }[]
    >`select id::int, retracted_in is null as stands from entities where slug = 'shaghala'`;
    return row;
  };
  return { database, shaghala };
}

test('an entity that is gone is retracted, and comes back with its id', async () => {
  const { database, shaghala } = await ingested();
  const before = await shaghala();
  const { entities, statements } = await ingestFolder(database, await edited(PRESS_NOTE, WITHOUT_SHAGHALA));
  expect({ entities, statements }).toEqual({
    entities: { added: 0, retracted: 1 },
    statements: { recorded: 0, retracted: 1, kept: 13 },
  });
  expect(await shaghala()).toEqual({ id: before?.id, stands: false });
  const { entities: again } = await ingestFolder(database, PRESS_NOTE);
  expect(again).toEqual({ added: 0, retracted: 0 });
  expect(await shaghala()).toEqual({ id: before?.id, stands: true });
});

test('an entity that nothing declares is a mistake, but where the graph has it', async () => {
  const { database, shaghala } = await ingested();
  await expect(ingestFolder(await freshDatabase('empty'), await edited(PRESS_NOTE, [[DECLARED, '']]))).rejects.toThrow(
    /entity is "shaghala": no such entity, neither in this file nor in the graph/,
  );
  await ingestFolder(database, await edited(PRESS_NOTE, [[DECLARED, '']]));
  expect(await shaghala()).toMatchObject({ stands: true });
});

test('an entity that another article speaks of stays when its own drops it, and has a label', async () => {
  const { database, shaghala } = await ingested();
  await ingestFolder(database, await edited(SECOND_NOTE, [AT_SHAGHALA]));
  expect((await ingestFolder(database, await edited(PRESS_NOTE, WITHOUT_SHAGHALA))).entities.retracted).toBe(0);
  expect(await shaghala()).toMatchObject({ stands: true });
  const { data } = await clientOf({ database }).ask('{ place(ref: "shaghala") { label } }');
  expect(data).toEqual({ place: { label: 'shaghala' } });
});

test('it is retracted when the last article that speaks of it drops it too', async () => {
  const { database, shaghala } = await ingested();
  await ingestFolder(database, await edited(SECOND_NOTE, [AT_SHAGHALA]));
  await ingestFolder(database, await edited(PRESS_NOTE, WITHOUT_SHAGHALA));
  await ingestFolder(database, SECOND_NOTE);
  expect(await shaghala()).toMatchObject({ stands: false });
});

test('an entity that is retracted comes back where another article speaks of it', async () => {
  const { database, shaghala } = await ingested();
  const before = await shaghala();
  await ingestFolder(database, await edited(PRESS_NOTE, WITHOUT_SHAGHALA));
  await ingestFolder(database, await edited(SECOND_NOTE, [AT_SHAGHALA]));
  expect(await shaghala()).toEqual({ id: before?.id, stands: true });
});
