import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { readWordList } from '../../src/text/recognize/resources.ts';
import { visitProbes, type WordList } from '../../src/text/recognize/word-list.ts';
import { openFactRuEval, openKazNerd } from './corpora.ts';
import { listForms } from './hunspell.ts';
import { learnModel } from './learn.ts';

/** Makes the files of src/text/recognize/data anew. */

const ROOT = resolve(import.meta.dirname, '../..');
const TARGET = join(ROOT, 'src/text/recognize/data');
const CORPORA = process.argv[2] ?? resolve(ROOT, '../shared/data');
const LIST_BYTES = { ru: 2_000_000, en: 180_000 } as const;

const write = (name: string, bytes: Uint8Array): void => {
  writeFileSync(join(TARGET, name), bytes);
  process.stderr.write(`${name}: ${bytes.length} bytes\n`);
};

/** Capitalised words of a dictionary are names. They are kept apart by a mark. */
function makeWordList(lang: 'ru' | 'en'): WordList {
  const folder = dirname(createRequire(import.meta.url).resolve(`dictionary-${lang}`));
  const forms = listForms({ aff: readFileSync(join(folder, 'index.aff')), dic: readFileSync(join(folder, 'index.dic')) });
  const words = new Set(
    forms.filter((form) => !form.endsWith("'s")).map((form) => (/^\p{Lu}/u.test(form) ? `^${form.toLowerCase()}` : form)),
  );
  const list = new Uint8Array(LIST_BYTES[lang]);
  for (const word of words)
    visitProbes(list, word, (byte, bit) => {
      list[byte] = (list[byte] ?? 0) | bit;
      return true;
    });
  return list;
}

mkdirSync(TARGET, { recursive: true });
for (const lang of ['ru', 'en'] as const) write(`${lang}.words`, makeWordList(lang));
for (const corpus of [openKazNerd(join(CORPORA, 'kaznerd-valid')), openFactRuEval(join(CORPORA, 'factrueval-dev'))]) {
  const started = performance.now();
  write(`${corpus.lang}.model`, learnModel(corpus.train(0, 0), corpus.lang, readWordList(corpus.lang)));
  process.stderr.write(`trained in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}
