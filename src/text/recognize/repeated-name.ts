import type { ReadWords } from './features.ts';
import type { NameKind, NameWords } from './name-span.ts';
import { isCapitalized, WORD_SHAPE, type Word } from './word.ts';

/** Names of a sentence with its words. */
interface SentenceNames {
  readonly read: ReadWords;
  readonly names: readonly NameWords[];
}

/** From this score on, a name tells what the same words are elsewhere in the text. */
const MIN_TELLING_SCORE = 0.8;
const MAX_REPEATED_WORDS = 6;

const toKey = (words: readonly Word[], from: number, to: number): string =>
  words
    .slice(from, to)
    .map(({ stem }) => stem)
    .join(' ');

type Sums = Map<NameKind, number>;

/** Sums of scores by the stems of a name and its kind. */
function sumKinds(sentences: readonly SentenceNames[]): ReadonlyMap<string, Sums> {
  const sums = new Map<string, Sums>();
  for (const { read, names } of sentences) {
    for (const { from, to, kind, score } of names) {
      const key = toKey(read.words, from, to);
      const own = sums.get(key) ?? new Map();
      sums.set(key, own.set(kind, (own.get(kind) ?? 0) + score));
    }
  }
  return sums;
}

const pickKind = (sums: Sums): readonly [kind: NameKind, sum: number] => [...sums].reduce((best, one) => (one[1] > best[1] ? one : best));

/** A single common word at the start of a sentence is capitalised for its place only. */
const isOpening = ({ words, first }: ReadWords, from: number, to: number): boolean =>
  from === first && to - from === 1 && words[from]?.shape !== WORD_SHAPE.LOUD && words[from]?.listed === 1;

/** The same words are one kind of name all over a text. Words that are no name yet become one if the text is sure of them elsewhere. */
export function addRepeatedNames(sentences: readonly SentenceNames[]): (readonly NameWords[])[] {
  const sums = sumKinds(sentences);
  const sure = new Map(
    sentences.flatMap(({ read, names }) =>
      names.filter(({ score }) => score >= MIN_TELLING_SCORE).map((name) => [toKey(read.words, name.from, name.to), name] as const),
    ),
  );
  return sentences.map(({ read, names }) => {
    const settled = names.map((name) => {
      const [kind] = pickKind(sums.get(toKey(read.words, name.from, name.to)) ?? new Map([[name.kind, name.score]]));
      return kind === name.kind ? name : { ...name, kind };
    });
    return addToSentence(read, settled, sure, sums);
  });
}

function addToSentence(
  read: ReadWords,
  names: readonly NameWords[],
  sure: ReadonlyMap<string, NameWords>,
  sums: ReadonlyMap<string, Sums>,
): readonly NameWords[] {
  const isFree = (index: number): boolean => !names.some(({ from, to }) => from <= index && index < to);
  const added: NameWords[] = [];
  for (let from = 0; from < read.words.length; from += 1) {
    if (!isFree(from) || !isCapitalized(read.words[from] as Word)) continue; // within the sentence
    for (let to = Math.min(read.words.length, from + MAX_REPEATED_WORDS); to > from; to -= 1) {
      const key = toKey(read.words, from, to);
      const known = sure.get(key);
      const isWhole = Array.from({ length: to - from }, (_, at) => from + at).every(isFree);
      const next = isFree(to) ? read.words[to] : undefined;
      if (!known || !isWhole || isOpening(read, from, to) || (next && isCapitalized(next))) continue;
      const [kind] = pickKind(sums.get(key) ?? new Map([[known.kind, known.score]]));
      added.push({ from, to, kind, score: known.score / 2, why: known.why });
      from = to - 1;
      break;
    }
  }
  return added.length === 0 ? names : [...names, ...added].sort((a, b) => a.from - b.from);
}
