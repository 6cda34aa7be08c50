import { badInput } from './errors.ts';

/** Maximum length of a search text, in code points. */
export const MAX_SEARCH_LENGTH = 200;

export function isSearchText(text: string): boolean {
  const length = [...text.trim()].length;
  return length >= 1 && length <= MAX_SEARCH_LENGTH;
}

/** Checks a search text. @throws BAD_INPUT */
export function readSearchText(argument: string, text: string): string {
  if (!isSearchText(text)) throw badInput(argument, text, `1 to ${MAX_SEARCH_LENGTH} characters besides white space`);
  return text;
}
