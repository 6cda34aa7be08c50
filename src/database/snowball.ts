import { sql } from 'drizzle-orm';
import type { Db } from './connect.ts';

type WordsByLanguage<T> = { readonly ru: T; readonly en: T };

/** Stems of lower-case words by Postgres' own snowball dictionaries, in one SQL statement. Stop words have none. */
export async function loadSnowballStems(
  db: Db,
  { ru, en }: WordsByLanguage<readonly string[]>,
): Promise<WordsByLanguage<ReadonlyMap<string, string>>> {
  const found = { ru: new Map<string, string>(), en: new Map<string, string>() };
  if (ru.length + en.length === 0) return found;
  const rows = await db
    .select({ lang: sql<'ru' | 'en'>`lang`, word: sql<string>`word`, stem: sql<string>`stem` })
    .from(
      sql`(select 'ru' as lang, word, (ts_lexize('russian_stem', word))[1] as stem from jsonb_array_elements_text(${JSON.stringify(ru)}::jsonb) as word
        union all
        select 'en', word, (ts_lexize('english_stem', word))[1] from jsonb_array_elements_text(${JSON.stringify(en)}::jsonb) as word) stemmed`,
    )
    .where(sql`stem is not null`);
  for (const { lang, word, stem } of rows) found[lang].set(word, stem);
  return found;
}
