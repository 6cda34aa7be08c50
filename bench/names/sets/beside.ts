import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DataSets, LemmaSet, NameSet } from '../data-set.ts';
import { lemmasAsNames } from '../lemmas.ts';
import { article } from './article.ts';
import { factRuEval } from './factrueval.ts';
import { officeHolders } from './office-holders.ts';
import { paradigmLemmas, paradigmNames } from './paradigms.ts';
import { treebank } from './treebank.ts';

interface Reader {
  readonly folder: string;
  readonly lemmas?: (folder: string) => readonly LemmaSet[];
  readonly names?: (folder: string) => NameSet;
}

const READERS: readonly Reader[] = [
  { folder: 'ud-kazakh-ktb', lemmas: treebank },
  { folder: 'kk-paradigms', lemmas: (folder) => [paradigmLemmas(folder)], names: paradigmNames },
  { folder: 'kz-officeholders-wikidata', names: officeHolders },
  { folder: 'article', names: article },
  { folder: 'factrueval-dev', names: factRuEval },
];

/** The data sets of a folder, as far as they are there. `skipped` is told the others. */
export function readBeside(data: string, skipped: (folder: string) => void): DataSets {
  const there = READERS.map((reader) => ({ ...reader, path: resolve(data, reader.folder) })).filter(({ path }) => {
    if (!existsSync(path)) skipped(path);
    return existsSync(path);
  });
  const lemmas = there.flatMap((reader) => reader.lemmas?.(reader.path) ?? []);
  const names = there.flatMap((reader) => (reader.names ? [reader.names(reader.path)] : []));
  return { lemmas, names: [...lemmas.map(lemmasAsNames), ...names] };
}
