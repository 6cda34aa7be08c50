import type { Kind } from '../../../schema/ontology.ts';
import { toSlug } from '../../text/name/slug.ts';
import { findNouns } from '../../text/noun/find-noun.ts';
import { listCountries, openLexicon } from '../../text/recognize/lexicon.ts';
import { DOUBTFUL_SCORE, type RecognizedName } from '../../text/recognize/name-span.ts';
import { type RecognizedLanguage, toNameStem } from '../../text/recognize/stem.ts';

/** An entity that a draft proposes, since the graph does not know the name. */
export interface Proposal {
  readonly slug: string;
  readonly kind: Kind;
  /** The type, from the words beside the name; null for kinds without types. */
  readonly type: string | null;
  /** The name; null if it may have a case ending. */
  readonly name: string | null;
  /** The shortest form in the text. */
  readonly written: string;
  readonly mentions: readonly ProposedMention[];
  /** True if the words may be no name. */
  readonly isFaint: boolean;
}

/** A mention of a proposed entity. */
export type ProposedMention = Pick<RecognizedName, 'sentence' | 'start' | 'end' | 'surface'>;

const FUND_WORD = /(?:^|[\s"»”])(?:қор|қоры|фонд|fund|foundation)\p{L}*$|^фонд/iu;
const MAX_PROPOSED_SLUG_LENGTH = 60;

const countries = new Map<RecognizedLanguage, ReadonlySet<string>>();
/** True for the name of a country, in any case. */
function isCountry(word: string, lang: RecognizedLanguage): boolean {
  const known = countries.get(lang) ?? new Set(listCountries(lang).map((name) => toNameStem(name, lang)));
  countries.set(lang, known);
  return known.has(toNameStem(word, lang));
}

const splitLower = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter(Boolean);
const isInitial = (word: string): boolean => word.length === 1;

/** True if the words may be the same person: the family names have one stem, and the given names or initials do not differ. */
function isSamePerson(one: string, other: string, lang: RecognizedLanguage): boolean {
  const [first, second] = [splitLower(one), splitLower(other)];
  const stemOf = (words: readonly string[]): string => toNameStem(words.at(-1) ?? '', lang);
  if (stemOf(first) !== stemOf(second)) return false;
  const [given, otherGiven] = [first.slice(0, -1)[0], second.slice(0, -1)[0]];
  if (given === undefined || otherGiven === undefined) return true;
  return isInitial(given) || isInitial(otherGiven)
    ? given.charAt(0) === otherGiven.charAt(0)
    : toNameStem(given, lang) === toNameStem(otherGiven, lang);
}

function isSameName(one: RecognizedName, other: RecognizedName, lang: RecognizedLanguage): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'PERSON') return isSamePerson(one.surface, other.surface, lang);
  const keyOf = ({ surface }: RecognizedName): string =>
    splitLower(surface)
      .map((word) => toNameStem(word, lang))
      .join(' ');
  return keyOf(one) === keyOf(other);
}

/** Names of the same entity, in the order of the text. A family name alone joins the first full name with it. */
function groupNames(names: readonly RecognizedName[], lang: RecognizedLanguage): RecognizedName[][] {
  const groups: RecognizedName[][] = [];
  for (const name of names.toSorted((a, b) => splitLower(b.surface).length - splitLower(a.surface).length || a.start - b.start)) {
    const own = groups.find(([first]) => first !== undefined && isSameName(first, name, lang));
    if (own) own.push(name);
    else groups.push([name]);
  }
  for (const group of groups) group.sort((a, b) => a.start - b.start);
  return groups.sort(([a], [b]) => (a?.start ?? 0) - (b?.start ?? 0));
}

/**
 * The name without a case ending; null if only a reader can tell. Quoted words and English names have none, Russian words are
 * only sure to have none after a consonant, and a Kazakh word for the kind of a name is known without it.
 */
function toPlainName(written: string, lang: RecognizedLanguage): string | null {
  const last = splitLower(written).at(-1) ?? '';
  if (lang === 'en' || /["»”]$/.test(written)) return written;
  if (lang === 'ru') return /[бвгджзклмнпрстфхцчшщ]$/u.test(last) ? written : null;
  const stem = toNameStem(last, lang);
  if (stem === last) return written;
  return openLexicon(lang).has(stem) && !last.includes('-') ? written.slice(0, written.length - last.length + stem.length) : null;
}

/** The fullest name of a group: most words, then the shortest form. */
const pickForm = (forms: readonly string[]): string =>
  forms.toSorted(
    (a, b) =>
      splitLower(b).filter((word) => !isInitial(word)).length - splitLower(a).filter((word) => !isInitial(word)).length ||
      a.length - b.length,
  )[0] ?? '';

/** Kinds of places that a name alone does not tell apart are settlements, and bodies have no type. */
const DEFAULT_TYPES: Partial<Record<Kind, string>> = { ORGANIZATION: 'UNSPECIFIED', PLACE: 'SETTLEMENT' };

/** The type that the words in and beside a name tell. */
function findType(group: readonly RecognizedName[], kind: Kind, lang: RecognizedLanguage): string | null {
  const words = group.flatMap(({ phrase }) => splitLower(phrase.surface));
  const told = words.flatMap((word) => findNouns(word, lang)).find((noun) => noun.kind === kind && noun.type !== '');
  if (kind === 'PLACE' && !told && words.some((word) => isCountry(word, lang))) return 'COUNTRY';
  return kind === 'FUND' ? null : (told?.type ?? DEFAULT_TYPES[kind] ?? null);
}

function toProposal(group: readonly RecognizedName[], lang: RecognizedLanguage): Proposal {
  const kind = group[0]?.kind ?? 'PERSON';
  const isFund = kind === 'ORGANIZATION' && group.some(({ phrase }) => FUND_WORD.test(phrase.surface));
  const form = ({ surface, phrase }: RecognizedName): string => (kind === 'PERSON' ? surface : phrase.surface);
  const written = pickForm(group.map(form));
  return {
    slug: toSlug(pickForm(group.map(({ surface }) => surface)), MAX_PROPOSED_SLUG_LENGTH) || 'new-name',
    kind: isFund ? 'FUND' : kind,
    type: findType(group, isFund ? 'FUND' : kind, lang),
    isFaint: group.every(({ score }) => score < DOUBTFUL_SCORE),
    name: toPlainName(written, lang),
    written,
    mentions: group.map(({ sentence, surface, start, end, phrase }) =>
      kind === 'PERSON' ? { sentence, surface, start, end } : { sentence, ...phrase },
    ),
  };
}

/** The entities that a draft proposes for names that the graph does not know: those with at least one form that is not doubtful. */
export function proposeEntities(names: readonly RecognizedName[], lang: RecognizedLanguage, minScore = DOUBTFUL_SCORE): Proposal[] {
  return groupNames(names, lang)
    .filter((group) => group.some(({ score }) => score >= minScore))
    .map((group) => toProposal(group, lang));
}
