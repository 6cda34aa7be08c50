import { findFullSpan } from '../../text/clause/owner.ts';
import type { Phrase } from '../../text/clause/phrase.ts';
import { attachEnding } from '../../text/inflection/attach.ts';
import { listRussianForms } from '../../text/noun/decline.ts';
import type { RecognizedLanguage } from '../../text/recognize/stem.ts';

/** A noun in the case of names, with its number and owner kept. */
function toBaseNoun({ lemma, isPlural, isPossessed, amount }: Phrase, lang: RecognizedLanguage): string {
  if (lang === 'kk') {
    const plural = isPlural && amount === null ? attachEnding(lemma, 'PLURAL') : lemma;
    return isPossessed ? attachEnding(plural, 'POSSESSIVE_3') : plural;
  }
  return listRussianForms(lemma).find((form) => form.isPlural && form.cases.includes('NOMINATIVE') && isPlural)?.form ?? lemma;
}

/** A name for what has none, from its words in the text, without its case. */
export function describePhrase(text: string, phrase: Phrase, lang: RecognizedLanguage): string {
  const { start, end } = findFullSpan(phrase);
  const words = text.slice(start, end).replaceAll(/\s+/g, ' ');
  if (lang === 'en') return words.replace(/^(?:the|a|an|its|their|his|her) /i, '');
  if (lang === 'ru' && (phrase.slots[0] === 'SUBJ' || phrase.lemma === '')) return words;
  if (phrase.lemma === '') return words;
  const own = text.slice(phrase.start, phrase.end);
  const head = own.split(/\s+/).slice(-phrase.lemma.split(' ').length).join(' ');
  const before = lang === 'kk' ? text.slice(start, phrase.end - head.length).replaceAll(/\s+/g, ' ') : '';
  const after = lang === 'ru' ? text.slice(phrase.end, end).replaceAll(/\s+/g, ' ') : '';
  return `${before}${toBaseNoun(phrase, lang)}${after}`;
}
