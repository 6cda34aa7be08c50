import type { Lang } from '../state/state.ts';

/** The forms of a word beside a number; `#` stands for the number. Russian needs `few` and `many`, Kazakh has one for all. */
export interface Forms {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** Chromium has no Kazakh numbers and would write them as English ones; Kazakh writes them as Russian does. */
const WRITTEN_AS: Readonly<Record<Lang, string>> = { kk: 'ru', ru: 'ru', en: 'en' };

export const numberIn = (lang: Lang, value: number | bigint): string => new Intl.NumberFormat(WRITTEN_AS[lang]).format(value);

/** A decimal of any length, digit for digit. */
export function decimalIn(lang: Lang, amount: string): string {
  const format = new Intl.NumberFormat(WRITTEN_AS[lang], { maximumFractionDigits: 20 });
  // The API's Decimal is such a text; it is formatted without going through a float.
  return format.format(amount as `${number}`);
}

/** "21 предложение", "3 предложения", "5 предложений". */
export function counted(lang: Lang, count: number, forms: Forms): string {
  const form = new Intl.PluralRules(lang).select(count);
  const text = (form === 'one' || form === 'few' || form === 'many' ? forms[form] : undefined) ?? forms.other;
  return text.replace('#', numberIn(lang, count));
}

/** The name of a language in another: "казахский". */
export const languageName = (lang: Lang, tag: string): string => new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag;
