import { dative, genitive } from '../made-up/ending.ts';
import { randomFrom } from '../made-up/generate.ts';
import { HEADS, TAILS } from '../made-up/words.ts';
import type { CorpusSentence } from './corpus.ts';

const WORD = /[\p{L}\p{N}]+/gu;
/** Part of the words that are made-up names, and of those that have a case ending. A treebank alone has too few rare words. */
const NAMES = 0.25;
const INFLECTED = 0.4;

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T; // within the list

function makeName(random: () => number): string {
  const name = (pick(HEADS, random) + pick(TAILS, random) + pick(TAILS, random)).toLowerCase();
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  if (random() >= INFLECTED) return capital;
  return random() < 0.5 ? dative(capital, false) : genitive(capital, false);
}

/** Sentences of a treebank's words as often as they stand there, and of made-up names, as long as its sentences; the same in every run. */
export function* recombine(corpus: readonly CorpusSentence[], count: number, seed = 1): Generator<string> {
  const random = randomFrom(seed);
  const sentences = corpus.map(({ text }) => text.match(WORD) ?? []).filter((words) => words.length > 2);
  const words = sentences.flat();
  for (let made = 0; made < count; made += 1) {
    const { length } = pick(sentences, random);
    yield Array.from({ length }, () => (random() < NAMES ? makeName(random) : pick(words, random))).join(' ');
  }
}

/** What people type, by how it differs from a sentence, and how many of each. */
export const MIX = { 'one word': 50, 'two words': 50, 'three words in other forms': 50, questions: 50 } as const;
export type Way = keyof typeof MIX;

export interface Typed {
  readonly way: Way;
  readonly text: string;
}

/** Queries of words that stand together in a sentence, and questions as they are, in an order that mixes the ways. */
export function makeQueries(sentences: readonly string[], questions: readonly string[], seed = 2): Typed[] {
  const random = randomFrom(seed);
  const choose = (count: number, write: (word: string) => string): string => {
    const words = pick(sentences, random).split(' ');
    return Array.from({ length: count }, () => write(pick(words, random))).join(' ');
  };
  const asWritten = (word: string): string => word;
  const typed: (Typed & { readonly place: number })[] = (Object.keys(MIX) as Way[]).flatMap((way) =>
    Array.from({ length: MIX[way] }, (_, index) => {
      const text = {
        'one word': () => choose(1, asWritten),
        'two words': () => choose(2, asWritten),
        'three words in other forms': () => choose(3, (word) => genitive(word, false)),
        questions: () => questions[(2 * index) % questions.length] ?? '',
      }[way]();
      return { way, text, place: random() };
    }),
  );
  return typed.sort((a, b) => a.place - b.place).map(({ way, text }) => ({ way, text }));
}
