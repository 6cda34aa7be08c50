import type { ReadWords } from './features.ts';
import { CLASS_BIT } from './lexicon.ts';
import type { NameKind, NameWords } from './name-span.ts';
import type { RecognizedLanguage } from './stem.ts';

/** Classes of the words that say what a name of this kind is. */
const KIND_WORDS: Readonly<Record<NameKind, number>> = {
  PERSON: 0,
  ORGANIZATION: CLASS_BIT.ORGANIZATION_WORD | CLASS_BIT.LEGAL_FORM,
  PLACE: CLASS_BIT.PLACE_WORD,
};

/**
 * The words of a name with its quotation marks and the word that says what it is, which Kazakh and English put behind the name
 * and Russian before it: `"Birgemiz" қорының`, `фонд «Біргеміз»`.
 */
export function findPhrase(
  { words, quoted }: ReadWords,
  { from, to, kind }: NameWords,
  lang: RecognizedLanguage,
): readonly [from: number, to: number] {
  const quotes = quoted[from];
  const isQuoted = quotes?.open === from - 1 && quotes.close === to;
  const start = isQuoted ? from - 1 : from;
  const end = isQuoted ? to + 1 : to;
  const says = (index: number): boolean => ((words[index]?.classes ?? 0) & KIND_WORDS[kind]) !== 0;
  if (lang === 'ru') return [says(start - 1) ? start - 1 : start, end];
  return [start, says(end) ? end + 1 : end];
}
