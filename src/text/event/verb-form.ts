import type { RecognizedLanguage } from '../recognize/stem.ts';

/** How a verb stands. NOUN is a verbal noun or infinitive, CONVERB a form that another verb follows. */
export interface VerbForm {
  readonly isPassive: boolean;
  readonly isNegative: boolean;
  /** True for Russian -ся: the subject may be what it is done to. */
  readonly isReflexive: boolean;
  /** True if the verb says that the speaker does it. */
  readonly isFirst: boolean;
  readonly form: 'FINITE' | 'CONVERB' | 'PARTICIPLE' | 'NOUN';
  readonly tense: 'PAST' | 'PRESENT' | 'FUTURE';
}

const defineForm = (form: VerbForm['form'], tense: VerbForm['tense'], isPassive = false): PlainForm => ({
  form,
  tense,
  isPassive,
});
type PlainForm = Omit<VerbForm, 'isNegative' | 'isReflexive' | 'isFirst'>;
type Endings = readonly (readonly [ending: RegExp, form: PlainForm])[];

const KAZAKH_BODY = /^((?:тыр|тір|дыр|дір|ғыз|гіз|қыз|кіз|т|ыс|іс)?)((?:ыл|іл|л|ын|ін|н)?)((?:ма|ме|ба|бе|па|пе)?)(.+)$/u;
const KAZAKH_ENDINGS: Endings = [
  [/^(?:ды|ді|ты|ті)(?:м|ң|қ|к|ңыз|ңіз)?$/u, defineForm('FINITE', 'PAST')],
  [/^(?:ған|ген|қан|кен)(?:дар|дер|мын|мін|быз|біз)?$/u, defineForm('FINITE', 'PAST')],
  [/^(?:ған|ген|қан|кен)\p{L}*$/u, defineForm('PARTICIPLE', 'PAST')],
  [/^(?:ып|іп|п)(?:ты|ті)$/u, defineForm('FINITE', 'PAST')],
  [/^(?:ып|іп|п)$/u, defineForm('CONVERB', 'PAST')],
  [/^(?:а|е|й)(?:ды|ді|мын|мін|мыз|міз)$/u, defineForm('FINITE', 'FUTURE')],
  [/^(?:а|е|й|у)?(?:тын|тін)\p{L}*$/u, defineForm('PARTICIPLE', 'FUTURE')],
  [/^(?:мақ|мек|бақ|бек|пақ|пек)(?:шы|ші)?$/u, defineForm('FINITE', 'FUTURE')],
  [/^(?:у|ю)\p{L}{0,5}$/u, defineForm('NOUN', 'FUTURE')],
  [/^(?:а|е|й)$/u, defineForm('CONVERB', 'PRESENT')],
  [/^й$/u, defineForm('CONVERB', 'PAST')],
];

/** `қойдым`, `қойдық`, `қоямыз`. */
const KAZAKH_FIRST = /(?:[дт][ыі](?:м|қ|к)|[аей](?:мын|мін|мыз|міз))$/u;

const RUSSIAN_VERB_ENDINGS: Endings = [
  [/^(?:и|а|е|я|ну|о|ы|у|ова|ева)?л(?:а|о|и)?(?:сь|ся)?$/u, defineForm('FINITE', 'PAST')],
  [/^(?:ю|у|а|я|и|е|ыва|ива|ова|ева|ну)?(?:ет|ёт|ит|ют|ут|ят|ат|ем|им|ём)(?:ся)?$/u, defineForm('FINITE', 'FUTURE')],
  [/^(?:е|ё|а|я|ова|ева)?(?:н|т)(?:а|о|ы)?$/u, defineForm('FINITE', 'PAST', true)],
  [/^(?:е|ё|а|я|ова|ева)?(?:нн|т)(?:ый|ая|ое|ые|ого|ой|ому|ым|ом|ую|ых|ыми)$/u, defineForm('PARTICIPLE', 'PAST', true)],
  [/^(?:и|а|е|я|ова|ева)?вш(?:ий|ая|ее|ие|его|ей|ему|им|ем|ую|их|ими)(?:ся)?$/u, defineForm('PARTICIPLE', 'PAST')],
  [/^(?:и|а|е|я|ы|ну|ова|ева)?(?:ть|ти|чь)(?:ся)?$/u, defineForm('NOUN', 'FUTURE')],
  [/^(?:и|а|я|е|ова|ева)?в(?:ши|шись)?$/u, defineForm('CONVERB', 'PAST')],
];

const findEnding = (endings: Endings, rest: string): PlainForm | null => endings.find(([ending]) => ending.test(rest))?.[1] ?? null;

/** A form of a Kazakh verb by what follows its stem. */
export function readKazakhVerb(rest: string): VerbForm | null {
  const [, , passive = '', negative = '', ending = ''] = KAZAKH_BODY.exec(rest) ?? [];
  const found = findEnding(KAZAKH_ENDINGS, ending);
  const more = { isReflexive: false, isFirst: KAZAKH_FIRST.test(rest) };
  if (found) return { ...found, isPassive: passive !== '', isNegative: negative !== '', ...more };
  const plain = findEnding(KAZAKH_ENDINGS, rest);
  return plain && { ...plain, isNegative: false, ...more };
}

/** A form of a Russian verb by what follows its stem. A reflexive form of a past participle's verb is passive by its words alone. */
export function readRussianVerb(rest: string, stem: string): VerbForm | null {
  const isFuture = /[ие]$/u.test(stem) && /^т(?:ся)?$/u.test(rest);
  const found = isFuture ? defineForm('FINITE', 'FUTURE') : findEnding(RUSSIAN_VERB_ENDINGS, rest);
  return found && { ...found, isNegative: false, isReflexive: /(?:ся|сь)$/u.test(rest), isFirst: false };
}

/** The forms of an English verb: `pay|paid`, `give|gave|given`, `lay_off|laid_off`. */
export function listEnglishForms(written: string): { readonly word: string; readonly form: PlainForm; readonly isParticiple: boolean }[] {
  const [base = '', past, participle = past] = written.split('|').map((form) => form.split('_')[0] ?? '');
  const regular = /[^aeiou]y$/.test(base) ? base.replace(/y$/, 'ied') : base.endsWith('e') ? `${base}d` : `${base}ed`;
  const third = /[^aeiou]y$/.test(base) ? base.replace(/y$/, 'ies') : /(?:s|x|ch|sh)$/.test(base) ? `${base}es` : `${base}s`;
  const doubled = /(?:ed)$/.test(past ?? '') ? (past ?? '').replace(/ed$/, 'ing') : null;
  return [
    { word: base, form: defineForm('NOUN', 'FUTURE'), isParticiple: false },
    { word: third, form: defineForm('FINITE', 'PRESENT'), isParticiple: false },
    { word: past ?? regular, form: defineForm('FINITE', 'PAST'), isParticiple: (past ?? regular) === (participle ?? regular) },
    { word: participle ?? regular, form: defineForm('FINITE', 'PAST'), isParticiple: true },
    { word: doubled ?? `${base.replace(/e$/, '')}ing`, form: defineForm('PARTICIPLE', 'PRESENT'), isParticiple: false },
  ];
}

/** A form of a verb by its stem and what follows it. */
export const readVerb = (stem: string, rest: string, lang: Exclude<RecognizedLanguage, 'en'>): VerbForm | null =>
  lang === 'kk' ? readKazakhVerb(rest) : readRussianVerb(rest, stem);
