import type { Lang } from '../state/state.ts';

/** A text, a function that makes one, or a record of texts. */
type Text = string | ((...words: never[]) => string) | Readonly<Record<string, string>>;

/** The texts of one part of the page in three languages. A text missing in a language does not compile. */
export type Texts<T> = Readonly<Record<Lang, T>>;

export const defineTexts = <T extends Readonly<Record<string, Text>>>(texts: {
  readonly en: T;
  readonly ru: NoInfer<T>;
  readonly kk: NoInfer<T>;
}): Texts<T> => texts;
