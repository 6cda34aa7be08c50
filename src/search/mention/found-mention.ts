import type { Kind } from '../../../schema/ontology.ts';
import type { MentionKind } from '../../../schema/words.ts';
import { compareNames } from '../../text/name/compare-names.ts';
import { toWordKey } from '../../text/name/name-key.ts';
import { listKeys, type ReadWord } from '../../text/name/reading.ts';
import type { MatchReason } from '../../text/name/reason.ts';
import { isRegionName } from '../../text/name/region-name.ts';
import { isCommonGivenName } from '../../text/recognize/common-words.ts';
import { keepBestMatches, type Match } from '../rank-names.ts';
import { isCommonNoun, type MentionDoubt } from './doubt.ts';
import type { KnownName } from './known-name.ts';
import { type Phrase, readPhrase } from './phrase.ts';
import { includeSigns, isCapital, isHandle, listMarks } from './surface.ts';

/** A phrase with its candidates, most likely first. */
export interface FoundMention {
  readonly phrase: Phrase;
  readonly kind: MentionKind;
  readonly candidates: readonly KnownMatch[];
  /** True for a family name alone. */
  readonly byFamily?: boolean;
  /** Why the words may mean something else; null if they are certain. */
  readonly doubt: MentionDoubt | null;
}
export type KnownMatch = Match & { readonly name: KnownName };

/** Reasons that keep the name certain. With any other reason the phrase is only similar to the name. */
const CERTAIN_REASONS: ReadonlySet<MatchReason> = new Set([
  'EXACT',
  'CASE_ENDING',
  'TRANSLITERATION',
  'INITIALS',
  'PATRONYMIC',
  'WORD_ORDER',
]);

/** Minimum score. Below it, phrase and name contradict each other. */
const MIN_SCORE = 0.6;

