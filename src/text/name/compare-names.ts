import type { CompareOptions } from './compare-words.ts';
import { removeLegalForm } from './legal-form.ts';
import { isMasculineName } from './masculine-name.ts';
import { joinWords, matchWordPairs, type Pair } from './pair-words.ts';
import { type Reading, type ReadWord, readWords, type Word } from './reading.ts';
import { type MatchReason, sortReasons } from './reason.ts';
import { computeScore, limitDoubtful, type Pairing } from './score.ts';
import { hasOtherSigns } from './sign.ts';

/** The result of comparing a name with a text. */
export interface Comparison {
  /** From 0 to 1 (written the same). */
  readonly score: number;
  readonly why: readonly MatchReason[];
}

const MIN_SCORE = 0.3;
/** Minimum score if the name has a whole word of the text. */
const MIN_WORD_SCORE = 0.05;
const SET_ASIDE_FACTOR = 0.98;

/** True if the family name comes first by convention, as in `Байбек, Бауыржан`, `Байбек Б.` and before a final patronymic. */
const hasFamilyNameFirst = (norm: string, words: readonly Word[]): boolean =>
  norm.includes(',') || (words.length > 1 && (words.at(-1)?.patronymic || (words.at(-1)?.initial && !words[0]?.initial)) === true);

/** Only people have initials and patronymics. A single letter of an incomplete text is the start of a word. */
function applyOptions<W extends Word>(words: readonly W[], { typing = false, person = true }: CompareOptions): readonly W[] {
  if (!person) return words.map((word) => ({ ...word, initial: false, patronymic: false }));
  return typing && words.length === 1 ? words.map((word) => ({ ...word, initial: false })) : words;
}

/** A surname that may be a man's in the genitive or a woman's: another word of the name decides. False if it is a woman's. */
function mayBeMasculine(pair: Pair, pairs: readonly Pair[], read: readonly Word[]): boolean {
  if (!pair.feminine) return true;
  const others = pairs.filter((other) => other !== pair && isDeclined(read, other));
  const isAlone = read.every(({ initial, patronymic }, index) => initial || patronymic || index === pair.read);
  return others.length === 0 ? isAlone || pairs.length > 1 : others.some(({ oblique }) => oblique);
}

/** True for a word that shows its case: no initial, no first half of a hyphenated name, no name like Хаджи. */
const isDeclined = (read: readonly Word[], { read: index, oblique, why }: Pair): boolean => {
  const word = read[index];
  if (oblique === true) return true;
  return word !== undefined && !word.initial && !why.includes('INITIALS') && !read[index + 1]?.joined && DECLINED.test(word.norm);
};
const DECLINED = /(?:[бвгджзйклмнпрстфхцчшщьая]|[a-z])$/;

/** A surname is certain if the given name has a case ending too. */
const settleSurname = (pair: Pair, pairs: readonly Pair[]): Pair =>
  pair.feminine && pairs.some(({ oblique, feminine }) => oblique && !feminine) ? { ...pair, feminine: false } : pair;

const FEMININE_GIVEN = /[ая]$/;
const isFeminineGiven = (norm: string): boolean => FEMININE_GIVEN.test(norm) && !isMasculineName(norm);
const HARD_SURNAME = /[бвгджзйклмнпрстфхцчшщ]$/;

/** Factor for a surname alone that a woman's name makes unlikely. */
const INDECLINABLE_FACTOR = 0.9;
/** Surnames of women that end in a consonant have no case forms: Бута is hardly Алла Бут. */
const isIndeclinable = (pair: Pair, words: readonly Word[]): boolean => {
  const word = words[pair.word];
  return (
    pair.oblique === true &&
    word !== undefined &&
    HARD_SURNAME.test(word.norm) &&
    words.slice(0, pair.word).some(({ norm }) => isFeminineGiven(norm))
  );
};

const FEMININE_SURNAME = /(?:[оеё]ва|ина|ая)$/;
const isRead = (read: readonly Word[], { read: index }: Pair): boolean => read[index]?.initial === false && !read[index]?.patronymic;

/** True if given name and surname of a woman are not in one case: Алла Бута is not Алла Бут, Айгуля Омарова not Айгүл Омарова. */
function isUnlikeWoman(pair: Pair, pairs: readonly Pair[], read: readonly Word[], words: readonly Word[]): boolean {
  const [own, others] = [words[pair.word]?.norm ?? '', pairs.filter((other) => other !== pair && isRead(read, other))];
  const isGiven = ({ word }: Pair): boolean => isFeminineGiven(words[word]?.norm ?? '');
  if (pair.oblique) return HARD_SURNAME.test(own) && others.some((other) => !other.oblique && isGiven(other));
  const isShort = ({ word }: Pair): boolean => /е$/.test(words[word]?.norm ?? ''); // Сауля is Сәуле too
  return FEMININE_SURNAME.test(own) && others.some((other) => other.oblique && !isShort(other));
}

/** Second halves of hyphenated names are no words of their own if an initial stands for the first half: Қ. for Қасым-Жомарт. */
const isSpokenFor = (index: number, words: readonly Word[], pairs: readonly Pair[], side: 'read' | 'word'): boolean =>
  words[index]?.joined === true && pairs.some((pair) => pair[side] === index - 1 && pair.why.includes('INITIALS'));

