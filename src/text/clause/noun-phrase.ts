import type { FoundAmount } from '../amount/quantity.ts';
import { findNouns } from '../noun/find-noun.ts';
import type { NounForm } from '../noun/noun.ts';
import type { RecognizedLanguage } from '../recognize/stem.ts';
import type { ClauseWord } from './phrase.ts';

/** A common noun of a sentence with the words that describe it. Positions are those of words. */
export interface NounWords {
  readonly from: number;
  readonly to: number;
  readonly forms: readonly NounForm[];
  readonly amount: FoundAmount | null;
}

/** What stands at a word already: a name, a date, an amount, or nothing. */
export interface TakenWords {
  readonly isTaken: (index: number) => boolean;
  readonly amountAt: (index: number) => { readonly from: number; readonly amount: FoundAmount } | null;
}

const MAX_DESCRIBING = 3;
/** Forms of nouns that are postpositions. */
const NOT_NOUN = /^(?:есебінен|есебіне)$/u;
/** Adjectives of titles, which may be capitalised. */
const TITLE_WORD =
  /^(?:тұңғыш|бірінші|екінші|үшінші|бас|жоғарғы|первый|первая|первого|первому|первым|главный|генеральный|first|second|former|acting)$/u;
/** Words that never describe a noun. */
const STOP: Readonly<Record<RecognizedLanguage, RegExp>> = {
  kk: /^(?:және|мен|бен|пен|да|де|та|те|үшін|туралы|бойынша|арқылы|дейін|кейін|бұрын|бірақ|ал|бұл|осы|сол|сондай-ақ|сонымен|қатар|бұдан|бөлек|кеше|бүгін|ертең|деп|астам|жуық|өз|ол|олар|оның|біз|мен|жоқ|барысында|кезінде|арасындағы|болып|одан|әрі)$/u,
  ru: /^(?:это|эти|этот|эта|его|ее|её|их|который|которая|которые|своей|своего|своим|свой|этого|этой)$/u,
  en: /^(?:of|in|at|on|for|from|by|to|with|about|and|or|but|that|which|who|is|are|was|were|be|been|has|have|had|will|would|may|might|as|than|not|also|said|says|over|after|before|while|when|since|until|during|between|against|into|it|its|he|she|they|because|if|there|this|more|less|could|should|can|must|each|every|all|told|met|paid|sued|died|later|then|outside|near|against)$/,
};
const DESCRIBING: Readonly<Record<RecognizedLanguage, RegExp>> = {
  kk: /^\p{L}+(?:лық|лік|дық|дік|тық|тік|лы|лі|ды|ді|ты|ті|ғы|гі|дағы|дегі|тағы|тегі|сыз|сіз|ған|ген|қан|кен|атын|етін|йтын|йтін|шы|ші|ал|ия|лар|лер|тар|тер)?$/u,
  ru: /(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ых|их|ого|его|ому|ему|ым|им|ыми|ими|ую|юю|ом|ем|ей)$/u,
  en: /^[a-z][a-z'’-]+$/,
};
const ENGLISH_LEADING = /^(?:the|a|an|his|her|their|its|two|three|several|some|many|other)$/;
/** A Kazakh finite verb or converb ends what stands before it. */
const KAZAKH_VERB = /(?:ып|іп|йп|[аеоөұүыі]п|[лнрмйуи]ды|[лнрмйуи]ді|[ая]йды|ейді|[аеы]ды|[еі]ді|с?ақ|мақ|мек)$/u;
const KAZAKH_CASED = /(?:[ғқ]а|[гк]е|н[ыі]ң|д[ыі]ң|т[ыі]ң|да|де|та|те|дан|ден|тан|тен|нан|нен|[мбп]ен|ына|іне|ын|ін)$/u;

/** Words before a participle that describes a noun: "each affected family". */
const ENGLISH_BEFORE_PARTICIPLE = /^(?:the|a|an|each|every|all|to|of|for|from|\d+|many|some|two|three)$/;

function isDescribing(word: ClauseWord, previous: ClauseWord | undefined, lang: RecognizedLanguage): boolean {
  if (word.isMark || STOP[lang].test(word.lower)) return false;
  if (lang === 'en')
    return (
      (DESCRIBING.en.test(word.lower) &&
        !word.isCapital &&
        !/(?:ly|ing)$/.test(word.lower) &&
        (!word.lower.endsWith('ed') || previous === undefined || ENGLISH_BEFORE_PARTICIPLE.test(previous.lower))) ||
      ENGLISH_LEADING.test(word.lower)
    );
  if (lang === 'ru') return (!word.isCapital || TITLE_WORD.test(word.lower)) && DESCRIBING.ru.test(word.lower);
  return (
    (!word.isCapital || TITLE_WORD.test(word.lower)) &&
    DESCRIBING.kk.test(word.lower) &&
    !KAZAKH_VERB.test(word.lower) &&
    !KAZAKH_CASED.test(word.lower)
  );
}

/** The first word that describes the noun at a position, and the amount before it. */
function findStart(
  words: readonly ClauseWord[],
  head: number,
  taken: TakenWords,
  lang: RecognizedLanguage,
): Pick<NounWords, 'from' | 'amount'> {
  let from = head;
  for (let count = 0; count <= MAX_DESCRIBING; count += 1) {
    const number = taken.amountAt(from - 1);
    if (number) return { from: number.from, amount: number.amount };
    const word = words[from - 1];
    if (!word || taken.isTaken(from - 1) || count === MAX_DESCRIBING || !isDescribing(word, words[from - 2], lang)) break;
    if (lang !== 'en' && findNouns(word.lower, lang).some(({ kind }) => kind !== 'THING')) break;
    from -= 1;
    if (lang === 'en' && ENGLISH_LEADING.test(word.lower)) break;
  }
  return { from, amount: null };
}

/** The common noun that ends at a word, or begins there if it has two words; null if there is none. */
export function readNoun(words: readonly ClauseWord[], index: number, taken: TakenWords, lang: RecognizedLanguage): NounWords | null {
  const word = words[index];
  if (!word || word.isMark || taken.isTaken(index) || NOT_NOUN.test(word.lower)) return null;
  const next = words[index + 1];
  const pair = next && !next.isMark && !taken.isTaken(index + 1) ? findNouns(`${word.lower} ${next.lower}`, lang) : [];
  const forms = pair.length > 0 ? pair : findNouns(word.lower, lang);
  if (forms.length === 0) return null;
  return { ...findStart(words, index, taken, lang), to: index + (pair.length > 0 ? 2 : 1), forms };
}
