import { findNouns } from '../noun/find-noun.ts';
import type { NounCase } from '../noun/noun.ts';
import { CLASS_BIT, openLexicon } from '../recognize/lexicon.ts';
import type { RecognizedLanguage } from '../recognize/stem.ts';
import type { ClauseWord, NamedSpan } from './phrase.ts';

const KAZAKH_CASES: readonly (readonly [ending: RegExp, nounCase: NounCase])[] = [
  [/[ндт][ыі]ң$/u, 'GENITIVE'],
  [/(?:[дт][ае]н|н[ае]н)$/u, 'ABLATIVE'],
  [/[мбп]ен$/u, 'INSTRUMENTAL'],
  [/н?[дт][ае]$/u, 'LOCATIVE'],
  [/(?:[ғқгк][ае]|[ыі]н[ае])$/u, 'DATIVE'],
  [/(?:[ндт][ыі]|[ыі]н)$/u, 'ACCUSATIVE'],
];
/** Names that only look as if they had an ending. */
const WHOLE = /(?:стан|сұлтан|хан|жан|ман)$/u;
const NAME_BITS = CLASS_BIT.GIVEN_NAME | CLASS_BIT.PLACE;

/** True if the list of names has the word as it stands. */
const isListed = ({ lower }: ClauseWord, lang: RecognizedLanguage): boolean => ((openLexicon(lang).get(lower) ?? 0) & NAME_BITS) !== 0;

function readKazakhCase(last: ClauseWord): readonly NounCase[] {
  const [noun] = findNouns(last.lower, 'kk');
  if (noun) return noun.cases;
  const [, ending] = /-(\p{L}+)$/u.exec(last.lower) ?? [];
  const found = KAZAKH_CASES.find(([form]) => form.test(ending === undefined ? last.lower : `а${ending}`))?.[1];
  if (found === undefined || (ending === undefined && (WHOLE.test(last.lower) || isListed(last, 'kk')))) return ['NOMINATIVE'];
  return [found];
}

type Gender = 'm' | 'f';
/** Cases by ending and gender: `m:N`. */
const RUSSIAN_NAME_ENDINGS: readonly (readonly [ending: RegExp, cases: string])[] = [
  [/(?:[оеё]в|[иы]н)ой$|(?:ск|цк)ой$/u, 'f:GDIL'],
  [/(?:ск|цк|н)ий$|ый$/u, 'm:N'],
  [/ского$|цкого$|ого$/u, 'm:GA'],
  [/скому$|цкому$|ому$/u, 'm:D'],
  [/(?:ская|цкая|ая)$/u, 'f:N'],
  [/(?:скую|цкую|ую)$/u, 'f:A'],
  [/(?:ым|им|ом|ем|ём)$/u, 'm:I'],
  [/(?:ой|ей)$/u, 'f:GDIL m:N'],
  [/[ую]$/u, 'm:D f:A'],
  [/[ая]$/u, 'm:GA f:N m:N'],
  [/[ыи]$/u, 'f:GDL m:NGDAIL f:N'],
  [/[оэ]$/u, 'm:NGDAIL f:NGDAIL'],
  [/е$/u, 'm:L f:DL'],
  [/ь$/u, 'm:N f:NA'],
  [/[^аеёиоуыэюя]$/u, 'm:N f:NGDAIL'],
];
const LETTER_CASES: Readonly<Record<string, NounCase>> = {
  N: 'NOMINATIVE',
  G: 'GENITIVE',
  D: 'DATIVE',
  A: 'ACCUSATIVE',
  I: 'INSTRUMENTAL',
  L: 'LOCATIVE',
};

/** The letters of the cases that a word of a name may have, by gender. */
function readWordCases(lower: string): Readonly<Record<Gender, string>> {
  const found = RUSSIAN_NAME_ENDINGS.find(([ending]) => ending.test(lower))?.[1] ?? 'm:NGDAIL f:NGDAIL';
  const of = (gender: Gender): string =>
    found
      .split(' ')
      .filter((part) => part.startsWith(gender))
      .map((part) => part.slice(2))
      .join('');
  return { m: of('m'), f: of('f') };
}

/** The cases that all words of a person's name may have, the most likely first. */
function readPersonCases(words: readonly ClauseWord[]): readonly NounCase[] {
  const read = words.filter(({ lower }) => lower.length > 1 && /\p{L}/u.test(lower)).map(({ lower }) => readWordCases(lower));
  const shared = (gender: Gender): string[] => [...'NAGDIL'].filter((letter) => read.every((word) => word[gender].includes(letter)));
  const first = words.find(({ lower }) => lower.length > 1);
  const isGiven = first !== undefined && isListed(first, 'ru');
  const letters = [...shared('m'), ...shared('f')];
  const likely =
    isGiven && letters.includes('N') ? ['N'] : letters.filter((letter) => letter !== 'N' || !/[ая]$/u.test(first?.lower ?? ''));
  return (likely.length > 0 ? likely : letters).flatMap((letter) => LETTER_CASES[letter] ?? []);
}

/** The cases that a name may have. Empty if its form tells nothing. */
export function readNameCases(words: readonly ClauseWord[], { kind }: NamedSpan, lang: RecognizedLanguage): readonly NounCase[] {
  const letters = words.filter(({ isMark }) => !isMark);
  const [first, last] = [letters[0], letters.at(-1)];
  if (!first || !last || lang === 'en') return [];
  if (lang === 'kk') return words.at(-1)?.isMark ? ['NOMINATIVE'] : readKazakhCase(last);
  if (kind === 'PERSON') return readPersonCases(letters);
  return findNouns(first.lower, 'ru').flatMap(({ cases }) => cases);
}
