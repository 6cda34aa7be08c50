import type { ClauseWord } from '../clause/phrase.ts';
import { listEnglishForms, type VerbForm } from './verb-form.ts';

type Forms = ReadonlyMap<string, ReturnType<typeof listEnglishForms>[number]>;

const read = new Map<string, Forms>();
function openForms(written: string): Forms {
  const forms = read.get(written) ?? new Map(listEnglishForms(written).map((form) => [form.word, form] as const));
  read.set(written, forms);
  return forms;
}

const BE = /^(?:is|are|was|were|be|been|being|get|gets|got)$/;
const HAVE = /^(?:has|have|had|having)$/;
const MODAL = /^(?:will|would|shall|to|going)$/;
const ADVERB = /^(?:\p{L}+ly|also|not|never|already|now|then|later|reportedly|allegedly|just|both|all)$/u;
const NOT = /^(?:not|never|n't|didn['’]t|hasn['’]t|won['’]t|haven['’]t|wasn['’]t|weren['’]t)$/;
const DO = /^(?:do|does|did|may|might|could|can|must|should|didn['’]t)$/;

/** The helping words before a verb, the nearest first. */
function listHelpers(words: readonly ClauseWord[], at: number): string[] {
  const helpers: string[] = [];
  for (let index = at - 1; index >= 0 && helpers.length < 5; index -= 1) {
    const lower = words[index]?.lower ?? '';
    if (![BE, HAVE, MODAL, ADVERB, NOT, DO].some((form) => form.test(lower))) break;
    helpers.push(lower);
  }
  return helpers;
}

/** A form of an English verb with its helping words; null if the word is no form of it, or an infinitive or participle without them. */
export function readEnglishVerb(words: readonly ClauseWord[], at: number, written: string): VerbForm | null {
  const form = openForms(written).get(words[at]?.lower ?? '');
  if (!form) return null;
  const helpers = listHelpers(words, at);
  const isNegative = helpers.some((word) => NOT.test(word));
  const isFuture = helpers.some((word) => MODAL.test(word));
  const isPassive = form.isParticiple && (helpers.some((word) => BE.test(word)) || words[at + 1]?.lower === 'by');
  if (form.form.form === 'NOUN' && !helpers.some((word) => MODAL.test(word) || DO.test(word)) && !form.isParticiple) return null;
  const tense = isFuture ? 'FUTURE' : form.form.tense === 'FUTURE' ? 'PAST' : form.form.tense;
  const isBare = form.form.form === 'NOUN' && helpers[0] !== 'to';
  return { form: isBare ? 'FINITE' : form.form.form, tense, isPassive, isNegative, isReflexive: false, isFirst: false };
}
