/** Words between outermost quotation marks. Offsets are UTF-16 units and include the marks; `end` is null if the marks stay open. */
export interface Quoted {
  readonly start: number;
  readonly end: number | null;
}

/** By how much a mark changes the number of open ones. @param isSingleOpen true if a single mark is open */
function readMark(words: string, mark: string, index: number, isSingleOpen: boolean): number {
  const [before, after] = [words.charAt(index - 1), words.charAt(index + 1)];
  const isFree = /^$|[\s«„“"(–—-]/.test(before) && /\S/.test(after);
  if (/[«„]/.test(mark)) return 1;
  if (/["“]/.test(mark)) return isFree ? 1 : -1;
  if (/[»”]/.test(mark)) return -1;
  // A single mark may be an apostrophe.
  if (mark !== '’' && isFree && /[\p{L}\p{N}“"]/u.test(after)) return 1;
  const isEnd = /[,.!?…]/.test(before) || (isSingleOpen && /^$|[\s,.;:!?…)–—-]/.test(after));
  return mark !== '‘' && isEnd ? -1 : 0;
}

/** Places of the quotation marks, and by how much each changes the number of open ones. */
function listMarks(words: string): { readonly index: number; readonly step: number }[] {
  let single = 0;
  return [...words.matchAll(/[«»„“”"‘’']/g)].flatMap(({ 0: mark, index }) => {
    const step = readMark(words, mark, index, single > 0);
    if (/[‘’']/.test(mark)) single = Math.max(0, single + step);
    return step === 0 ? [] : [{ index, step }];
  });
}

/** Number of quotation marks that remain open; negative if earlier marks are closed. */
export const countOpenMarks = (words: string): number => listMarks(words).reduce((depth, { step }) => depth + step, 0);

/** The outermost quoted words of a sentence. */
export function listQuoted(sentence: string): Quoted[] {
  const quoted: Quoted[] = [];
  let depth = 0;
  let start = 0;
  for (const { index, step } of listMarks(sentence)) {
    if (depth === 0 && step > 0) start = index;
    depth = Math.max(0, depth + step);
    if (depth === 0 && step < 0 && start >= 0) quoted.push({ start, end: index + 1 });
    if (depth === 0) start = -1;
  }
  return depth > 0 ? [...quoted, { start, end: null }] : quoted;
}

const countWords = (words: string): number => words.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}’'-]*/gu)?.length ?? 0;

/** True if quoted words within a sentence are somebody's words rather than a name: they begin small, and are two or more. */
export const isPhrase = (quoted: string): boolean => isSmall(quoted) && countWords(quoted) > 1;

/** True if quoted words begin with a small letter. */
export const isSmall = (quoted: string): boolean => /^[^\p{L}\p{N}]*\p{Ll}/u.test(quoted);

/** True if quoted words are more than a word or two, as a name often is. */
export const isLong = (quoted: string): boolean => countWords(quoted) > 2;
