import type { ReadWords } from './features.ts';
import { CLASS_BIT, openLexicon } from './lexicon.ts';
import { DOUBTFUL_SCORE, type NameKind, type NameWords } from './name-span.ts';
import type { RecognizedLanguage } from './stem.ts';
import { isCapitalized, WORD_SHAPE, type Word } from './word.ts';

const KAZAKH_PLURAL = /^(.{2,}?)[лдт](?:ары|ері)(?:н|на|не|нда|нде|ндағы|ндегі|нан|нен|ның|нің|мен)?$/u;
const CONJUNCTION = /^(?:және|мен|бен|пен|әрі|немесе|и|или)$/u;
const AGREEING = /(?:ой|ей|ого|его|ому|ему|ым|им|ом|ых|их|ыми|ими|ые|ие|ая|ую)$/u;
/** Maximum number of words of one name. */
const MAX_NAME_LENGTH = 3;

type Part = readonly [from: number, to: number];

/** The classes of a noun in the plural that names may share; 0 for other words. */
function readSharedNoun({ lower, shape, classes }: Word, lang: RecognizedLanguage): number {
  if (shape !== WORD_SHAPE.SMALL) return 0;
  if (lang === 'ru') return classes;
  const singular = lang === 'kk' ? KAZAKH_PLURAL.exec(lower)?.[1] : undefined;
  return singular === undefined ? 0 : (openLexicon('kk').get(singular) ?? 0);
}

const toKind = (classes: number): NameKind | null =>
  (classes & CLASS_BIT.PLACE_WORD) !== 0 ? 'PLACE' : (classes & CLASS_BIT.ORGANIZATION_WORD) !== 0 ? 'ORGANIZATION' : null;

/** The names of a list that ends before the noun at the index, last to first. */
function readParts(words: readonly Word[], noun: number): Part[] {
  const parts: Part[] = [];
  let to = noun;
  for (;;) {
    let from = to;
    while (from > 0 && to - from < MAX_NAME_LENGTH && isCapitalized(words[from - 1] as Word)) from -= 1; // within the list
    if (from === to) return parts;
    parts.push([from, to]);
    const separator = words[from - 1];
    if (!separator || !(separator.text === ',' || CONJUNCTION.test(separator.lower))) return parts;
    to = from - 1;
  }
}

/** The names with the kind of the noun that a list shares: «Абай мен Жетісу облыстары» are two places. */
export function shareNouns({ words }: ReadWords, names: readonly NameWords[], lang: RecognizedLanguage): readonly NameWords[] {
  let shared = names;
  for (const [index, noun] of words.entries()) {
    const kind = toKind(readSharedNoun(noun, lang));
    const parts = kind ? readParts(words, index) : [];
    const isList = parts.length > 1 && (lang !== 'ru' || parts.every(([, to]) => AGREEING.test(words[to - 1]?.lower ?? '')));
    if (kind && isList) shared = parts.reduce((done, part) => settlePart(done, part, kind), shared);
  }
  return shared;
}

/** Gives the names of one part their kind, or makes the part a name if it has none. */
function settlePart(names: readonly NameWords[], [from, to]: Part, kind: NameKind): readonly NameWords[] {
  const overlaps = (name: NameWords): boolean => name.from < to && from < name.to;
  const clue = kind === 'PLACE' ? 'PLACE_WORD' : 'ORGANIZATION_WORD';
  if (!names.some(overlaps)) {
    return [...names, { from, to, kind, score: DOUBTFUL_SCORE, why: [clue] as const }].sort((a, b) => a.from - b.from);
  }
  return names.map((name) =>
    overlaps(name) && name.kind !== kind ? { ...name, kind, score: DOUBTFUL_SCORE, why: [...name.why, clue] } : name,
  );
}
