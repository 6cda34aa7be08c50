import { join } from 'node:path';
import { drawRandom } from './crf.ts';
import type { GoldSpan, GoldText } from './document.ts';
import { readFactRuEval } from './factrueval.ts';
import { collectKnown, readKazNerd, toTexts } from './kaznerd.ts';

/** The parts of a corpus that stand in its order, to be held out one after another. */
export interface Corpus {
  readonly lang: 'kk' | 'ru';
  readonly length: number;
  /** Texts to train on, without the units from `from` to `to`. */
  readonly train: (from: number, to: number) => GoldText[];
  /** Texts to judge on. */
  readonly test: (from: number, to: number) => GoldText[];
  /** The same with the names within posts as the corpus has them, hidden. */
  readonly testAsIs: (from: number, to: number) => GoldText[];
}

/** Sentences a text: half of the corpus one by one, the other half as longer texts, as names repeat in those. */
const TEXT_LENGTH = 20;
/** One in so many names of persons is repeated with initials, which this corpus has none of. */
const INITIALS_EVERY = 4;

const FULL_NAME = /^(\p{Lu})\p{Ll}+(?:-\p{Lu}\p{Ll}+)? (\p{Lu}[\p{Ll}-]+)$/u;

/** The lines of a text with a full name, with the initial in place of the given name: `Б.Байбек`, `Б. Байбек`. */
export function addInitials({ text, spans }: GoldText, random: () => number): GoldText[] {
  const people = spans.filter(({ kind, start, end }) => kind === 'PERSON' && FULL_NAME.test(text.slice(start, end)));
  return people.flatMap((person) => {
    if (random() * INITIALS_EVERY > 1) return [];
    const start = text.lastIndexOf('\n', person.start) + 1;
    const end = text.indexOf('\n', person.start);
    const [, initial = '', family = ''] = FULL_NAME.exec(text.slice(person.start, person.end)) ?? [];
    const written = `${initial}.${random() < 0.5 ? ' ' : ''}${family}`;
    const moved = written.length - (person.end - person.start);
    const shift = (offset: number): number => offset - start + (offset >= person.end ? moved : 0);
    const own = spans
      .filter((span) => span.start >= start && span.end <= end)
      .map((span): GoldSpan => ({ ...span, start: shift(span.start), end: shift(span.end) }));
    return [{ text: text.slice(start, person.start) + written + text.slice(person.end, end), spans: own }];
  });
}

export function openKazNerd(folder: string): Corpus {
  const sentences = readKazNerd(join(folder, 'IOB2_valid.txt'));
  const known = collectKnown(sentences);
  const train = (from: number, to: number): GoldText[] => {
    const own = [...sentences.slice(0, from), ...sentences.slice(to)];
    const knownHere = collectKnown(own);
    const half = own.length >> 1;
    const texts = [...toTexts(own.slice(0, half), 1, knownHere), ...toTexts(own.slice(half), TEXT_LENGTH, knownHere)];
    const random = drawRandom(7);
    return [...texts, ...texts.flatMap((text) => addInitials(text, random))];
  };
  return {
    lang: 'kk',
    length: sentences.length,
    train,
    test: (from, to) => toTexts(sentences.slice(from, to), 1, known),
    testAsIs: (from, to) => toTexts(sentences.slice(from, to), 1, null),
  };
}

export function openFactRuEval(folder: string): Corpus {
  const texts = readFactRuEval(join(folder, 'devset'));
  const test = (from: number, to: number): GoldText[] => texts.slice(from, to);
  return { lang: 'ru', length: texts.length, train: (from, to) => [...texts.slice(0, from), ...texts.slice(to)], test, testAsIs: test };
}
