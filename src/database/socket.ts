import net from 'node:net';
import { createLostError, waitFor } from './socket-event.ts';
import { encryptSocket, type Tls } from './tls.ts';

export type SocketSource = ReturnType<typeof createSocketSource>;

interface Target {
  readonly host: string[];
  readonly port: number[];
  readonly path?: string | false;
}

export interface SocketOptions {
  /** Null stands for none. */
  readonly tls: Tls | null;
  /** A socket that receives nothing for this long is destroyed; 0 if it may be silent for ever. */
  readonly idleTimeoutMs: number;
  /** The same until the server has answered. */
  readonly connectTimeoutMs: number;
}

/** Opens the one socket of a postgres.js client, and those that cancel its queries. See `driver.ts`. */
export function createSocketSource({ tls, idleTimeoutMs, connectTimeoutMs }: SocketOptions, onClose: () => void) {
  const sockets = new Set<net.Socket>();
  let isUsable = true;
  let isAllowed = true;

  const keepUntilClosed = (socket: net.Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  };
  async function connect({ host, port, path }: Target): Promise<net.Socket> {
    const socket = path ? net.connect(path) : net.connect(Number(port[0]), host[0]);
    keepUntilClosed(socket);
    socket.setTimeout(connectTimeoutMs, () => socket.destroy(createTimeoutError('CONNECT_TIMEOUT', 'the database does not answer')));
    await waitFor(socket, 'connect');
    const ready = tls && !path ? await encryptSocket(socket, tls) : socket;
    if (ready !== socket) keepUntilClosed(ready);
    socket.removeAllListeners('timeout').setTimeout(0);
    // postgres.js has no timeout for a server that has gone silent (tests/database/failures.test.ts).
    return ready.setTimeout(idleTimeoutMs, () => ready.destroy(createTimeoutError('ETIMEDOUT', 'the database fell silent')));
  }
  return {
    /** The option `socket` of postgres.js. */
    async open(target: Target): Promise<net.Socket> {
      if (!isUsable || !isAllowed) return createFailingSocket(createLostError());
      isAllowed = false;
      return connect(target).catch(createFailingSocket);
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

const createTimeoutError = (code: string, message: string): Error => Object.assign(new Error(message), { code });

/** postgres.js waits for ever if the promise of a socket is rejected, so this one fails when it has taken the greeting (tests/database/failures.test.ts). */
function createFailingSocket(error: Error): net.Socket {
  const socket = new net.Socket();
  socket.write = () => true;
  setImmediate(() => setImmediate(() => socket.destroy(error)));
  return socket;
}
