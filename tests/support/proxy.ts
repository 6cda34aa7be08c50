import { createConnection, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

export interface TcpProxy {
  /** The address of the database through the proxy. */
  readonly url: string;
  /** How many connections are open. */
  size(): number;
  /** Ends every open connection with a TCP reset, on both sides. New ones are accepted as before. */
  reset(): void;
  /** Ends every open connection properly (FIN), on both sides. */
  end(): void;
  /** Nothing passes either way from now on, and nobody is told: the network swallows it. */
  blackHole(): void;
  /** Everything passes again, with so much delay each way. What was swallowed stays lost, and its connections with it. */
  pass(delayMs?: number): void;
  /** New connections are reset as soon as they are accepted. */
  refuse(): void;
  close(): Promise<void>;
}

type Mode = { readonly kind: 'pass'; readonly delayMs: number } | { readonly kind: 'blackHole' } | { readonly kind: 'refuse' };

/** A TCP proxy before a database, or before several by turns. */
export async function openProxy(databaseUrl: string, ...others: readonly string[]): Promise<TcpProxy> {
  const targets = [databaseUrl, ...others].map((url) => new URL(url));
  let turn = 0;
  const pairs = new Set<readonly [Socket, Socket]>();
  let mode: Mode = { kind: 'pass', delayMs: 0 };

  const forward = (from: Socket, to: Socket) => async (chunk: Buffer) => {
    if (mode.kind === 'blackHole') return;
    if (mode.kind === 'pass' && mode.delayMs > 0) {
      from.pause(); // keeps the order
      await sleep(mode.delayMs);
      from.resume();
    }
    to.write(chunk);
  };
  const server = createServer({ noDelay: true }, (client) => {
    if (mode.kind === 'refuse') {
      client.on('error', () => {}).resetAndDestroy();
      return;
    }
    const target = targets[turn % targets.length] as URL; // there is one
    turn += 1;
    const database = createConnection({ port: Number(target.port), host: target.hostname, noDelay: true });
    const pair = [client, database] as const;
    pairs.add(pair);
    for (const [from, to] of [pair, [database, client] as const]) {
      from
        .on('error', () => {}) // a reset, which `close` follows
        .on('data', forward(from, to))
        .on('end', () => mode.kind !== 'blackHole' && to.end())
        .on('close', () => {
          pairs.delete(pair);
          if (mode.kind !== 'blackHole') to.destroy();
        });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('the proxy has no port');

  const each = (act: (socket: Socket) => void) => {
    for (const pair of [...pairs]) pair.forEach(act);
  };
  const close = async () => {
    each((socket) => socket.destroy());
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  return {
    url: Object.assign(new URL(databaseUrl), { hostname: '127.0.0.1', port: String(address.port) }).href,
    size: () => pairs.size,
    reset: () => each((socket) => socket.resetAndDestroy()),
    end: () => each((socket) => socket.end()),
    blackHole: () => {
      mode = { kind: 'blackHole' };
    },
    pass: (delayMs = 0) => {
      mode = { kind: 'pass', delayMs };
    },
    refuse: () => {
      mode = { kind: 'refuse' };
    },
    close,
  };
}
