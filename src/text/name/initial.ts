/** Two letters of Latin (and дж) that spell one sound, and with a stop stand for a name: Sh. */
const DIGRAPHS = new Set(['sh', 'ch', 'zh', 'kh', 'gh', 'yu', 'ya', 'ye', 'ts', 'дж']);

/** Whether a word in normal form stands for a name: a single letter, or a digraph with a stop behind it. */
export const isInitial = (word: string, stopped: boolean): boolean =>
  [...word].length === 1 ? !/\p{N}/u.test(word) : stopped && DIGRAPHS.has(word);
