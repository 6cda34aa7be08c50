import type { FoundAmount } from '../amount/quantity.ts';
import type { FoundDate } from '../date/find-dates.ts';
import type { NounCase } from '../noun/noun.ts';
import type { RecognizedLanguage } from '../recognize/stem.ts';
import { readNameCases } from './name-case.ts';
import { type NounWords, readNoun, type TakenWords } from './noun-phrase.ts';
import type { ClauseWord, NamedSpan, Phrase } from './phrase.ts';
import { findPronoun } from './pronoun.ts';
import { readSlots } from './read-slots.ts';

/** What was found in a sentence before its phrases. */
export interface SentenceParts {
  readonly words: readonly ClauseWord[];
  readonly names: readonly NamedSpan[];
  readonly amounts: readonly FoundAmount[];
  readonly dates: readonly FoundDate[];
}

type WordRange = readonly [from: number, to: number];

/** The words that a span covers. */
export function findWordRange(words: readonly ClauseWord[], { start, end }: { readonly start: number; readonly end: number }): WordRange {
  const from = words.findIndex((word) => word.end > start);
  const after = words.findIndex((word) => word.start >= end);
  return [from < 0 ? words.length : from, after < 0 ? words.length : after];
}

function markTaken({ words, names, amounts, dates }: SentenceParts): TakenWords {
  const taken = new Uint8Array(words.length + 1);
  for (const span of [...names, ...dates, ...amounts]) taken.fill(1, ...findWordRange(words, span));
  const byEnd = new Map(
    amounts
      .filter(({ quantity }) => ['COUNT', 'PERSON', 'FAMILY', 'TONNE'].includes(quantity.unit))
      .map((amount) => {
        const [from, to] = findWordRange(words, amount);
        return [to - 1, { from, amount }] as const;
      }),
  );
  return { isTaken: (index) => taken[index] === 1, amountAt: (index) => byEnd.get(index) ?? null };
}

function toNounPhrase(words: readonly ClauseWord[], { from, to, forms, amount }: NounWords, lang: RecognizedLanguage): Phrase | null {
  const [form] = forms;
  if (!form) return null;
  const cases = [...new Set(forms.flatMap((one) => one.cases))];
  const { kind, type, lemma, isPossessed } = form;
  const slots = readSlots(words, { from, to, kind }, cases, lang);
  // Russian counts in the genitive: "погибли три человека".
  const isCounted = lang === 'ru' && amount !== null && slots.includes('GEN');
  return {
    from,
    to,
    start: words[from]?.start ?? 0,
    end: words[to - 1]?.end ?? 0,
    kind,
    type,
    lemma,
    name: null,
    slots: isCounted ? ['SUBJ', 'OBJ', ...slots] : slots,
    isPlural: forms.every((one) => one.isPlural) || amount !== null,
    isPossessed,
    amount,
    owner: null,
  };
}

function toNamePhrase(words: readonly ClauseWord[], name: NamedSpan, lang: RecognizedLanguage): Phrase {
  const [from, to] = findWordRange(words, name);
  const cases: readonly NounCase[] = readNameCases(words.slice(from, to), name, lang);
  const slots = readSlots(words, { from, to, kind: name.kind }, cases, lang);
  const { start, end, kind } = name;
  return { from, to, start, end, kind, type: '', lemma: '', name, slots, isPlural: false, isPossessed: false, amount: null, owner: null };
}

/** The phrases of a sentence in order, without what they belong to. */
export function findPhrases(parts: SentenceParts, lang: RecognizedLanguage): Phrase[] {
  const { words, names } = parts;
  const taken = markTaken(parts);
  const phrases: Phrase[] = names.map((name) => toNamePhrase(words, name, lang));
  for (let index = 0; index < words.length; index += 1) {
    const noun = readNoun(words, index, taken, lang);
    const pronoun = noun || taken.isTaken(index) ? null : findPronoun(words, index, lang);
    const found = noun ? toNounPhrase(words, noun, lang) : pronoun;
    if (!found) continue;
    // A noun that only describes the next one is part of it: "city council".
    const last = phrases.at(-1);
    if (lang === 'en' && last && !last.name && found.from <= last.from && found.to > last.to) phrases.pop();
    phrases.push(found);
    index = found.to - 1;
  }
  return phrases.sort((a, b) => a.from - b.from);
}
