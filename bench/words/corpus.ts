import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FOLDER = resolve(import.meta.dirname, '../../../shared/data/ud-kazakh-ktb');
const FILES = ['train', 'test'].map((part) => resolve(FOLDER, `kk_ktb-ud-${part}.conllu`));

export interface CorpusSentence {
  readonly id: string;
  readonly text: string;
}

/** The sentences of UD Kazakh-KTB; undefined if the treebank does not stand beside the repository. */
export function readCorpus(): readonly CorpusSentence[] | undefined {
  if (!FILES.every((file) => existsSync(file))) return undefined;
  return FILES.flatMap((file) => readFileSync(file, 'utf8').split('\n\n')).flatMap((block) => {
    const id = /^# sent_id = (.*)$/m.exec(block)?.[1];
    const text = /^# text = (.*)$/m.exec(block)?.[1];
    return id !== undefined && text !== undefined ? [{ id, text }] : [];
  });
}

/** A question of our own, and the id of the sentence that answers it. */
export interface Pair {
  readonly set: 'tuning' | 'held-out';
  readonly id: string;
  readonly question: string;
}

/** The 100 questions. Those held out were not looked at while the search was tuned. */
export const readPairs = (): readonly Pair[] =>
  readFileSync(resolve(import.meta.dirname, 'pairs.tsv'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [set = '', id = '', question = ''] = line.split('\t');
      return { set: set as Pair['set'], id, question }; // the file has these two sets only
    });
