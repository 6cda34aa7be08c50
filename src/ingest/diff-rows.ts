/** Rows to add, to remove and to keep, by key. */
export function diffRows<W, C>(desired: ReadonlyMap<string, W>, current: ReadonlyMap<string, C>) {
  return {
    added: [...desired].flatMap(([key, row]) => (current.has(key) ? [] : [row])),
    gone: [...current].flatMap(([key, row]) => (desired.has(key) ? [] : [row])),
    kept: [...desired].flatMap(([key, row]) => {
      const before = current.get(key);
      return before === undefined ? [] : [{ row, before }];
    }),
  };
}

export const indexByKey = <T>(rows: readonly T[], key: (row: T) => readonly unknown[]): Map<string, T> =>
  new Map(rows.map((row) => [JSON.stringify(key(row)), row]));
