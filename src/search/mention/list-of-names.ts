import { getNamedClass } from '../../text/name/class-word.ts';
import { listRegionStems } from '../../text/name/region-name.ts';
import type { Phrase } from './phrase.ts';
import { isCapital } from './surface.ts';
import type { Token } from './tokens.ts';

const AGREEING_WORD = /(?:ой|ей|ого|его|ому|ему|ым|им|ом|ых|их|ыми|ими|ые|ие|ая|ую|ый|ий)$/;
const PLURAL = /(?:ов|ев|ей|ий|[бвгджзклмнпрстфхцчшщ]|ам|ям|ами|ями|ах|ях|ы|и|а|я)$/;
const CONJUNCTIONS: ReadonlySet<string> = new Set(['и', 'или']);
/** Maximum number of adjectives before one noun. */
const MAX_ADJECTIVES = 8;

const isAdjective = (text: string, token: Token | undefined): token is Token =>
  token !== undefined && token.stem !== '' && isCapital(text, token) && AGREEING_WORD.test(token.word.norm);

/** The adjectives that share the noun at the index: «Алматинской и Туркестанской областей». Without the last one, which stands before it. */
function listAdjectives(text: string, tokens: readonly Token[], noun: number): readonly Token[] {
  const adjectives: Token[] = [];
  let index = noun - 2;
  while (adjectives.length < MAX_ADJECTIVES) {
    const separator = tokens[index];
    const isConjunction = separator !== undefined && CONJUNCTIONS.has(separator.word.norm);
    const adjective = tokens[isConjunction ? index - 1 : index];
    const gap = adjective ? text.slice(adjective.end, tokens[isConjunction ? index : index + 1]?.start) : '';
    if (!isAdjective(text, adjective) || !(isConjunction ? /^,?\s+$/ : /^,\s+$/).test(gap)) break;
    adjectives.push(adjective);
    index -= isConjunction ? 2 : 1;
  }
  return adjectives;
}

/** The single words in the list after the class word at the index, without the first one: «областях Абай и Жетісу». */
function listNamesAfter(text: string, tokens: readonly Token[], noun: number): readonly Token[] {
  const names: Token[] = [];
  let index = noun + 1;
  while (names.length < MAX_ADJECTIVES) {
    const [name, separator] = [tokens[index], tokens[index + 1]];
    const isConjunction = separator !== undefined && CONJUNCTIONS.has(separator.word.norm);
    const next = tokens[isConjunction ? index + 2 : index + 1];
    const gap = name && next ? text.slice(name.end, isConjunction ? separator.start : next.start) : '';
    if (!name || !next || !isCapital(text, name) || !isCapital(text, next) || !(isConjunction ? /^,?\s+$/ : /^,\s+$/).test(gap)) break;
    names.push(next);
    index += isConjunction ? 2 : 1;
  }
  return names;
}

const toPhrase = ({ start, end }: Token, tokens: readonly Token[]): Phrase => ({
  start,
  end,
  tokens,
  keys: [],
  initials: [],
  stems: [tokens.map(({ stem }) => stem).join(' '), ...listRegionStems(tokens.map(({ word }) => word))],
  isMarked: false,
  tied: [],
  previous: undefined,
  next: undefined,
});

/** Phrases of a noun in the plural that several adjectives or names share, with each of them, which alone is the surface. */
export function listSharedNouns(text: string, tokens: readonly Token[]): Phrase[] {
  return tokens.flatMap((noun, index) => {
    if (noun.stem === '' || isCapital(text, noun) || !PLURAL.test(noun.word.norm)) return [];
    const adjectives = isAdjective(text, tokens[index - 1]) ? listAdjectives(text, tokens, index) : [];
    const names = getNamedClass(noun.word) === undefined ? [] : listNamesAfter(text, tokens, index);
    return [...adjectives.map((adjective) => toPhrase(adjective, [adjective, noun])), ...names.map((name) => toPhrase(name, [noun, name]))];
  });
}
