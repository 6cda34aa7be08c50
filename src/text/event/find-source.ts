import type { Phrase } from '../clause/phrase.ts';
import type { RecognizedLanguage } from '../recognize/stem.ts';
import type { ClauseContext } from './clause-context.ts';

/** Verbs of saying beside which a phrase is the source of a sentence. */
const SAYS: Readonly<Record<RecognizedLanguage, RegExp>> = {
  kk: /^(?:хабарлайды|хабарлады|деп|мәлімдеді|айтты|жазды|жазады|мәлімдейді|баяндайды|дейді|деді|атап)$/u,
  ru: /^(?:сообщил[аио]?|сообщает|сообщают|заявил[аио]?|рассказал[аи]?|отметил[аи]?|уточнил[аи]?|передает|передаёт|пишет|пояснил[аи]?|подтвердил[аи]?|добавил[аи]?|сказал[аи]?)$/u,
  en: /^(?:said|says|reported|reports|announced|told|confirmed|added|stated)$/u,
};
const SPEAKERS: ReadonlySet<string> = new Set(['PERSON', 'ORGANIZATION', 'FUND', 'OFFICE', 'GROUP', 'DOCUMENT', 'PRONOUN']);

/** Who is cited for a sentence: "according to X", «сообщает X», «деп хабарлайды X». */
export function findSource({ words, phrases, lang }: ClauseContext): Phrase | null {
  const cited = phrases.find(({ slots, kind }) => slots[0] === 'SAYS' && SPEAKERS.has(kind));
  if (cited) return cited;
  const verb = words.findLastIndex(({ lower }) => SAYS[lang].test(lower));
  if (verb < 0) return null;
  const isSubject = ({ kind, slots }: Phrase): boolean => SPEAKERS.has(kind) && slots.includes('SUBJ');
  const after = phrases.find((phrase) => phrase.from > verb && phrase.from <= verb + 2 && isSubject(phrase));
  if (after) return after;
  if (lang === 'kk') return null;
  return phrases.findLast((phrase) => phrase.to <= verb && phrase.to >= verb - 1 && isSubject(phrase)) ?? null;
}
