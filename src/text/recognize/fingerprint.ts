import { MAX_FEATURES, writeFeatures } from './features.ts';
import { CLASS_WORDS } from './lexicon.ts';
import { readSentences } from './read-text.ts';
import type { RecognizedLanguage } from './stem.ts';
import { openVocabulary } from './vocabulary.ts';
import { hashText } from './word.ts';
import { WORD_CLASSES } from './word-class.ts';

/** A text with every shape, quotation marks of all forms and repeated words. All names are invented. */
const PROBE = `Кеше «Самал-24» қоры мен "Dala" ЖШС Көктерек ауылында А.Б. Сериковпен кездесті. Көктеректе жаңбыр.
В 2020 году глава ООО „Ромашка“ Нур-Али Сериков (ТСБ) был в Красном Логе; iKomek и O'Neil тоже. В Логе – дождь!`;

/** A number that changes with the way features are made and with the lists of words: a model fits only the one it was trained with. */
export function fingerprintFeatures(lang: RecognizedLanguage): number {
  const buffer = new Uint32Array(MAX_FEATURES);
  let print = hashText(WORD_CLASSES.map((name) => CLASS_WORDS[lang][name]).join());
  for (const read of readSentences(PROBE, openVocabulary(lang, null)))
    for (const index of read.words.keys()) {
      const count = writeFeatures(read, index, buffer);
      for (const feature of buffer.subarray(0, count)) print = (Math.imul(print, 0x01000193) ^ feature) | 0;
    }
  return print >>> 0;
}
