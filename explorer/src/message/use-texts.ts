import { useLang } from './lang.ts';
import type { Texts } from './texts.ts';

/** The texts in the page's language. */
export const useTexts = <T>(texts: Texts<T>): T => texts[useLang()];
