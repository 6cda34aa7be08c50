import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Model, parseModel } from './model.ts';
import type { RecognizedLanguage } from './stem.ts';
import { openVocabulary, type Vocabulary } from './vocabulary.ts';
import type { WordList } from './word-list.ts';

/** What names of a language are recognized with. Languages without a model have rules only. */
export interface Resources {
  readonly vocabulary: Vocabulary;
  readonly model: Model | null;
}

/** Made by bench/recognize: see the README there. */
const DATA = join(import.meta.dirname, 'data');
const WITH_MODEL: ReadonlySet<RecognizedLanguage> = new Set(['kk', 'ru']);
const WITH_WORD_LIST: ReadonlySet<RecognizedLanguage> = new Set(['ru', 'en']);

/** The words of a language, if it has a list. */
export const readWordList = (lang: RecognizedLanguage): WordList | null =>
  WITH_WORD_LIST.has(lang) ? readFileSync(join(DATA, `${lang}.words`)) : null;

const opened = new Map<RecognizedLanguage, Resources>();

/** The files are read at the first call for a language. */
export function openResources(lang: RecognizedLanguage): Resources {
  const known = opened.get(lang) ?? {
    vocabulary: openVocabulary(lang, readWordList(lang)),
    model: WITH_MODEL.has(lang) ? parseModel(readFileSync(join(DATA, `${lang}.model`))) : null,
  };
  opened.set(lang, known);
  return known;
}
