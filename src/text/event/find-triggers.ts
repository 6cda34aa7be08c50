import type { ClauseWord } from '../clause/phrase.ts';
import { listLemmas } from '../inflection/lemma.ts';
import { listRussianForms } from '../noun/decline.ts';
import type { RecognizedLanguage } from '../recognize/stem.ts';
import { readEnglishVerb } from './english-verb.ts';
import type { Frame } from './frame.ts';
import { openTriggers, type TriggerEntry, toPrefix } from './frames.ts';
import { readVerb, type VerbForm } from './verb-form.ts';

/** A word that tells of an event. Positions are those of words; the end is exclusive. */
export interface Trigger {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** The frames of the word, the likeliest first. */
  readonly frames: readonly Frame[];
  /** Null for a noun. */
  readonly verb: VerbForm | null;
}

const MAX_GAP = 3;
const MAX_ENDING = 6;

const isOther = (word: ClauseWord | undefined, start: string): boolean => {
  const lower = word?.lower.replaceAll('ё', 'е') ?? '';
  return lower.startsWith(start) && lower.length - start.length <= MAX_ENDING;
};

/** The words of an entry around its main word; null if they are not there. */
function findSpan(
  words: readonly ClauseWord[],
  at: number,
  { others }: TriggerEntry,
  lang: RecognizedLanguage,
): readonly [number, number] | null {
  if (lang === 'kk') {
    const from = at - others.length;
    return others.every((other, index) => isOther(words[from + index], other)) ? [from, at + 1] : null;
  }
  let to = at + 1;
  for (const other of others) {
    const found = words.findIndex((word, index) => index >= to && index <= to + MAX_GAP && isOther(word, other));
    if (found < 0) return null;
    to = found + 1;
  }
  return [at, to];
}

const nounForms = new Map<string, ReadonlySet<string>>();
function isNounForm(lower: string, stem: string, lang: RecognizedLanguage): boolean {
  if (lang === 'kk') return listLemmas(lower).some(({ lemma }) => lemma === stem);
  if (lang === 'en') return lower === stem || lower === `${stem}s`;
  const known = nounForms.get(stem) ?? new Set([stem, ...listRussianForms(stem).map(({ form }) => form)]);
  nounForms.set(stem, known);
  return known.has(lower);
}

/** A whole form of a Russian verb. */
const readWhole = (lower: string): VerbForm => ({
  form: 'FINITE',
  tense: /[ие]т(?:ся)?$|[ую]т$/u.test(lower) ? 'FUTURE' : 'PAST',
  isPassive: false,
  isNegative: false,
  isReflexive: /(?:ся|сь)$/u.test(lower),
  isFirst: false,
});

function readEntry(words: readonly ClauseWord[], at: number, entry: TriggerEntry, lang: RecognizedLanguage): VerbForm | null {
  const lower = words[at]?.lower.replaceAll('ё', 'е') ?? '';
  if (lang === 'en') return readEnglishVerb(words, at, entry.written);
  if (entry.isWhole) return lower === entry.stem ? readWhole(lower) : null;
  return lower.startsWith(entry.stem) ? readVerb(entry.stem, lower.slice(entry.stem.length), lang) : null;
}

interface TriggerMatch {
  readonly entry: TriggerEntry;
  readonly from: number;
  readonly to: number;
  readonly verb: VerbForm | null;
}

function matchEntry(
  words: readonly ClauseWord[],
  at: number,
  entry: TriggerEntry,
  lang: RecognizedLanguage,
  isNoun: boolean,
): TriggerMatch[] {
  const verb = isNoun ? null : readEntry(words, at, entry, lang);
  const isFound = isNoun ? isNounForm(words[at]?.lower.replaceAll('ё', 'е') ?? '', entry.stem, lang) : verb !== null;
  const span = isFound ? findSpan(words, at, entry, lang) : null;
  return span ? [{ entry, from: span[0], to: span[1], verb }] : [];
}

/** The longest matches at a word become one trigger. */
function toTrigger(at: number, matches: readonly TriggerMatch[]): Trigger[] {
  const longest = Math.max(...matches.map(({ entry }) => entry.others.length * 100 + entry.stem.length));
  const best = matches.filter(({ entry }) => entry.others.length * 100 + entry.stem.length === longest);
  const [first] = best;
  return first
    ? [{ at, from: first.from, to: first.to, verb: first.verb, frames: [...new Set(best.map(({ entry }) => entry.frame))] }]
    : [];
}

/** The words of a sentence that tell of events, in order. @param isTaken true for words of names, which tell of none */
export function findTriggers(words: readonly ClauseWord[], lang: RecognizedLanguage, isTaken: (index: number) => boolean): Trigger[] {
  const { verbs, nouns } = openTriggers(lang);
  return words.flatMap((word, at) => {
    if (word.isMark || isTaken(at)) return [];
    const prefix = lang === 'en' ? null : toPrefix(word.lower.replaceAll('ё', 'е'));
    const listEntries = (table: typeof verbs): readonly TriggerEntry[] => table.get(prefix ?? toPrefix(word.lower)) ?? [];
    const told = listEntries(verbs).flatMap((entry) => matchEntry(words, at, entry, lang, false));
    const named = listEntries(nouns).flatMap((entry) => matchEntry(words, at, entry, lang, true));
    // A verbal noun that also names an event is that noun: "кездесу".
    const isVerb = told.length > 0 && !(named.length > 0 && told.every(({ verb }) => verb?.form === 'NOUN'));
    return toTrigger(at, isVerb ? told : named);
  });
}
