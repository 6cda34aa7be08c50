import { expect, test } from 'vitest';
import { freshDatabase } from '../support/database.ts';
import { ingestFolder, PRESS_NOTE } from '../support/folder.ts';
import { ARTICLE_ID, idOf } from '../support/record.ts';
import { type Row, seededSql, sqlOf } from '../support/sql.ts';

const BAIBEK = 'bauyrzhan-baibek';
const NAME: Row = {
  role: 'ALIAS',
  lang: 'ru',
  text: 'Байбек Б.',
  norm: 'байбек б.',
  key: 'baibek b',
  sort_key: 'байбек',
  article_id: ARTICLE_ID,
};

/** Gives an entity a name; a TITLE may rest on the statement that somebody bears a title. */
async function name(slug: string, changes: Row, restsOn?: string) {
  const sql = await seededSql();
  const [title] =
    restsOn === undefined
      ? []
      : await sql`
    select id from statements where predicate = 'BEARS_TITLE' and subject_id = ${await idOf(sql, restsOn)} limit 1`;
  const row = { ...NAME, entity_id: await idOf(sql, slug), statement_id: title?.['id'] ?? null, ...changes };
  return sql`insert into names ${sql(row)} returning text`;
}

test('an alias is taken, and a title that rests on a statement about its bearer', async () => {
  expect(await name(BAIBEK, {})).toHaveLength(1);
  expect(await name('nursultan-nazarbayev', { role: 'TITLE' }, 'nursultan-nazarbayev')).toHaveLength(1);
});

test.each<[string, string, Row]>([
  ['a title that rests on nothing', 'names_title_rests_on_a_statement', { role: 'TITLE' }],
  ['a name of white space', 'names_text_written', { text: ' ' }],
  ['a second PRIMARY name in a language', 'names_one_primary', { role: 'PRIMARY' }],
  ['a name that is there', 'names_once', { role: 'INITIALS', text: 'Б. Байбек' }],
])('%s is refused', async (_, constraint_name, changes) => {
  await expect(name(BAIBEK, changes)).rejects.toMatchObject({ constraint_name });
});

test('a title that rests on a statement about somebody else is refused', async () => {
  await expect(name(BAIBEK, { role: 'TITLE' }, 'nursultan-nazarbayev')).rejects.toMatchObject({
    constraint_name: 'names_statement_id_entity_id_statements_id_subject_id_fk',
  });
});

test('an alias that rests on a statement is refused', async () => {
  await expect(name('nursultan-nazarbayev', {}, 'nursultan-nazarbayev')).rejects.toMatchObject({
    constraint_name: 'names_title_rests_on_a_statement',
  });
});

test('a PRIMARY name is one for each language and each article', async () => {
  expect(await name(BAIBEK, { role: 'PRIMARY', lang: 'kk-Latn' })).toHaveLength(1);
  const database = await freshDatabase('seeded');
  await ingestFolder(database, PRESS_NOTE);
  const sql = sqlOf(database.url);
  const ofSecond = { ...NAME, role: 'PRIMARY', entity_id: await idOf(sql, BAIBEK), article_id: 2 };
  expect(await sql`insert into names ${sql(ofSecond)} returning text`).toHaveLength(1);
  await expect(sql`insert into names ${sql({ ...ofSecond, text: 'Бауыржан' })}`).rejects.toMatchObject({
    constraint_name: 'names_one_primary',
  });
});

test('an identifier names one entity, in however many articles', async () => {
  const database = await freshDatabase('seeded');
  await ingestFolder(database, PRESS_NOTE);
  const sql = sqlOf(database.url);
  const give = async (slug: string, article_id: number) =>
    sql`insert into identifiers ${sql({ entity_id: await idOf(sql, slug), scheme: 'wikidata', value: 'Q57394', article_id, source: 'test' })}`;
  expect((await give('nursultan-nazarbayev', 2)).count).toBe(1);
  await sql`delete from identifiers where article_id = 2`;
  await expect(give(BAIBEK, 2)).rejects.toMatchObject({
    constraint_name: 'identifier_names_one_entity',
    message: 'identifier wikidata:Q57394 names two entities',
  });
});