const CAPITAL = /^[^\p{L}]*\p{Lu}/u;
const SMALL = /^[^\p{L}]*\p{Ll}/u;
/** True for a proper name, which has a capital letter, a digit, the dot of a host name, or a script without case. */
const isProper = (text: string): boolean => /\p{Lu}|\p{Lo}|\p{N}|[@#]|\p{L}\.\p{L}/u.test(text);
const ACRONYM = /^[^\p{L}]*\p{Lu}{2,}[^\p{L}]*$/u;
/** At least two capitals: an ending may follow them. */
const STARTS_AS_ACRONYM = /^[^\p{L}]*\p{Lu}{2}/u;

const LATER_SIGN = /[\s-].*[\p{Lu}\p{N}]/su;
/** True if a small letter may open the name within a sentence, as a number or a capital follows: в школе № 15, партия «Алғыс». */
const mayOpenSmall = (surface: string, { text, kind }: KnownName): boolean =>
  kind !== 'PERSON' && LATER_SIGN.test(text) && LATER_SIGN.test(surface);

/** Names need a capital letter, unless the text has none at all. Acronyms need capitals: Он is not ООН. */
const isWrittenAsName = (surface: string, name: KnownName, hasCapitals: boolean): boolean =>
  isProper(name.text) &&
  (!hasCapitals ||
    ((!CAPITAL.test(name.text) || !SMALL.test(surface) || mayOpenSmall(surface, name)) &&
      (!ACRONYM.test(name.text) || STARTS_AS_ACRONYM.test(surface))));

/** A title refers to the person, not to the office. */
const removeOffices = (candidates: readonly KnownMatch[]): readonly KnownMatch[] =>
  candidates.some(({ name }) => name.role === 'TITLE') ? candidates.filter(({ name }) => name.kind !== 'OFFICE') : candidates;

const MENTION_KIND: Readonly<Partial<Record<Kind, MentionKind>>> = { OFFICE: 'POSITION', GROUP: 'GROUP', EVENT: 'EVENT' };
const toMentionKind = ({ name }: KnownMatch): MentionKind => (name.role === 'TITLE' ? 'TITLE' : (MENTION_KIND[name.kind] ?? 'NAME'));

/** Class words after a name that make it another name, such as the region of a city or an avenue. */
const CLASS_WORDS: ReadonlySet<string> = new Set(
  (
    'облысы облыстары ауданы аудандары қалашығы даңғылы көшесі алаңы университеті әуежайы мешіті ' +
    'область район проспект улица площадь университет аэропорт ' +
    'region oblast district avenue street square university airport'
  )
    .split(' ')
    .map(toWordKey),
);
/** Words before the name of a place that make it another place: Северная Африка, Солтүстік Қазақстан, New Mexico. */
const DIRECTIONS: ReadonlySet<string> = new Set(
  (
    'северный южный западный восточный центральный средний верхний нижний новый старый малый большой великий латинский северная южная ' +
    'западная восточная центральная средняя верхняя нижняя новая старая малая большая великая латинская северное южное западное восточное ' +
    'солтүстік оңтүстік батыс шығыс орталық жаңа жоғарғы төменгі кіші north south east west central new old northern southern eastern western latin upper lower'
  ).split(' '),
);
const isDirection = ({ norm, lemmas }: ReadWord): boolean => DIRECTIONS.has(norm) || lemmas.some((lemma) => DIRECTIONS.has(lemma.norm));
const isPartOfOtherPlace = (text: string, { previous }: Phrase, { name }: KnownMatch): boolean =>
  name.kind === 'PLACE' && previous !== undefined && isCapital(text, previous) && !previous.opens && isDirection(previous.word);

/** True for a place that is also a given name, before a family name: Владимир Петров. */
const isGivenName = (text: string, { tokens: [token, more], next }: Phrase, { name }: KnownMatch): boolean =>
  name.kind === 'PLACE' &&
  token !== undefined &&
  !more &&
  next?.link === 'SPACE' &&
  !/["«»“”„]/.test(text.slice(token.end, next.start)) &&
  /^\p{Lu}\p{Ll}/u.test(text.slice(next.start)) &&
  [token.word.norm, ...token.word.lemmas.map(({ norm }) => norm)].some(isCommonGivenName);

const ADJECTIVAL = /(?:ский|ская|ское|цкий|цкая|цкое)$/;

/** True if a class word follows a name without a case ending of its own: Алматы облысы, not Алматыны облыс. */
const isPartOfOtherName = ({ next }: Phrase, { why, name }: KnownMatch): boolean =>
  next !== undefined &&
  (!why.includes('CASE_ENDING') || ADJECTIVAL.test(name.norm)) &&
  listKeys(next.word).some((key) => CLASS_WORDS.has(key));

/** Marks within a name are written as in the name: № 5, 4/5, A & B. */
const hasSameMarks = ({ isMarked }: Phrase, surface: string, { text }: KnownName): boolean =>
  !isMarked || listMarks(surface) === listMarks(text);

/** The entities that a phrase names, first by the names with signs that stand around it: #MeToo, Yahoo! */
export function findByName(text: string, phrase: Phrase, known: readonly KnownName[], hasCapitals: boolean): FoundMention | null {
  if (known.length === 0) return null;
  const fitted = known.map((name) => ({ name, phrase: includeSigns(text, phrase, name.text) }));
  const signed = fitted.find((one) => one.phrase !== phrase)?.phrase;
  const around = fitted.filter((one) => one.phrase.start === signed?.start && one.phrase.end === signed.end).map(({ name }) => name);
  const found = signed ? findByPhrase(text, signed, around, hasCapitals) : null;
  return found ?? (isHandle(text, phrase) ? null : findByPhrase(text, phrase, known, hasCapitals));
}

/** `known` has the names with the keys of the phrase. */
function findByPhrase(text: string, phrase: Phrase, known: readonly KnownName[], hasCapitals: boolean): FoundMention | null {
  const surface = text.slice(phrase.start, phrase.end);
  const reading = readPhrase(text, phrase);
  const hasForm = reading.core.other !== null;
  const isRegion = isRegionName(phrase.tokens.map(({ word }) => word));
  const isCertainReason = (reason: MatchReason): boolean =>
    CERTAIN_REASONS.has(reason) || ((hasForm || isRegion) && reason === 'SET_ASIDE');
  const abbreviates = phrase.tokens.some(({ word }) => word.initial);
  const matches = known.flatMap((name) => {
    if (!isWrittenAsName(surface, name, hasCapitals) || !hasSameMarks(phrase, surface, name)) return [];
    const compared = compareNames(reading, name.norm, { person: name.parts !== null, surname: name.kind === 'PERSON', text: name.text });
    const isCertain =
      compared &&
      compared.score >= MIN_SCORE &&
      compared.why.every((reason) => isCertainReason(reason) && (abbreviates || reason !== 'INITIALS'));
    const match = isCertain ? { entityId: name.entityId, name, ...compared } : null;
    const isOther =
      match && (isPartOfOtherName(phrase, match) || isPartOfOtherPlace(text, phrase, match) || isGivenName(text, phrase, match));
    return match && !isOther ? [match] : [];
  });
  const candidates = removeOffices(keepBestMatches(reading, matches));
  const doubt = isCommonNoun(text, phrase, candidates) ? 'COMMON_NOUN' : null;
  return candidates[0] ? { phrase, kind: toMentionKind(candidates[0]), candidates, doubt } : null;
}

/** Merges mentions at the same place. */
function mergeMentions(found: readonly FoundMention[]): FoundMention[] {
  const places = Map.groupBy(found, ({ phrase }) => `${phrase.start}-${phrase.end}`);
  return [...places.values()].flatMap((same) => {
    const sorted = same.flatMap((mention) => mention.candidates).toSorted((a, b) => b.score - a.score || a.entityId - b.entityId);
    const candidates = sorted.filter(({ entityId }, index) => sorted.findIndex((other) => other.entityId === entityId) === index);
    return same[0] && candidates[0] ? [{ ...same[0], kind: toMentionKind(candidates[0]), candidates }] : [];
  });
}

/** Keeps the longest phrases. A phrase within a longer one keeps only other entities. */
export function keepLongest(found: readonly FoundMention[]): FoundMention[] {
  const kept: FoundMention[] = [];
  const size = ({ phrase }: FoundMention) => phrase.end - phrase.start;
  for (const mention of mergeMentions(found).sort((a, b) => size(b) - size(a))) {
    const around = kept.filter(({ phrase }) => phrase.start < mention.phrase.end && mention.phrase.start < phrase.end);
    const isPart = around.some(({ kind, candidates: [best] }) => kind === 'NAME' && best?.name.kind === 'PERSON'); // part of a full name
    const candidates = mention.candidates.filter(
      ({ entityId }) => !around.some((other) => other.candidates.some((known) => known.entityId === entityId)),
    );
    if (candidates[0] && !isPart) kept.push({ ...mention, kind: toMentionKind(candidates[0]), candidates });
  }
  return kept.sort((a, b) => a.phrase.start - b.phrase.start || size(b) - size(a));
}
