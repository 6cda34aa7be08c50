import type { Lang } from '../state/state.ts';

/** A text of the page, or a way to word one. */
type Text = string | ((...words: never[]) => string) | Readonly<Record<string, string>>;

/** The texts of one part of the page in its three languages. One that is missing in a language does not compile. */
export type Texts<T> = Readonly<Record<Lang, T>>;

export const defineTexts = <T extends Readonly<Record<string, Text>>>(texts: {
  readonly en: T;
  readonly ru: NoInfer<T>;
  readonly kk: NoInfer<T>;
}): Texts<T> => texts;
