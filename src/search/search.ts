import { badInput } from '../base/errors.ts';

/** The longest text that is searched for, in code points. */
export const LONGEST_SEARCH = 200;

export function isSearchText(text: string): boolean {
  const length = [...text.trim()].length;
  return length >= 1 && length <= LONGEST_SEARCH;
}

/** The text, if it is one to search for. @throws BAD_INPUT */
export function readSearchText(argument: string, text: string): string {
  if (!isSearchText(text)) throw badInput(argument, text, `1 to ${LONGEST_SEARCH} characters besides white space`);
  return text;
}