function pairUp(reading: Reading, norm: string, asked: readonly ReadWord[], own: readonly Word[], terms: CompareOptions): Pairing {
  const read = joinWords(applyOptions(asked, terms), own);
  const words = joinWords(own, read);
  const found = matchWordPairs(read, words, terms);
  const pairs = found
    .filter((pair) => mayBeMasculine(pair, found, read))
    .map((pair) => settleSurname(pair, found))
    .map((pair) => (read.length === 1 && isIndeclinable(pair, words) ? { ...pair, grade: pair.grade * INDECLINABLE_FACTOR } : pair));
  const isPerson = terms.surname ?? terms.person ?? true;
  const isDisagreeing = isPerson && pairs.some((pair) => isUnlikeWoman(pair, pairs, read, words));
  const leftRead = read.filter((_, at) => !pairs.some((pair) => pair.read === at) && !isSpokenFor(at, read, pairs, 'read'));
  const leftWords = words.filter((_, at) => !pairs.some((pair) => pair.word === at) && !isSpokenFor(at, words, pairs, 'word'));
  const reordered = pairs.some((pair, at) => at > 0 && pair.word < (pairs[at - 1]?.word ?? 0));
  const isUsualOrder = hasFamilyNameFirst(reading.norm, read) || hasFamilyNameFirst(norm, words);
  return { read, words, pairs, leftRead, leftWords, reordered, isUsualOrder, isDisagreeing };
}

function compareLists(
  reading: Reading,
  norm: string,
  asked: readonly ReadWord[],
  own: readonly Word[],
  terms: CompareOptions,
): Comparison | null {
  const pairing = pairUp(reading, norm, asked, own, terms);
  const { pairs } = pairing;
  if (pairs.every((pair) => pair.why.includes('INITIALS'))) return null; // also if there are no pairs
  const score = computeScore(pairing, terms);
  const isWhole = pairs.some(({ why }) => !why.some((reason) => reason === 'TYPO' || reason === 'PART' || reason === 'PREFIX'));
  return score < (isWhole ? MIN_WORD_SCORE : MIN_SCORE) ? null : { score, why: listReasons(pairing) };
}

const listReasons = ({ pairs, reordered, leftRead, leftWords }: Pairing): MatchReason[] => [
  ...pairs.flatMap((pair) => pair.why),
  ...(reordered ? (['WORD_ORDER'] as const) : []),
  ...([...leftRead, ...leftWords].some(({ patronymic }) => patronymic) ? (['PATRONYMIC'] as const) : []),
  ...(leftWords.some(({ patronymic }) => !patronymic) ? (['WORD'] as const) : []),
  ...(leftRead.some(({ patronymic }) => !patronymic) ? (['PARTIAL'] as const) : []),
];

/** Compares without posts, forms of address, legal forms and the like; null if neither side has any. */
function compareCores(reading: Reading, norm: string, own: readonly Word[], terms: CompareOptions): Comparison | null {
  const { person: isParsed = true, surname: person = isParsed } = terms;
  const core = person ? reading.core.person : reading.core.other;
  if (core === null && person) return null;
  const stored = person ? { words: own, form: null } : removeLegalForm(own);
  if (core === null && stored.form === null) return null;
  const lists = [core ?? reading.words, ...(person && reading.core.tail ? [reading.core.tail] : [])];
  const compared = lists
    .map((list) => compareLists(reading, norm, list, stored.words, terms))
    .reduce((best, next) => (next && next.score > (best?.score ?? 0) ? next : best), null);
  if (!compared) return null;
  const asked = removeLegalForm(reading.words).form;
  const isOther = asked !== null && stored.form !== null && asked !== stored.form;
  const score = compared.score * SET_ASIDE_FACTOR;
  return isOther ? { score: limitDoubtful(score), why: [...compared.why, 'LEGAL_FORM'] } : { score, why: [...compared.why, 'SET_ASIDE'] };
}

/** Compares only what follows a description: движение «Левый фронт», агентства БелТА. Never certain. */
function compareNamed(reading: Reading, norm: string, own: readonly Word[], terms: CompareOptions): Comparison | null {
  if (terms.person !== false || reading.named === null) return null;
  const compared = compareLists(reading, norm, reading.named, own, terms);
  // Without quotation marks, a word in another case is no name of its own: мэрия Москвы.
  if (!compared || (!reading.norm.includes('"') && compared.why.includes('CASE_ENDING'))) return null;
  return { score: limitDoubtful(compared.score * SET_ASIDE_FACTOR), why: [...compared.why, 'SET_ASIDE'] };
}

const isBetter = (a: Comparison, b: Comparison | null): boolean => b === null || a.why.includes('LEGAL_FORM') || a.score > b.score;

const ACRONYM = /^\p{Lu}{2,4}$/u;
/** A case form of an acronym in small letters is another word more often than not: возы is ВОЗ or the plural of воз. */
const isLowered = ({ written }: Reading, { why }: Comparison, { text = '' }: CompareOptions): boolean =>
  ACRONYM.test(text) && why.includes('CASE_ENDING') && !/\p{Lu}{2}/u.test(written);

/** Compares a reading with a name in normal form; null if they have too little in common. */
export function compareNames(reading: Reading, norm: string, terms: CompareOptions = {}): Comparison | null {
  if (reading.norm === norm) return { score: 1, why: ['EXACT'] };
  const own = applyOptions(readWords(norm), terms);
  const whole = compareLists(reading, norm, reading.words, own, terms);
  const core = compareCores(reading, norm, own, terms);
  const named = compareNamed(reading, norm, own, terms);
  const some = core && isBetter(core, whole) ? core : whole;
  const best = named && isBetter(named, some) ? named : some;
  if (!best) return null;
  const isOtherSign = hasOtherSigns(reading.norm, norm);
  const isDoubtful = isOtherSign || isLowered(reading, best, terms);
  const why = sortReasons([...best.why, ...(isOtherSign ? (['SIGN'] as const) : [])]);
  if (why.length === 0) return { score: 1, why: ['EXACT'] };
  return { score: Math.round((isDoubtful ? limitDoubtful(best.score) : best.score) * 10_000) / 10_000, why };
}
