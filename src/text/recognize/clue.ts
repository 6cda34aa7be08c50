import type { ReadWords } from './features.ts';
import { CLASS_BIT } from './lexicon.ts';
import type { NameClue, NameWords } from './name-span.ts';
import { WORD_SHAPE, type Word } from './word.ts';

const MAX_ABBREVIATION = 6;

/** What speaks for a name, besides what found it: words of the name and beside it. */
export function listClues({ words, quoted }: ReadWords, { from, to, kind, why }: NameWords): NameClue[] {
  const own = words.slice(from, to);
  const quotes = quoted[from];
  const start = quotes?.open === from - 1 ? from - 1 : from;
  const end = quotes?.close === to ? to + 1 : to;
  const around = [words[start - 1], words[end]];
  const any = (list: readonly (Word | undefined)[], bit: number): boolean => list.some((word) => ((word?.classes ?? 0) & bit) !== 0);
  const clues = new Set<NameClue>(why);
  const addIf = (clue: NameClue, isTrue: boolean): void => {
    if (isTrue) clues.add(clue);
  };
  if (kind === 'PERSON') {
    addIf('GIVEN_NAME', any(own, CLASS_BIT.GIVEN_NAME));
    addIf(
      'INITIALS',
      own.some((word, index) => word.shape === WORD_SHAPE.LETTER && own[index + 1]?.text === '.'),
    );
    addIf('POST', any([words[start - 1]], CLASS_BIT.POST));
    addIf('SPEECH', any(around, CLASS_BIT.SPEECH));
  } else if (kind === 'PLACE') {
    addIf('KNOWN_PLACE', any(own, CLASS_BIT.PLACE));
    addIf('PLACE_WORD', any([...own, ...around], CLASS_BIT.PLACE_WORD));
  } else {
    addIf('ORGANIZATION_WORD', any([...own, ...around], CLASS_BIT.ORGANIZATION_WORD));
    addIf('LEGAL_FORM', any([...own, ...around], CLASS_BIT.LEGAL_FORM));
    addIf('ABBREVIATION', own.length === 1 && own[0]?.shape === WORD_SHAPE.LOUD && own[0].text.length <= MAX_ABBREVIATION);
  }
  addIf('QUOTATION_MARKS', start < from && end > to);
  return [...clues];
}
