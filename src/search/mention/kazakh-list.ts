import { listLemmas } from '../../text/inflection/lemma.ts';
import { toWordKey } from '../../text/name/name-key.ts';
import { listRegionStems } from '../../text/name/region-name.ts';
import type { Phrase } from './phrase.ts';
import { isCapital } from './surface.ts';
import type { Token } from './tokens.ts';

/** A name of a list whose last name alone stands before the noun that all of them share. */
interface SharedNoun {
  readonly words: readonly Token[];
  readonly noun: Token;
  readonly isLast: boolean;
}

const CONJUNCTIONS: ReadonlySet<string> = new Set(['мен', 'бен', 'пен', 'және', 'әрі', 'немесе']);
/** Maximum number of words of one name, and of names before one noun. */
const MAX_WORDS = 3;
const MAX_LISTED_NAMES = 20;

const VOICED: Readonly<Record<string, string>> = { к: 'г', қ: 'ғ', п: 'б' };
const FINAL_VOWEL = /[аәеиоөуұүыіэюя]$/u;
/** The noun as it ends a single name: облыс, облысы; министрлік, министрлігі. */
const toPossessive = (noun: string): string =>
  FINAL_VOWEL.test(noun) ? `${noun}сы` : noun.replace(/[кқп]$/u, (last) => VOICED[last] ?? last).concat('ы');

/** The keys that a noun in the plural has in a single name: облыстары, облысы. None if it is not in the plural. */
const listSingularKeys = (noun: string): string[] => {
  const shared = listLemmas(noun).filter(({ endings }) => endings[0] === 'PLURAL' && endings[1] === 'POSSESSIVE_3');
  return [...new Set(shared.flatMap(({ lemma }) => [toPossessive(lemma), `${lemma}ы`]).map(toWordKey))];
};

/** The capitalised words that end before the index, first to last. */
function readName(text: string, tokens: readonly Token[], end: number): readonly Token[] {
  let start = end;
  while (start > 0 && end - start < MAX_WORDS) {
    const [token, next] = [tokens[start - 1], tokens[start]];
    const isJoined = start === end || next?.link === 'SPACE' || (next?.link === 'TIGHT' && !/\./.test(text.slice(token?.end, next.start)));
    if (!token || !isCapital(text, token) || !isJoined) break;
    start -= 1;
  }
  return tokens.slice(start, end);
}

/** The names before the noun at the index, last to first. */
function readList(text: string, tokens: readonly Token[], index: number): readonly (readonly Token[])[] {
  const names: (readonly Token[])[] = [];
  let end = index;
  while (names.length < MAX_LISTED_NAMES) {
    const name = readName(text, tokens, end);
    const [first] = name;
    if (!first) break;
    names.push(name);
    const at = end - name.length;
    const isConjunction = CONJUNCTIONS.has(tokens[at - 1]?.word.norm ?? '');
    const before = tokens[isConjunction ? at - 2 : at - 1];
    const gap = before ? text.slice(before.end, (isConjunction ? tokens[at - 1] : first)?.start) : '';
    if (!(isConjunction ? /^,?\s+$/ : /^,\s+$/).test(gap)) break;
    end = isConjunction ? at - 1 : at;
  }
  return names;
}

/** The names of every list with a shared noun: «Алматы және Түркістан облыстары». */
export const listKazakhLists = (text: string, tokens: readonly Token[]): SharedNoun[] =>
  tokens.flatMap((noun, index) => {
    const last = tokens[index - 1];
    const mayBeShared = last !== undefined && isCapital(text, last) && noun.link === 'SPACE' && !isCapital(text, noun);
    const isShared = mayBeShared && listSingularKeys(noun.word.norm).length > 0;
    const names = isShared ? readList(text, tokens, index) : [];
    return names.length < 2 ? [] : names.map((words, at): SharedNoun => ({ words, noun, isLast: at === 0 }));
  });

/** Phrases of each name with the shared noun, from each of its words on. The noun is within the surface of the last name only. */
export const toSharedPhrases = ({ words, noun, isLast }: SharedNoun): Phrase[] =>
  words.flatMap((first, index): Phrase[] => {
    const own = words.slice(index);
    const name = own.map(({ word }) => word.key).join(' ');
    const tokens = [...own, noun];
    return [
      {
        start: first.start,
        end: (isLast ? noun : (own.at(-1) ?? first)).end,
        tokens,
        keys: listSingularKeys(noun.word.norm).map((key) => `${name} ${key}`),
        initials: [],
        stems: listRegionStems(tokens.map(({ word }) => word)),
        isMarked: false,
        tied: [],
        previous: undefined,
        next: undefined,
      },
    ];
  });

/** Phrases with the noun that their list shares as the next word, so that a city is not taken for its region. */
export function markSharedNouns(phrases: readonly Phrase[], shared: readonly SharedNoun[]): readonly Phrase[] {
  if (shared.length === 0) return phrases;
  const nouns = new Map(shared.map(({ words, noun }) => [words.at(-1), noun] as const));
  return phrases.map((phrase) => {
    const noun = nouns.get(phrase.tokens.at(-1));
    return noun ? { ...phrase, next: noun } : phrase;
  });
}
