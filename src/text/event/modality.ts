import type { EventStatus } from '../../../schema/words.ts';
import type { ClauseWord } from '../clause/phrase.ts';
import type { RecognizedLanguage } from '../recognize/stem.ts';
import type { FoundEvent } from './event.ts';
import type { Trigger } from './find-triggers.ts';

type Words = Readonly<Record<RecognizedLanguage, RegExp>>;

/** Words of the clause, or before it, by which somebody denies what the clause says. */
const DENIED: Words = {
  kk: /(?:жоққа шығар|теріске шығар|мойындама|ған жоқ|ген жоқ|қан жоқ|кен жоқ)/u,
  ru: /(?:опроверг|отрица|отрицает|отвергл?|не признал)/u,
  en: /(?<!\p{L})(?:denie[sd]|deny|denying|rejected|dismissed claims)(?!\p{L})/u,
};
const NEGATED: Words = { kk: /(?!)/u, ru: /(?<!\p{L})не$/u, en: /(?!)/u };
const SUPPOSED: Words = {
  kk: /(?:мүмкін|болжам бойынша|ықтимал|көрінеді|екен деген)/u,
  ru: /(?:возможно|предположительно|вероятно|якобы|мог(?:ла|ли|ут)?(?!\p{L})|по некоторым данным|подозрева)/u,
  en: /(?<!\p{L})(?:may|might|could|allegedly|reportedly|possibly|suspected|is feared|is believed)(?!\p{L})/u,
};
const PLANNED: Words = {
  kk: /(?:жоспарла|ниетті|көздеп|көзделіп|мақшы|мекші|болады|тиіс|алдағы)/u,
  ru: /(?:планиру|намерен|собира|будет|будут|предстоит|запланирован|готов(?:а|ы)?(?!\p{L})|должн|до конца|хочет|хотят|может)/u,
  en: /(?<!\p{L})(?:will|would|plans?|planned|intends?|is set to|are set to|expected|aims?|wants?|going to)(?!\p{L})/u,
};
const CANCELLED: Words = {
  kk: /(?:кейінге қалдырыл|тоқтатыл|күші жойыл)/u,
  ru: /(?:отмен(?:ен|ил)|не состоял)/u,
  en: /(?<!\p{L})(?:cancell?ed|called off|scrapped)(?!\p{L})/u,
};

const joinLower = (words: readonly ClauseWord[]): string => words.map(({ lower }) => lower.replaceAll('ё', 'е')).join(' ');

/** What the words around a verb say of the event: if it is denied or only supposed, and how far it is. */
export function readModality(
  words: readonly ClauseWord[],
  trigger: Trigger,
  [from, to]: readonly [from: number, to: number],
  lang: RecognizedLanguage,
): Pick<FoundEvent, 'status' | 'stance'> {
  const clause = joinLower(words.slice(from, to));
  const before = joinLower(words.slice(Math.max(0, trigger.from - 1), trigger.from));
  const lead = lang === 'kk' ? clause : joinLower(words.slice(Math.max(0, from - 8), to));
  const isDenied =
    trigger.verb?.isNegative === true ||
    NEGATED[lang].test(before) ||
    DENIED[lang].test(lang === 'kk' ? joinLower(words.slice(from, to + 4)) : lead);
  const stance = isDenied ? 'DENIES' : SUPPOSED[lang].test(clause) ? 'SUPPOSES' : null;
  return { stance, status: findStatus(clause, trigger, lang) };
}

function findStatus(clause: string, { verb }: Trigger, lang: RecognizedLanguage): EventStatus {
  if (CANCELLED[lang].test(clause)) return 'CANCELLED';
  if (PLANNED[lang].test(clause)) return 'PLANNED';
  if (verb?.tense === 'FUTURE' && (lang !== 'kk' || verb.form !== 'NOUN')) return 'PLANNED';
  return 'OCCURRED';
}
