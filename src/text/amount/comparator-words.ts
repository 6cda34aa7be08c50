import type { RecognizedLanguage } from '../recognize/stem.ts';
import type { AmountDoubt, TextComparator } from './quantity.ts';

/** Words beside a number that relate it to the true value. */
export interface ComparatorMatch {
  readonly comparator: TextComparator;
  /** Where the words begin if they stand before the number, where they end if behind it. */
  readonly edge: number;
  readonly doubt: AmountDoubt | null;
}

type ComparatorRows = readonly (readonly [comparator: TextComparator, words: string, doubt?: AmountDoubt])[];

/** Prepositions that stand between the words and the number: "более чем в 2 раза". */
const LINKS: Readonly<Record<RecognizedLanguage, string>> = {
  kk: '',
  ru: '(?:\\s+чем)?(?:\\s+(?:в|на|за|до|с|к))?',
  en: '(?:\\s+than)?(?:\\s+by)?',
};

const WORDS_BEFORE: Readonly<Record<RecognizedLanguage, ComparatorRows>> = {
  kk: [
    ['AT_LEAST', 'кемінде|кем дегенде|аз дегенде|ең азы'],
    ['AT_MOST', 'ең көбі|көп дегенде|әрі кетсе|барынша'],
    ['ABOUT', 'шамамен|жуықтап алғанда|мөлшермен|жобамен|[~≈]'],
  ],
  ru: [
    ['AT_LEAST', 'не менее|не меньше|как минимум|минимум|по меньшей мере|по крайней мере'],
    ['AT_MOST', 'не более|не больше|не свыше|не превы(?:шает|шают|сит|сят|сил|сила|сило|сили)|максимум|самое большее|в пределах'],
    ['MORE_THAN', 'более|больше|свыше|выше|сверх|превы(?:шает|шают|сил|сила|сило|сили|сит|сят)|>'],
    ['LESS_THAN', 'менее|меньше|ниже|<'],
    ['AT_MOST', 'до', 'LIMIT'],
    ['ABOUT', 'около|примерно|приблизительно|порядка|почти|ориентировочно|[~≈]'],
  ],
  en: [
    ['AT_LEAST', 'at least|no less|not less|no fewer|not fewer|a minimum of|minimum of'],
    ['AT_MOST', 'at most|no more|not more|a maximum of|maximum of|not exceeding'],
    ['MORE_THAN', 'more|over|above|exceeding|exceeds|exceeded|in excess of|upwards of|greater|>'],
    ['LESS_THAN', 'less|fewer|under|below|<'],
    ['AT_MOST', 'up to', 'LIMIT'],
    ['ABOUT', 'about|around|approximately|roughly|some|nearly|almost|close to|approx\\.?|an estimated|[~≈]'],
  ],
};

const WORDS_AFTER: Readonly<Record<RecognizedLanguage, ComparatorRows>> = {
  kk: [
    ['AT_LEAST', 'кем емес|кем болма\\p{L}*|аз емес'],
    ['AT_MOST', 'артық емес|аспай\\p{L}*|көп емес'],
    ['MORE_THAN', 'астам|аса|артық|көп'],
    ['LESS_THAN', 'кем|аз'],
    ['ABOUT', 'жуық|таяу|шақты'],
    ['AT_MOST', 'дейін', 'LIMIT'],
  ],
  ru: [
    ['MORE_THAN', 'с лишним|с небольшим|с лишком'],
    ['AT_LEAST', 'и более|и больше|или более|или больше'],
    ['AT_MOST', 'и менее|или менее|и меньше|или меньше'],
  ],
  en: [
    ['AT_LEAST', 'or more|and more|plus|\\+'],
    ['AT_MOST', 'or less|or fewer'],
    ['ABOUT', 'or so'],
  ],
};

interface CompiledRow {
  readonly comparator: TextComparator;
  readonly pattern: RegExp;
  readonly doubt: AmountDoubt | null;
}

const compileRows = (rows: ComparatorRows, make: (words: string) => RegExp): readonly CompiledRow[] =>
  rows.map(([comparator, words, doubt = null]) => ({ comparator, pattern: make(words), doubt }));
const compileBefore = (lang: RecognizedLanguage) =>
  compileRows(WORDS_BEFORE[lang], (words) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})${LINKS[lang]}\\s*$`, 'iu'));
const compileAfter = (lang: RecognizedLanguage) =>
  compileRows(WORDS_AFTER[lang], (words) => new RegExp(`\\s*(?:${words})(?![\\p{L}\\p{N}])`, 'iuy'));

const PATTERNS_BEFORE = { kk: compileBefore('kk'), ru: compileBefore('ru'), en: compileBefore('en') };
const PATTERNS_AFTER = { kk: compileAfter('kk'), ru: compileAfter('ru'), en: compileAfter('en') };
/** More than any words of a comparator have. */
const MAX_LENGTH = 40;

/** The comparator that ends where a number begins. */
export function findComparatorBefore(text: string, start: number, lang: RecognizedLanguage): ComparatorMatch | null {
  const before = text.slice(Math.max(0, start - MAX_LENGTH), start);
  for (const { comparator, pattern, doubt } of PATTERNS_BEFORE[lang]) {
    const match = pattern.exec(before);
    if (match) return { comparator, edge: start - match[0].length, doubt };
  }
  return null;
}

/** The comparator that begins where a number or its unit ends. */
export function findComparatorAfter(text: string, end: number, lang: RecognizedLanguage): ComparatorMatch | null {
  for (const { comparator, pattern, doubt } of PATTERNS_AFTER[lang]) {
    pattern.lastIndex = end;
    if (pattern.test(text)) return { comparator, edge: pattern.lastIndex, doubt };
  }
  return null;
}
