import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NAME_ROLES, type NameRole } from '../../../schema/words.ts';
import type { Database } from '../../../src/database/connect.ts';
import { clientOf } from '../../support/client.ts';
import { freshDatabase } from '../../support/database.ts';
import { readerOf } from '../../support/reader.ts';
import { sqlOf } from '../../support/sql.ts';

const LABELS =
  '{ entities(first: 100) { nodes { id label_kk: label(lang: "kk") label_ru: label(lang: "ru") label_en: label(lang: "en") } } }';

/** The labels of all entities by the views and by the API, which are to be the same. */
async function labels(database: Database & { readonly url: string }) {
  const reader = await readerOf(database.url);
  const viewed = await reader`select id, label_kk, label_ru, label_en from entities order by length(id), id`;
  const { data } = await clientOf({ database }).ask(LABELS);
  return { viewed: [...viewed], answered: data.entities.nodes };
}

test('the labels of the seeds are those of the API', async () => {
  const { viewed, answered } = await labels(await freshDatabase());
  expect(viewed.length).toBeGreaterThan(60);
  expect(viewed).toEqual(answered);
});

const LANGS = ['kk', 'kk-Latn', 'kk-Cyrl-KZ', 'KK', 'ru', 'ru-RU', 'en', 'en-GB', 'de', 'kkj', 'r', 'und-Latn'];
/** Among them the two that UTF-16 orders otherwise than code points do. */
const TEXTS = ['\u{1F600}', '\uFF21', 'Ә', 'А', 'a', 'A', 'ә ә', "O'Neil", 'ﬁ', '\u200Fשלום', 'a\n'];
const NAME = fc.record({
  lang: fc.constantFrom(...LANGS),
  text: fc.constantFrom(...TEXTS),
  role: fc.constantFrom<NameRole>(...NAME_ROLES),
});
const NAMES = fc.uniqueArray(NAME, {
  maxLength: 6,
  selector: ({ lang, role, text }) => (role === 'PRIMARY' ? lang : `${lang} ${role} ${text}`),
});
const ASTRAL = ['\uFF21', '\u{1F600}'].map((text) => ({ lang: 'kk', text, role: 'ALIAS' as const }));

test('so are those of made-up names in any language, role and script', async () => {
  const database = await freshDatabase();
  const sql = sqlOf(database.url);
  await sql`alter table names drop constraint names_title_rests_on_a_statement`;
  const people = [ASTRAL, ...fc.sample(NAMES, { numRuns: 36, seed: 5 })];
  for (const [at, names] of people.entries()) {
    await sql.begin(async (tx) => {
      const [row] = await tx`insert into entities ${tx({ slug: `made-up-${at}`, kind: 'PERSON', home_id: 1 })} returning id`;
      await tx`insert into people ${tx({ id: row?.['id'] })}`;
      for (const name of names)
        await tx`insert into names ${tx({ ...name, entity_id: row?.['id'], article_id: 1, norm: '', key: '', sort_key: '' })}`;
    });
  }
  const { viewed, answered } = await labels(database);
  expect(viewed).toHaveLength(100);
  expect(viewed).toEqual(answered);
});
