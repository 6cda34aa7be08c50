/** A Bloom filter of words: a word in the list is always found, another one by chance in about one of 200 cases. */
export type WordList = Uint8Array;

export const WORD_LIST_PROBES = 8;

/** Two hashes of a word, of which all probes are made. */
function hashWord(word: string): readonly [number, number] {
  let first = 0x811c9dc5;
  let second = 0x2f0b4c47;
  for (let index = 0; index < word.length; index += 1) {
    const unit = word.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x5bd1e995);
    second ^= second >>> 13;
  }
  first ^= first >>> 15;
  return [Math.imul(first, 0x85ebca6b) >>> 0, (Math.imul(second, 0xc2b2ae35) | 1) >>> 0];
}

/** Calls `visit` with the byte and the bit of every probe of a word, until it returns false. */
export function visitProbes(list: WordList, word: string, visit: (byte: number, bit: number) => boolean): boolean {
  const [first, step] = hashWord(word);
  const bits = list.length * 8;
  for (let probe = 0; probe < WORD_LIST_PROBES; probe += 1) {
    const at = (first + probe * step) % bits;
    if (!visit(at >>> 3, 1 << (at & 7))) return false;
  }
  return true;
}

export const hasWord = (list: WordList, word: string): boolean => visitProbes(list, word, (byte, bit) => ((list[byte] ?? 0) & bit) !== 0);
