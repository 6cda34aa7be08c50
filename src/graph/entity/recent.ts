/** The values that were used last, at most so many. */
export interface Recent<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): void;
  delete(key: Key): void;
  clear(): void;
  size(): number;
}

/**
 * Two generations: when the younger one has half of all values, it takes the place of the older one. A value that is used moves to the
 * younger one, so that most uses are one look into a map. Moving each to the end of one map takes several times as long.
 */
export function createRecent<Key, Value>(size: number): Recent<Key, Value> {
  const half = Math.ceil(size / 2);
  let younger = new Map<Key, Value>();
  let older = new Map<Key, Value>();

  function set(key: Key, value: Value): void {
    if (younger.size >= half && !younger.has(key)) {
      older = younger;
      younger = new Map();
    }
    older.delete(key);
    younger.set(key, value);
  }
  return {
    get(key) {
      const value = younger.get(key);
      if (value !== undefined) return value;
      const known = older.get(key);
      if (known !== undefined) set(key, known);
      return known;
    },
    set,
    delete(key) {
      younger.delete(key);
      older.delete(key);
    },
    clear() {
      younger = new Map();
      older = new Map();
    },
    size: () => younger.size + older.size,
  };
}
