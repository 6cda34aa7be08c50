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

/** Phrases of an adjective with a noun in the plural that several adjectives share. Only the adjective is the surface. */
export function listSharedNouns(text: string, tokens: readonly Token[]): Phrase[] {
  return tokens.flatMap((noun, index) => {
    const last = tokens[index - 1];
    if (noun.stem === '' || isCapital(text, noun) || !PLURAL.test(noun.word.norm) || !isAdjective(text, last)) return [];
    return listAdjectives(text, tokens, index).map(
      (adjective): Phrase => ({
        start: adjective.start,
        end: adjective.end,
        tokens: [adjective, noun],
        keys: [],
        initials: [],
        stem: `${adjective.stem} ${noun.stem}`,
        isMarked: false,
        tied: [],
        previous: undefined,
        next: undefined,
      }),
    );
  });
}
