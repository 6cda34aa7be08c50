import net from 'node:net';

export type SocketSource = ReturnType<typeof createSocketSource>;

/** Opens the one socket of a postgres.js client, and those that cancel its queries. See `driver.ts`. */
export function createSocketSource(idleTimeoutMs: number, onClose: () => void) {
  const sockets = new Set<net.Socket>();
  let isUsable = true;
  let isAllowed = true;
  return {
    /** The option `socket` of postgres.js. */
    open({ host, port, path }: { host: string[]; port: number[]; path?: string | false }): Promise<net.Socket> {
      if (!isUsable || !isAllowed) return Promise.resolve(createFailingSocket(createLostError()));
      isAllowed = false;
      const socket = path ? net.connect(path) : net.connect(Number(port[0]), host[0]);
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
      // postgres.js has no timeout for a server that has gone silent (tests/database/failures.test.ts). Over TLS it removes this listener.
      socket.setTimeout(idleTimeoutMs, () => socket.destroy(Object.assign(new Error('the database fell silent'), { code: 'ETIMEDOUT' })));
      return new Promise((resolve) => {
        let reason = createLostError();
        const keep = (error: Error) => {
          reason = error;
        };
        const fail = () => resolve(createFailingSocket(reason));
        socket.once('error', keep).once('close', fail);
        socket.once('connect', () => resolve(socket.off('error', keep).off('close', fail)));
      });
    },
    isUsable: () => isUsable,
    /** Lets the action open another socket, at once. */
    allowOne<T>(action: () => T): T {
      isAllowed = true;
      const result = action();
      isAllowed = false;
      return result;
    },
    close(): void {
      if (!isUsable) return;
      isUsable = false;
      for (const socket of sockets) socket.destroy();
      onClose();
    },
  };
}

export const createLostError = (): Error =>
  Object.assign(new Error('the connection to the database was lost'), { code: 'CONNECTION_CLOSED' });

/** postgres.js waits for ever if the promise of a socket is rejected, so this one fails when it has taken the greeting (tests/database/failures.test.ts). */
function createFailingSocket(error: Error): net.Socket {
  const socket = new net.Socket();
  socket.write = () => true;
  setImmediate(() => setImmediate(() => socket.destroy(error)));
  return socket;
}
