import { applyModel } from './apply-model.ts';
import { addHostNames, refineName } from './boundary.ts';
import { listClues } from './clue.ts';
import type { ReadWords } from './features.ts';
import type { Model } from './model.ts';
import type { NameWords, RecognizedName } from './name-span.ts';
import { findPhrase } from './phrase-words.ts';
import { readSentences } from './read-text.ts';
import { addRepeatedNames } from './repeated-name.ts';
import { openResources, type Resources } from './resources.ts';
import { addQuotedNames, applyRules } from './rules.ts';
import { shareNouns } from './shared-noun.ts';
import { RECOGNIZED_LANGUAGES, type RecognizedLanguage } from './stem.ts';

const KAZAKH_LETTER = /[әғқңөұүһі]/iu;
const CYRILLIC_LETTER = /\p{Script=Cyrillic}/u;

/** The language that a text is read in: as given, or by its letters. */
export function findRecognizedLanguage(text: string, tag: string | null | undefined): RecognizedLanguage {
  const given = tag?.toLowerCase().split('-')[0];
  const known = RECOGNIZED_LANGUAGES.find((lang) => lang === given);
  if (known && !(known === 'kk' && !CYRILLIC_LETTER.test(text))) return known;
  if (!CYRILLIC_LETTER.test(text)) return 'en';
  return KAZAKH_LETTER.test(text) ? 'kk' : 'ru';
}

/** Recognizes the names of persons, organizations and places in a text, in order, none within another. Nothing has to be known of them. */
export function recognizeNames(text: string, tag?: string | null): RecognizedName[] {
  const lang = findRecognizedLanguage(text, tag);
  return recognizeWith(text, lang, openResources(lang));
}

/** The same with given resources. */
export function recognizeWith(text: string, lang: RecognizedLanguage, { vocabulary, model }: Resources): RecognizedName[] {
  const toPoint = countPoints(text);
  const sentences = readSentences(text, vocabulary).map((read) => ({ read, names: findNames(read, model, lang) }));
  const repeated = addRepeatedNames(sentences);
  return sentences.flatMap(({ read }, index) => {
    const slice = (from: number, to: number) => {
      const [start, end] = [read.words[from]?.start ?? 0, read.words[to - 1]?.end ?? 0];
      return { start: toPoint(start), end: toPoint(end), surface: text.slice(start, end) };
    };
    return (repeated[index] ?? []).map((name) => ({
      ...slice(name.from, name.to),
      sentence: index + 1,
      kind: name.kind,
      phrase: slice(...findPhrase(read, name, lang)),
      score: name.score,
      why: listClues(read, name),
    }));
  });
}

/** The names of a sentence, in order. */
function findNames(read: ReadWords, model: Model | null, lang: RecognizedLanguage): NameWords[] {
  const found = shareNouns(read, model ? addQuotedNames(read, applyModel(model, read)) : applyRules(read), lang);
  return addHostNames(
    read.words,
    found.flatMap((name) => refineName(read.words, name) ?? []),
  );
}

/** Converts UTF-16 units of a text to code points. */
function countPoints(text: string): (unit: number) => number {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(text)) return (unit) => unit;
  const points = new Uint32Array(text.length + 1);
  let count = 0;
  for (let unit = 0; unit < text.length; unit += 1) {
    points[unit] = count;
    const isTrailing = /[\uDC00-\uDFFF]/.test(text.charAt(unit + 1)) && /[\uD800-\uDBFF]/.test(text.charAt(unit));
    if (!isTrailing) count += 1;
  }
  points[text.length] = count;
  return (unit) => points[unit] ?? count;
}
