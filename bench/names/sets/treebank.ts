import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { FormOf, LemmaSet } from '../data-set.ts';

const FILES = ['kk_ktb-ud-test.conllu', 'kk_ktb-ud-train.conllu'];

/** The words of a part of speech. What is part of a joined token (an id such as 4-5) was never written like that. */
function formsOf(sentence: string, speech: string): FormOf[] {
  const rows = sentence.split('\n').map((line) => line.split('\t'));
  const joined = rows.map(([id = '']) => id.split('-').map(Number)).filter((ids) => ids.length === 2);
  return rows
    .filter(([id, , , kind]) => kind === speech && !joined.some(([from = 0, to = 0]) => Number(id) >= from && Number(id) <= to))
    .map(([, form = '', lemma = '']) => ({ form, lemma }));
}

/** The proper and the common nouns of a treebank, with the lemmas that people gave them. */
export function treebank(folder: string): LemmaSet[] {
  const sentences = FILES.flatMap((file) => readFileSync(resolve(folder, file), 'utf8').split('\n\n'));
  return ['PROPN', 'NOUN'].map((speech) => ({
    title: `UD Kazakh-KTB ${speech}`,
    forms: sentences.flatMap((sentence) => formsOf(sentence, speech)),
  }));
}
