import type { Socket } from 'node:net';

export const createLostError = (): Error =>
  Object.assign(new Error('the connection to the database was lost'), { code: 'CONNECTION_CLOSED' });

/** Resolves at the event. @throws what ends the socket before */
export function waitFor(socket: Socket, event: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let reason = createLostError();
  const keep = (error: Error) => {
    reason = error;
  };
  const fail = () => reject(reason);
  const done = () => resolve();
  socket.once(event, done).once('error', keep).once('close', fail);
  return promise.finally(() => socket.off(event, done).off('error', keep).off('close', fail));
}
