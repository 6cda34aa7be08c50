interface Callable {
  unsafe(...call: never[]): unknown;
}

/**
 * Runs work with a copy of a client for it alone. What it leaves behind is refused instead of running in the next transaction of the connection. The copy
 * has the client's methods, and cannot be called itself.
 */
export async function runSealed<Sql extends Callable, T>(sql: Sql, work: (sealed: Sql) => Promise<T>): Promise<T> {
  let isOver = false;
  const unsafe: Callable['unsafe'] = (...call) => {
    if (isOver) throw new Error('the transaction is over');
    return sql.unsafe(...call);
  };
  try {
    return await work(Object.assign((() => {}) as unknown as Sql, sql, { unsafe }));
  } finally {
    isOver = true;
  }
}
