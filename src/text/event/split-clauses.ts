import type { ClauseWord } from '../clause/phrase.ts';
import type { RecognizedLanguage } from '../recognize/stem.ts';
import type { Trigger } from './find-triggers.ts';

const KAZAKH_VERB = /(?:[аоыұлрзсйн]ды|[еіөәлрзсйн]ді|қты|кті|тты|тті|сты|сті|пты|пті|ған|ген|қан|кен)$/u;
/** What follows the verb of a Kazakh clause. */
const KAZAKH_AFTER = /^(?:және|бірақ|ал|әрі|деп|[.,;:!?…–—"»”-])$/u;
const KAZAKH_HELPER =
  /^(?:отыр\p{L}*|жатыр\p{L}*|жүр\p{L}*|тұр\p{L}*|келе|келеді|еді|екен|алды|алады|берді|береді|болатын|болды|бар|жоқ|кетті|де)$/u;
const RUSSIAN_VERB =
  /(?:[аяеиоуы]л(?:а|о|и)?(?:ся|сь)?|[аеиуюя]ет(?:ся)?|[иеё]т(?:ся)?|[уюая]т(?:ся)?|[еёая]н(?:а|о|ы)?|[ыия]т(?:а|о|ы)|ть(?:ся)?|ти)$/u;
const RUSSIAN_OTHER =
  /^(?:есть|лет|эти|свет|совет|пункт|кредит|минут|ответ|один|почти|три|пятнадцать|сеть|часть|область|власть|страна|стороны|сторона|война|цена|смена|половина|тонна|тонны|экономика|студент|депутат)$/u;
const ENGLISH_VERB =
  /^(?:is|are|was|were|has|have|had|will|would|said|says|may|might|can|could|should|must|did|does|told|took|made|gave|came|went|began|became|led|called|\p{L}{2,}ed)$/u;

const CLAUSE_OPENER: Readonly<Record<RecognizedLanguage, RegExp>> = {
  kk: /^$/,
  ru: /^(?:и|а|но|что|котор\p{L}+|чтобы|когда|если|после|пока|где|поскольку|хотя)$/u,
  en: /^(?:and|but|who|which|that|while|after|before|when|because|where|if|although)$/u,
};

function endsKazakhClause(words: readonly ClauseWord[], index: number): boolean {
  const next = words[index + 1];
  return next === undefined || KAZAKH_AFTER.test(next.lower) || (KAZAKH_HELPER.test(next.lower) && endsKazakhClause(words, index + 1));
}

/** True for words of clauses that tell what happens. */
function isVerb(words: readonly ClauseWord[], index: number, lang: RecognizedLanguage, isTaken: (index: number) => boolean): boolean {
  const word = words[index];
  if (!word || word.isMark || isTaken(index)) return false;
  if (lang === 'kk') return word.lower.length > 3 && KAZAKH_VERB.test(word.lower) && endsKazakhClause(words, index);
  if (lang === 'en') return ENGLISH_VERB.test(word.lower);
  return !word.isCapital && word.lower.length > 3 && RUSSIAN_VERB.test(word.lower) && !RUSSIAN_OTHER.test(word.lower);
}

/** Kazakh: a clause ends behind its verb and its helping verbs. */
function splitKazakh(words: readonly ClauseWord[], verbs: ReadonlySet<number>): number[] {
  let clause = 0;
  return words.map((word, index) => {
    const previous = words[index - 1];
    const isHelping = KAZAKH_HELPER.test(word.lower) || (word.isMark && word.text !== '–');
    const after = verbs.has(index - 1) || (previous !== undefined && KAZAKH_HELPER.test(previous.lower) && verbs.has(index - 2));
    if (after && !isHelping) clause += 1;
    else if (previous?.isMark === true && verbs.has(index - 2) && !KAZAKH_HELPER.test(words[index - 2]?.lower ?? '')) clause += 1;
    return clause;
  });
}

/** Russian and English: marks and conjunctions part clauses that have a verb each. */
function splitOther(words: readonly ClauseWord[], verbs: ReadonlySet<number>, lang: RecognizedLanguage): number[] {
  let clause = 0;
  let hasVerb = false;
  return words.map((word, index) => {
    const isBorder = /^[,;:—–()]$/.test(word.text) || CLAUSE_OPENER[lang].test(word.lower);
    if (isBorder && hasVerb) {
      const next = words.findIndex((one, at) => at > index && (/^[,;:—–()]$/.test(one.text) || CLAUSE_OPENER[lang].test(one.lower)));
      const end = next < 0 ? words.length : next;
      const opens = words.slice(index, end).some((_, at) => verbs.has(index + at));
      if (opens) {
        clause += 1;
        hasVerb = false;
      }
    }
    if (verbs.has(index)) hasVerb = true;
    return clause;
  });
}

/** The number of the clause of each word. */
export function splitClauses(
  words: readonly ClauseWord[],
  triggers: readonly Trigger[],
  lang: RecognizedLanguage,
  isTaken: (index: number) => boolean,
): number[] {
  const told = triggers.flatMap(({ at, verb }) =>
    verb && verb.form !== 'PARTICIPLE' && (lang !== 'kk' || (verb.form !== 'NOUN' && endsKazakhClause(words, at))) ? [at] : [],
  );
  const gerunds = lang === 'en' ? triggers.flatMap(({ at, verb }) => (verb?.form === 'PARTICIPLE' ? [at] : [])) : [];
  const verbs = new Set([...told, ...gerunds, ...words.keys().filter((index) => isVerb(words, index, lang, isTaken))]);
  return lang === 'kk' ? splitKazakh(words, verbs) : splitOther(words, verbs, lang);
}
