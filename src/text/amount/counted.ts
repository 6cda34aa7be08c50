import type { RecognizedLanguage } from '../recognize/stem.ts';
import type { Measure } from './quantity.ts';

/** The counted thing behind a number. */
export interface Counted {
  readonly of: string;
  readonly unit: Measure;
  readonly end: number;
}

const NEXT_WORD = /\s+(\p{L}[\p{L}\p{M}]*(?:-\p{L}+)*)/uy;
const MAX_WORDS = 3;

/** Words that never begin a counted thing. */
const NOT_COUNTED: Readonly<Record<RecognizedLanguage, ReadonlySet<string>>> = {
  kk: new Set(
    'және мен бен пен немесе да де та те астам жуық дейін кейін бұрын бойынша үшін туралы болды болады еді деп дейді құрады жетті'.split(
      ' ',
    ),
  ),
  ru: new Set(
    'и или а но в во на с со к ко по из за до от у о об при для под над без что как это было были стало тоже также не уже'.split(' '),
  ),
  en: new Set(
    'and or but in on at of to for from by with as is are was were has have had than that it the this after before since until per a an'.split(
      ' ',
    ),
  ),
};

/** Adjectives, which stand before the counted thing. */
const ADJECTIVE_ENDINGS: Readonly<Record<RecognizedLanguage, RegExp>> = {
  kk: /(?:[лдт][ыі][қк]|[лдт][ыі]|[дт][ае]ғы|ғы|гі)$|^(?:жаңа|ескі|үлкен|кіші|шағын|ірі|түрлі|әр|басқа|өзге|мемлекеттік|жас)$/u,
  ru: /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ых|их|ого|его|ому|ему|ым|им|ыми|ими|ую|юю|ом|ем)$/u,
  en: /^(?!.*(?:s|men|people|children)$)/u,
};

const FAMILIES = /^(?:отбас\p{L}*|семь(?:я|и|ю|ей|ям|ями|ях|е)|семей|famil(?:y|ies)|households?)$/u;
const PEOPLE =
  /^(?:адам(?:\p{L}{0,5})|қызметкер\p{L}*|ерікті\p{L}*|тұрғын(?!ү)\p{L}*|азамат\p{L}*|оқушы\p{L}*|студент\p{L}*|мұғалім\p{L}*|дәрігер\p{L}*|жұмысшы\p{L}*|бала(?:лар|ны|ға|дан|ның)?\p{L}*|мүше(?:сі|ге|ні|лер)?\p{L}*|депутат\p{L}*|делегат\p{L}*|сайлаушы\p{L}*|человек(?:а|у|ом)?|люд(?:ей|и|ям|ьми|ях)|граждан\p{L}*|жител\p{L}+|сотрудник\p{L}*|работник\p{L}*|волонтер\p{L}*|волонтёр\p{L}*|ученик\p{L}*|учител\p{L}+|врач\p{L}*|дет(?:ей|и|ям)|реб[её]нк\p{L}*|пассажир\p{L}*|избирател\p{L}+|people|persons?|residents?|citizens?|employees?|workers?|volunteers?|students?|pupils?|teachers?|doctors?|children|men|women|voters?|members?|delegates?|passengers?|soldiers?|patients?|deputies)$/u;

function findMeasure(noun: string): Measure {
  const lower = noun.toLowerCase();
  if (FAMILIES.test(lower)) return 'FAMILY';
  return PEOPLE.test(lower) ? 'PERSON' : 'COUNT';
}

/** The thing that a number counts: its adjectives and its noun. Null if no word follows that can be counted. */
export function findCounted(text: string, end: number, lang: RecognizedLanguage): Counted | null {
  const words: string[] = [];
  let at = end;
  for (let count = 0; count < MAX_WORDS; count += 1) {
    NEXT_WORD.lastIndex = at;
    const word = NEXT_WORD.exec(text)?.[1];
    if (word === undefined || NOT_COUNTED[lang].has(word.toLowerCase())) break;
    words.push(word);
    at = NEXT_WORD.lastIndex;
    if (!ADJECTIVE_ENDINGS[lang].test(word.toLowerCase()) || findMeasure(word) !== 'COUNT')
      return { of: words.join(' '), unit: findMeasure(word), end: at };
  }
  const [first] = words;
  if (first === undefined) return null;
  NEXT_WORD.lastIndex = end;
  NEXT_WORD.test(text);
  return { of: first, unit: findMeasure(first), end: NEXT_WORD.lastIndex };
}
