import type { Lang } from '../state/state.ts';

/** The plural forms of a word after a number; `#` stands for the number. Russian needs `few` and `many`, Kazakh has one form. */
export interface Forms {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** Chromium has no Kazakh number format. Kazakh writes numbers as Russian does. */
const FORMAT_LANG: Readonly<Record<Lang, string>> = { kk: 'ru', ru: 'ru', en: 'en' };

export const formatNumber = (lang: Lang, value: number | bigint): string => new Intl.NumberFormat(FORMAT_LANG[lang]).format(value);

/** A number with its word: "21 предложение", "3 предложения", "5 предложений". */
export function formatCount(lang: Lang, count: number, forms: Forms): string {
  const form = new Intl.PluralRules(lang).select(count);
  const text = (form === 'one' || form === 'few' || form === 'many' ? forms[form] : undefined) ?? forms.other;
  return text.replace('#', formatNumber(lang, count));
}
