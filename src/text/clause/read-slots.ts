import type { Kind } from '../../../schema/ontology.ts';
import type { NounCase } from '../noun/noun.ts';
import type { RecognizedLanguage } from '../recognize/stem.ts';
import type { ClauseWord } from './phrase.ts';
import { findSlotAfter, findSlotBefore, isRussianWith, type Slot } from './slot.ts';

interface PhraseWords {
  readonly from: number;
  readonly to: number;
  readonly kind: Kind;
}

const KAZAKH_SLOTS: Readonly<Record<NounCase, readonly Slot[]>> = {
  NOMINATIVE: ['SUBJ', 'OBJ'],
  GENITIVE: ['GEN'],
  DATIVE: ['TO'],
  ACCUSATIVE: ['OBJ'],
  INSTRUMENTAL: ['WITH'],
  LOCATIVE: ['IN'],
  ABLATIVE: ['FROM'],
};
const RUSSIAN_SLOTS: Readonly<Record<NounCase, readonly Slot[]>> = {
  NOMINATIVE: ['SUBJ'],
  GENITIVE: ['GEN'],
  DATIVE: ['TO'],
  ACCUSATIVE: ['OBJ'],
  INSTRUMENTAL: ['BY'],
  LOCATIVE: ['IN'],
  ABLATIVE: ['FROM'],
};
const BARE: readonly Slot[] = ['SUBJ', 'OBJ', 'GEN'];

const joinPlain = (words: readonly ClauseWord[], from: number, to: number): string =>
  words
    .slice(Math.max(0, from), to)
    .map(({ lower, isMark }) => (isMark && lower !== '«' && lower !== '"' ? '|' : lower.replace('ё', 'е')))
    .filter((word) => word !== '«' && word !== '"')
    .join(' ');

function readKazakhSlots(words: readonly ClauseWord[], { to }: PhraseWords, cases: readonly NounCase[]): readonly Slot[] {
  const after = findSlotAfter(joinPlain(words, to, to + 3));
  if (after !== null && (after !== 'SOURCE' || cases.some((one) => one === 'GENITIVE' || one === 'NOMINATIVE'))) return [after];
  return [...new Set(cases.flatMap((one) => KAZAKH_SLOTS[one]))];
}

function readRussianSlots(words: readonly ClauseWord[], { from, kind }: PhraseWords, cases: readonly NounCase[]): readonly Slot[] {
  const before = joinPlain(words, from - 4, from);
  if (isRussianWith(before)) return cases.includes('INSTRUMENTAL') || cases.length === 0 ? ['WITH', 'FROM'] : ['FROM'];
  const slot = findSlotBefore(before, 'ru');
  if (slot === 'BY' && cases.length > 0 && !cases.includes('GENITIVE')) return ['BY'];
  if (slot !== null) return [slot];
  if (cases.length === 0) return BARE;
  const slots = [...new Set(cases.flatMap((one) => RUSSIAN_SLOTS[one]))];
  return kind === 'OFFICE' && slots.includes('BY') ? ['AS', ...slots] : slots;
}

function readEnglishSlots(words: readonly ClauseWord[], { from }: PhraseWords): readonly Slot[] {
  let start = from;
  while (start > 0 && /^(?:the|a|an|his|her|its|their|each|every|all|rival|former|new|late|"|“|&)$/.test(words[start - 1]?.lower ?? ''))
    start -= 1;
  const slot = findSlotBefore(joinPlain(words, start - 3, start), 'en');
  return slot === null ? ['SUBJ', 'OBJ'] : [slot];
}

/** What a phrase may be in its clause, by its case and the words beside it. */
export function readSlots(
  words: readonly ClauseWord[],
  phrase: PhraseWords,
  cases: readonly NounCase[],
  lang: RecognizedLanguage,
): readonly Slot[] {
  if (lang === 'kk') return readKazakhSlots(words, phrase, cases);
  return lang === 'ru' ? readRussianSlots(words, phrase, cases) : readEnglishSlots(words, phrase);
}
