import type { ReadWords } from './features.ts';
import { CLASS_BIT } from './lexicon.ts';
import type { NameClue, NameKind, NameWords } from './name-span.ts';
import type { QuotedWords } from './quote.ts';
import { isCapitalized, isInitialAt, WORD_SHAPE, type Word } from './word.ts';

/** Small words within a name: `Ministry of Finance`, `Жібек жолы` has none. */
const JOINING = /^(?:of|the|and|for|de|la|von|van|al|bin|ibn|и|по|при|және|мен)$/;
const PARTICLE = /^(?:de|la|von|van|al|bin|ibn)$/;
const AND = /^(?:and|и|және|мен)$/;
/** Capitalised words that are no names. */
const DATE_WORD =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?$/;
/** Words that make another place of a place: South Korea, Северная Корея. */
const DIRECTION =
  /^(?:north|south|east|west|new|upper|lower|central|(?:север|юж|восточ|запад)\p{L}*|солтүстік|оңтүстік|шығыс|батыс|орталық)$/u;
const SPACE_PREPOSITION = /^(?:in|at|from|near|to|в|во|на|из)$/;
const FAMILY_END =
  /(?:[оеё]в|[оеё]ва|[иы]н|[иы]на|ский|ская|ского|ской|баев|баева|ұлы|қызы|ович|евич|овна|евна|енко|швили|yev|yeva|ov|ova|ev|eva|sky|skaya|vich|enko|uly|kyzy|bayev|bayeva)(?:[ауе]|ым|ой|у|ның|тың|дың|ға|қа|ды|ты|мен|пен)?$/;

/** Words that are capitalised for their place only. */
const FUNCTION_WORD =
  /^(?:the|a|an|in|on|at|for|from|by|to|of|as|and|but|or|if|when|while|after|before|with|he|she|it|they|we|you|his|her|its|this|that|these|those|there|then|now|в|во|на|и|но|а|он|она|они|это|при|по|из|за|от|для|как|что|бұл|ол|осы|сол|мен|және|ал|бірақ|кеше|бүгін|ертең|енді)$/;

/** Maximum distance of the marks around words that are taken for a name without other reasons. */
const MAX_QUOTED_LENGTH = 5;

const SURE = 0.9;
const LIKELY = 0.7;
const DOUBTFUL = 0.4;

const has = (word: Word | undefined, bit: number): boolean => word !== undefined && (word.classes & bit) !== 0;
/** True if the list of words has it as a common word only. */
const isCommonWord = ({ listed, classes }: Word): boolean => listed === 1 && (classes & (CLASS_BIT.GIVEN_NAME | CLASS_BIT.PLACE)) === 0;

/** The end of the run of capitalised words that starts at `from`. */
function findRunEnd(words: readonly Word[], from: number): number {
  let to = from;
  for (;;) {
    const word = words[to];
    if (!word) return to;
    if (isInitialAt(words, to)) to += 2;
    else if (isCapitalized(word)) to += 1;
    else if (to > from && JOINING.test(word.lower) && (words[to + 1]?.shape ?? 0) >= WORD_SHAPE.CAPITAL && isLongName(words, from, to))
      to += 2;
    else return to;
  }
}

/** True if the words may go on with a small word: the name of an institution does, that of a person does not. */
function isLongName(words: readonly Word[], from: number, to: number): boolean {
  const joining = words[to]?.lower ?? '';
  if (PARTICLE.test(joining)) return true;
  if (AND.test(joining)) return has(words[from], CLASS_BIT.ORGANIZATION_WORD); // Ministry of Trade and Industry
  return words.slice(from, to).some((word) => has(word, CLASS_BIT.ORGANIZATION_WORD));
}

/** Kind and certainty of quoted words, by the words around the marks. */
function judgeQuoted(words: readonly Word[], { open, close }: QuotedWords): Judgement | null {
  const [before, after] = [words[open - 1], words[close + 1]];
  const around = (bit: number): boolean => has(before, bit) || has(after, bit);
  const first = words[open + 1];
  if (!first || !isCapitalized(first)) return null;
  if (around(CLASS_BIT.ORGANIZATION_WORD)) return ['ORGANIZATION', SURE, 'ORGANIZATION_WORD'];
  if (around(CLASS_BIT.LEGAL_FORM)) return ['ORGANIZATION', SURE, 'LEGAL_FORM'];
  if (around(CLASS_BIT.OTHER_WORD) || around(CLASS_BIT.SITE_WORD)) return null;
  const isTitle = words.slice(open + 1, close).every((word) => isCapitalized(word));
  return isTitle && close - open <= MAX_QUOTED_LENGTH ? ['ORGANIZATION', DOUBTFUL, 'QUOTATION_MARKS'] : null;
}

type Judgement = readonly [kind: NameKind, score: number, clue: NameClue];

function judgePerson(words: readonly Word[], from: number, to: number): Judgement | null {
  const own = words.slice(from, to);
  const length = own.filter(({ shape }) => shape !== WORD_SHAPE.MARK).length;
  const family = own.at(-1);
  if (own.some((_, index) => isInitialAt(own, index)) && length > 1) return ['PERSON', SURE, 'INITIALS'];
  if (has(own[0], CLASS_BIT.GIVEN_NAME) && length > 1 && length < 5) return ['PERSON', SURE, 'GIVEN_NAME'];
  if (family && FAMILY_END.test(family.lower) && family.listed !== 1)
    return ['PERSON', LIKELY, has(words[from - 1], CLASS_BIT.POST) ? 'POST' : 'GIVEN_NAME'];
  if (has(words[from - 1], CLASS_BIT.POST) && length < 4) return ['PERSON', LIKELY, 'POST'];
  if (has(words[to], CLASS_BIT.SPEECH) && length < 4) return ['PERSON', LIKELY, 'SPEECH'];
  return has(own[0], CLASS_BIT.GIVEN_NAME) ? ['PERSON', DOUBTFUL, 'GIVEN_NAME'] : null;
}

