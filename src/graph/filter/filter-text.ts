import { MAX_SEARCH_LENGTH, readSearchText } from '../../base/search-text.ts';

/** Describes the field `text` of a filter, after what has the words. */
export const TEXT_FILTER = `Words match in any form: every possible Kazakh lemma, Russian and English stems, any alphabet. Rows with all words come first, then rows with some of them. Words in quotation marks must stand as they are written. If no row has the last word, it may be the beginning of a word. 1–${MAX_SEARCH_LENGTH} characters.`;

/** Reads the field `text` of a filter; undefined if it is not given. @throws BAD_INPUT */
export const readFilterText = (text: string | null | undefined): string | undefined =>
  text == null ? undefined : readSearchText('filter.text', text);
