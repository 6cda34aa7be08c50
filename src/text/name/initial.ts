/** Digraphs that spell one sound. With a full stop, they abbreviate a name: Sh. */
const DIGRAPHS = new Set(['sh', 'ch', 'zh', 'kh', 'gh', 'yu', 'ya', 'ye', 'ts', 'дж']);

/** True if a word in normal form is an initial: a single letter, or a digraph with a full stop. */
export const isInitial = (word: string, stopped: boolean): boolean =>
  [...word].length === 1 ? !/\p{N}/u.test(word) : stopped && DIGRAPHS.has(word);