function judgeRun(words: readonly Word[], from: number, to: number): Judgement | null {
  const own = words.slice(from, to);
  const [only, more] = own;
  const any = (bit: number): boolean => own.some((word) => has(word, bit));
  const next = words[to];
  if (any(CLASS_BIT.SITE_WORD) || has(next, CLASS_BIT.SITE_WORD)) return null;
  if (any(CLASS_BIT.LEGAL_FORM) && more) return ['ORGANIZATION', SURE, 'LEGAL_FORM'];
  if (more && any(CLASS_BIT.ORGANIZATION_WORD)) return ['ORGANIZATION', SURE, 'ORGANIZATION_WORD'];
  if (any(CLASS_BIT.PLACE) && own.every((word) => has(word, CLASS_BIT.PLACE) || DIRECTION.test(word.lower)))
    return ['PLACE', SURE, 'KNOWN_PLACE'];
  if (has(next, CLASS_BIT.PLACE_WORD) || has(own.at(-1), CLASS_BIT.PLACE_WORD)) return ['PLACE', LIKELY, 'PLACE_WORD'];
  if (only && !more && only.shape === WORD_SHAPE.LOUD && only.text.length < 8) return ['ORGANIZATION', LIKELY, 'ABBREVIATION'];
  if (has(words[from - 1], CLASS_BIT.ORGANIZATION_WORD) && !isCapitalized(words[from - 1] as Word))
    return ['ORGANIZATION', LIKELY, 'ORGANIZATION_WORD'];
  const person = judgePerson(words, from, to);
  if (person) return person;
  if (has(words[from - 1], CLASS_BIT.PLACE_WORD)) return ['PLACE', LIKELY, 'PLACE_WORD'];
  if (has(next, CLASS_BIT.ORGANIZATION_WORD)) return ['ORGANIZATION', LIKELY, 'ORGANIZATION_WORD'];
  if (own.every(isCommonWord) || any(CLASS_BIT.OTHER_WORD)) return null;
  if (any(CLASS_BIT.PLACE)) return ['PLACE', DOUBTFUL, 'KNOWN_PLACE'];
  if (SPACE_PREPOSITION.test(words[from - 1]?.lower ?? '')) return ['PLACE', DOUBTFUL, 'PLACE_WORD'];
  return more && own.length < 4 ? ['PERSON', DOUBTFUL, 'GIVEN_NAME'] : null;
}

/** The run without a first word that is capitalised for its place or its post only. */
function trimRun(words: readonly Word[], from: number, to: number, first: number): number {
  const post = words.slice(from, to).findLastIndex((word) => has(word, CLASS_BIT.POST));
  const isOrganization = words.slice(from, to).some((word) => has(word, CLASS_BIT.ORGANIZATION_WORD));
  let start = post >= 0 && from + post + 1 < to && !isOrganization ? from + post + 1 : from; // Uzbek President Shavkat Mirziyoyev
  while (start < to) {
    const word = words[start] as Word; // within the run
    const isPost = has(word, CLASS_BIT.POST) && start + 1 < to;
    const isFunctionWord = (FUNCTION_WORD.test(word.lower) || DATE_WORD.test(word.lower)) && !isInitialAt(words, start);
    const isOpening = start === first && isCommonWord(word) && !has(words[start + 1], CLASS_BIT.ORGANIZATION_WORD);
    if (!isPost && !isFunctionWord && !isOpening) return start;
    start += 1;
  }
  return start;
}

/** A name of another kind is replaced if it scores less. */
const CERTAIN = 0.9;

/** Quoted names beside a word such as "fund" or "LLP" are organizations, unless the model is certain of something else. */
export function addQuotedNames({ words, quoted }: ReadWords, names: readonly NameWords[]): NameWords[] {
  const added = quoted.flatMap((quotes, index): NameWords[] => {
    if (quotes?.open !== index - 1) return [];
    const isRight = ({ kind, score, from, to }: NameWords): boolean =>
      from < quotes.close && index < to && (kind === 'ORGANIZATION' || score >= CERTAIN);
    const [kind, score, clue] = names.some(isRight) ? [] : (judgeQuoted(words, quotes) ?? []);
    return kind && score === SURE && clue ? [{ from: index, to: quotes.close, kind, score: LIKELY, why: [clue] }] : [];
  });
  const kept = names.filter(({ from, to }) => !added.some((own) => own.from < to && from < own.to));
  return [...kept, ...added].sort((a, b) => a.from - b.from);
}

/** The names that rules and lists of words find in a sentence. */
export function applyRules({ words, first, quoted }: ReadWords): NameWords[] {
  const names: NameWords[] = [];
  const add = (from: number, to: number, judged: Judgement | null): void => {
    if (judged) names.push({ from, to, kind: judged[0], score: judged[1], why: [judged[2]] });
  };
  for (let index = 0; index < words.length; index += 1) {
    const quotes = quoted[index];
    if (quotes && quotes.open === index - 1) {
      const judged = judgeQuoted(words, quotes);
      if (judged) {
        add(index, quotes.close, judged);
        index = quotes.close;
        continue;
      }
    }
    const end = findRunEnd(words, index);
    if (end === index) continue;
    const start = trimRun(words, index, end, first);
    if (start < end && words[start]?.shape !== WORD_SHAPE.MARK) add(start, end, judgeRun(words, start, end));
    index = end - 1;
  }
  return names;
}
