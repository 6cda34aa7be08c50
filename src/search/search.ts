import { badInput } from '../base/errors.ts';

/** The longest text that is searched for, in code points. */
export const MAX_SEARCH_LENGTH = 200;

export function isSearchText(text: string): boolean {
  const length = [...text.trim()].length;
  return length >= 1 && length <= MAX_SEARCH_LENGTH;
}

/** The text, if it is one to search for. @throws BAD_INPUT */
export function readSearchText(argument: string, text: string): string {
  if (!isSearchText(text)) throw badInput(argument, text, `1 to ${MAX_SEARCH_LENGTH} characters besides white space`);
  return text;
}
