import type { SocketSource } from './socket.ts';

/**
 * `query.cancel()` drops its promise: if the second connection that it opens fails, the rejection ends the process. A query that was not sent yet is
 * not cancelled, as its connection would never become free (tests/database/cancel.test.ts).
 */
export async function cancelQuery(query: PromiseLike<unknown>, sockets: SocketSource): Promise<void> {
  const { state, canceller } = query as unknown as { state: object | null; canceller: (query: unknown) => Promise<void> }; // not declared
  if (!state) throw new Error('the query was not sent yet');
  await sockets.allowOne(() => canceller(query));
  await query.then(undefined, () => {}); // told to whoever asked
}
