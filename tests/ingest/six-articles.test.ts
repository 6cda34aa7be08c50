import { expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { ingestFolder, SIX_ARTICLES } from '../support/folder.ts';

test.each([
  ['by date', SIX_ARTICLES],
  ['the latest first', SIX_ARTICLES.toReversed()],
])('six articles in three languages come in, %s, and speak of the same people', async (_, folders) => {
  const database = await freshDatabase('empty');
  for (const folder of folders) expect(await ingestFolder(database, folder)).toMatchObject({ unchanged: false });
  const { data, errors } = await clientOf({ database }).ask(`{
    articles { totalCount }
    people(orderBy: { by: LABEL, lang: ["kk"] }) { nodes { slug names { text lang } } }
  }`);
  expect(errors).toBeUndefined();
  expect(data.articles.totalCount).toBe(6);
  const names = Object.fromEntries(
    data.people.nodes.map(({ slug, names: list }: { slug: string; names: { text: string; lang: string }[] }) => [
      slug,
      Object.fromEntries(list.map(({ lang, text }) => [lang, text])),
    ]),
  );
  expect(names).toEqual({
    'gulmira-tasqynova': { kk: 'Гүлмира Тасқынова', ru: 'Гульмира Таскынова', en: 'Gulmira Tasqynova' },
    'dana-erqoja': { kk: 'Дана Ерқожа', ru: 'Дана Еркожа', en: 'Dana Erqoja' },
    'sabyr-qainarbek': { kk: 'Сабыр Қайнарбек', ru: 'Сабыр Кайнарбек', en: 'Sabyr Qainarbek' },
  });
});
