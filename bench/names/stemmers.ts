import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Contender } from './contender.ts';
import { type Row, toContender } from './packages.ts';

/*
 * Packages that reduce Russian words. Names are compared by the words that they share, as whoever uses one of them would do: the
 * score is twice the number of shared words by the number of all words.
 */

/** The stems or lemmas that a lower-case word may have. */
type Reduce = (word: string) => readonly string[];

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

function buildLook(reduce: Reduce): Parameters<typeof toContender>[2] {
  const known = new Map<string, readonly string[]>();
  const reduceOnce: Reduce = (word) => {
    const reduced = known.get(word) ?? reduce(word);
    known.set(word, reduced);
    return reduced;
  };
  const reduceAll = (text: string): (readonly string[])[] => wordsOf(text).map(reduceOnce);
  const compare = (a: readonly (readonly string[])[], b: readonly (readonly string[])[]): number => {
    const shared = a.filter((word) => b.some((other) => other.some((form) => word.includes(form)))).length;
    return (2 * shared) / (a.length + b.length);
  };
  return (rows: readonly Row[]) => {
    const reduced = rows.map((row) => ({ row, words: reduceAll(row.text) }));
    return (text) => {
      const asked = reduceAll(text);
      return reduced
        .map(({ row, words }) => ({ row, score: compare(asked, words) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score)
        .slice(0, 50);
    };
  };
}

interface AzMorph {
  (word: string): readonly { normalize(): { readonly word: string } }[];
  init(folder: string, done: () => void): void;
}

/** The dictionary of OpenCorpora with guesses for other words, as the package reads it. */
async function openAz(): Promise<Reduce> {
  const require = createRequire(import.meta.url);
  const { Morph } = require('az') as { readonly Morph: AzMorph }; // without types of its own
  const folder = join(dirname(require.resolve('az/package.json')), 'dicts');
  await new Promise<void>((resolve) => Morph.init(folder, resolve));
  return (word) => [...new Set(Morph(word).map((parse) => parse.normalize().word))];
}

/** The Snowball stemmer, the Porter stemmer and a dictionary of Russian. */
export async function stemmerContenders(): Promise<Contender[]> {
  const [{ stemmer }, { default: porter }, az] = await Promise.all([
    import('@orama/stemmers/russian'),
    import('natural/lib/natural/stemmers/porter_stemmer_ru.js'),
    openAz(),
  ]);
  const write = (text: string): string => text.normalize('NFC').toLowerCase().replaceAll('ё', 'е');
  return [
    toContender(
      '@orama/stemmers (Snowball)',
      write,
      buildLook((word) => [stemmer(word)]),
    ),
    toContender(
      'natural (Porter)',
      write,
      buildLook((word) => [porter.stem(word)]),
    ),
    toContender('az (dictionary)', write, buildLook(az)),
  ];
}
