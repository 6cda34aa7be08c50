import type { Lang } from '../state/state.ts';

/** Kazakh names of the languages and scripts of articles and names. Chromium has no Kazakh names and would show the codes. */
const KAZAKH_NAMES: Readonly<Record<string, string>> = {
  ar: 'араб тілі',
  az: 'әзербайжан тілі',
  be: 'беларус тілі',
  de: 'неміс тілі',
  en: 'ағылшын тілі',
  es: 'испан тілі',
  fa: 'парсы тілі',
  fr: 'француз тілі',
  he: 'иврит',
  hy: 'армян тілі',
  it: 'итальян тілі',
  ja: 'жапон тілі',
  ka: 'грузин тілі',
  kk: 'қазақ тілі',
  ko: 'корей тілі',
  ky: 'қырғыз тілі',
  la: 'латын тілі',
  mn: 'моңғол тілі',
  pl: 'поляк тілі',
  pt: 'португал тілі',
  ru: 'орыс тілі',
  tg: 'тәжік тілі',
  tk: 'түрікмен тілі',
  tr: 'түрік тілі',
  tt: 'татар тілі',
  ug: 'ұйғыр тілі',
  uk: 'украин тілі',
  uz: 'өзбек тілі',
  zh: 'қытай тілі',
  Latn: 'латын жазуы',
  Cyrl: 'кирилл жазуы',
  Arab: 'араб жазуы',
};

/** The name of a language in the page's language, such as "казахский" or "қазақ тілі (латын жазуы)". Unknown tags are returned as they are. */
export function getLanguageName(lang: Lang, tag: string): string {
  if (lang !== 'kk') return new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag;
  const [language = '', script] = tag.split('-');
  const name = KAZAKH_NAMES[language.toLowerCase()];
  if (name === undefined) return tag;
  const scriptName = script === undefined ? undefined : KAZAKH_NAMES[script];
  return scriptName === undefined ? name : `${name} (${scriptName})`;
}
