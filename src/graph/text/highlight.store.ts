import type { Db } from '../../database/connect.ts';
import { loadSnowballStems } from '../../database/snowball.ts';
import { type Highlighting, highlightWords } from '../../text/word/highlight.ts';
import { listTextWords } from '../../text/word/text-word.ts';
import { listBeginnings, partitionByStemmer } from '../../text/word/word-keys.ts';
import { type FieldText, loadFieldTexts, type TextKey } from './text-field.store.ts';
import type { TextMatch } from './text-search.store.ts';

/** Words of a field that match. Offsets are code points from the start of the field's text. */
export interface Highlight extends Omit<FieldText, 'row'> {
  readonly start: number;
  readonly end: number;
}

function toHighlighting({ query, begun }: TextMatch): Highlighting {
  const last = query.words.at(-1);
  return {
    keys: new Set(query.words.filter(({ quoted }) => !quoted).flatMap(({ keys }) => keys)),
    beginnings: begun && last ? listBeginnings(last.norm) : [],
    phrases: query.phrases,
  };
}

/** The matching words of each row. All rows match the same text. Two SQL statements. */
export async function loadHighlights(db: Db, keys: readonly TextKey[], match: TextMatch): Promise<Highlight[][]> {
  const texts = (await loadFieldTexts(db, keys, match.query)).map((found) => ({ ...found, words: listTextWords(found.text) }));
  const stemmed = texts.filter(({ lang }) => !/^kk\b/i.test(lang)).flatMap(({ words }) => words.map(({ norm }) => norm));
  const stems = await loadSnowballStems(db, partitionByStemmer(stemmed));
  const wanted = toHighlighting(match);
  const byRow = Map.groupBy(texts, ({ row }) => row);
  return keys.map((_, index) =>
    (byRow.get(index + 1) ?? []).flatMap(({ words, row: __, ...field }) =>
      highlightWords(words, field.lang, stems, wanted).map((span) => ({ ...field, ...span })),
    ),
  );
}
