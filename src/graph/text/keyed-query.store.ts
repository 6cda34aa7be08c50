import { sql } from 'drizzle-orm';
import { textKeys } from '../../../schema/tables/index.ts';
import type { Db } from '../../database/connect.ts';
import { readTextQuery } from '../../text/word/text-query.ts';
import { KEY_MARKS, listQueryKeys, partitionByStemmer, toExactKey } from '../../text/word/word-keys.ts';
import type { KeyedWord } from '../../text/word/word-query.ts';

/** A text to search for. */
export interface KeyedQuery {
  readonly words: readonly KeyedWord[];
  /** Quoted phrases, each as exact keys. */
  readonly phrases: readonly (readonly string[])[];
  /** True if the last word may be incomplete: it is not quoted. */
  readonly isOpen: boolean;
  /** Number of all sentences. */
  readonly total: number;
}

/** Reads a text to search for: its words, their keys in every language, and how common they are. One SQL statement. */
export async function loadKeyedQuery(db: Db, text: string): Promise<KeyedQuery> {
  const { words, phrases } = readTextQuery(text);
  const stemmed = partitionByStemmer(words.flatMap(({ norm, exact }) => (exact ? [] : [norm])));
  const rows = words.map(({ norm, exact }, nth) => ({
    nth,
    norm,
    keys: exact ? [toExactKey(norm)] : listQueryKeys(norm),
    ru: !exact && stemmed.ru.includes(norm),
    en: !exact && stemmed.en.includes(norm),
  }));
  const counted = Map.groupBy(await countKeys(db, rows), ({ nth }) => nth);
  return {
    words: words.map(({ norm, exact: quoted }, index) => toKeyedWord(norm, quoted, counted.get(index) ?? [])),
    phrases: phrases.map((phrase) => phrase.map(toExactKey)),
    isOpen: words.at(-1)?.exact === false,
    total: counted.get(-1)?.[0]?.count ?? 0,
  };
}

interface CountedKey {
  readonly key: string;
  readonly count: number;
}

function toKeyedWord(norm: string, quoted: boolean, counted: readonly CountedKey[]): KeyedWord {
  const keys = counted.map(({ key }) => key);
  const found = counted.filter(({ count }) => count > 0).map(({ key }) => key);
  const sentences = Math.max(0, ...counted.map(({ count }) => count));
  return { norm, exact: toExactKey(norm), quoted, keys, sentenceKeys: found.length > 0 ? found : keys.slice(0, 1), sentences };
}

interface UncountedWord {
  readonly nth: number;
  readonly norm: string;
  readonly keys: readonly string[];
  readonly ru: boolean;
  readonly en: boolean;
}

/** The keys of words and of their stems, each with the number of sentences that have it; of the empty key -1 is the word. */
const countKeys = (db: Db, words: readonly UncountedWord[]) =>
  db
    .select({
      nth: sql<number>`nth`.mapWith(Number),
      key: sql<string>`key`,
      count: sql<number>`coalesce((select ${textKeys.sentences} from ${textKeys} where ${textKeys.key} = k.key), 0)`.mapWith(Number),
    })
    .from(
      sql`(select nth, key from jsonb_to_recordset(${JSON.stringify(words)}::jsonb) as w(nth int, norm text, keys jsonb, ru bool, en bool)
        cross join lateral (
          select jsonb_array_elements_text(keys) as key
          union all select ${KEY_MARKS.ru}::text || (ts_lexize('russian_stem', norm))[1] where ru
          union all select ${KEY_MARKS.en}::text || (ts_lexize('english_stem', norm))[1] where en) all_keys
        union all select -1, '') k`,
    )
    .where(sql`key is not null`);
