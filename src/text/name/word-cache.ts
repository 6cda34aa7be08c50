const MAX_CACHED_WORDS = 30_000;
const MAX_CACHED_LENGTH = 64;

/** The same function of a word, which remembers its answers. */
export function createWordCache<T>(compute: (word: string) => T): (word: string) => T {
  const cached = new Map<string, T>();
  return (word) => {
    const known = cached.get(word);
    if (known !== undefined) return known;
    const computed = compute(word);
    if (cached.size >= MAX_CACHED_WORDS) cached.clear();
    if (word.length <= MAX_CACHED_LENGTH) cached.set(word, computed);
    return computed;
  };
}
