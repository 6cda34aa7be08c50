import type { RecognizedLanguage } from '../recognize/stem.ts';
import type { ClauseContext, ClauseParts } from './clause-context.ts';
import type { Trigger } from './find-triggers.ts';
import type { Frame } from './frame.ts';

/** Verbs by which a noun is told to happen. */
const SUPPORT: Readonly<Record<RecognizedLanguage, RegExp>> = {
  kk: /^(?:өт(?:ті|еді|кен|пек|іп|кізді|кізіледі|кізген|кіздi)|болды|болып|басталды|орын|ұйымдастырыл\p{L}*|жүргіз\p{L}*|жоспарла\p{L}*|жаса\p{L}*|аяқталды|жалғас\p{L}*|ашылды)$/u,
  ru: /^(?:состоя\p{L}+|прош[её]?л\p{L}*|пройд[её]т|произош\p{L}+|случил\p{L}+|пров[её]л\p{L}*|провод\p{L}+|проведут|провед[её]т|начал\p{L}*|заверш\p{L}+|открыл\p{L}*|планиру\p{L}+|вспыхнул\p{L}*|назнач\p{L}+|организ\p{L}+)$/u,
  en: /^(?:held|hold|holds|took|take|takes|place|happened|occurred|struck|hit|hosted|host|hosts|began|begin|started|ended|opened|organised|organized|attended|broke|plans?|scheduled|launched)$/u,
};

const DURING: Readonly<Record<RecognizedLanguage, RegExp>> = {
  kk: /^(?:барысында|кезінде|аясында|кезіндегі)$/u,
  ru: /^(?:ходе|время|рамках|после|перед|до)$/u,
  en: /^(?:during|after|before|since)$/u,
};
/** True if a noun only says when something else happens: "during the meeting". */
const isDuring = ({ words, lang }: ClauseContext, { from, to }: Trigger): boolean =>
  (lang === 'kk' ? words.slice(to, to + 1) : words.slice(Math.max(0, from - 2), from)).some(({ lower }) => DURING[lang].test(lower));

const PLANS: Readonly<Record<RecognizedLanguage, RegExp>> = {
  kk: /^(?:жоспарла\p{L}*|көзде\p{L}*|ниет\p{L}*|тиіс|уәде|келісті|шешті)$/u,
  ru: /^(?:планиру\p{L}+|намерен\p{L}*|собира\p{L}+|готов\p{L}*|решил\p{L}*|пообещал\p{L}*|обеща\p{L}+|буд[уе]т|долж\p{L}+|согласил\p{L}+|хо[чт]\p{L}+|может|могут|могла?)$/u,
  en: /^(?:will|would|agreed|agrees|plans?|planned|intends?|wants?|aims?|set|expected|going|decided|promised|vowed|pledged|may|might|could|did|does|do|must|should|can|not)$/u,
};
/** True if an infinitive or verbal noun tells what somebody plans or agrees to do. */
function isPlanned({ words, lang }: ClauseContext, { at, to }: Trigger): boolean {
  const near = lang === 'kk' ? words.slice(to, to + 2) : words.slice(Math.max(0, at - 4), at);
  return near.some(({ lower }) => PLANS[lang].test(lower));
}

export function isTold(context: ClauseContext, trigger: Trigger, { isHappening }: Frame, { range: [from, to] }: ClauseParts): boolean {
  const { words, lang } = context;
  const { verb } = trigger;
  if (verb?.form === 'NOUN') return isPlanned(context, trigger);
  if (verb === null && !isHappening && isDuring(context, trigger)) return false;
  return verb !== null || isHappening || words.slice(from, to).some(({ lower }) => SUPPORT[lang].test(lower));
}
