import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, createClient } from './driver.ts';
import type { FollowerOptions } from './follower.ts';

const RETRY_DELAY_MS = 500;
/** The connection is asked for a sign of life at this interval, and given up if it takes as long to answer. */
const HEARTBEAT_INTERVAL_MS = 5_000;

export interface ListenOptions extends FollowerOptions {
  readonly channel: string;
  /** Called at every notification, and whenever one may have been missed. */
  readonly notify: () => void;
}

/** Listens to a channel. If the connection is lost, opens another, for as long as it takes. @returns a function that stops it */
export function listen(url: string, { channel, notify, ...options }: ListenOptions): () => void {
  const stop = new AbortController();
  let client: Client | null = null;
  const pause = (delayMs: number) => sleep(delayMs, undefined, { ref: false, signal: stop.signal });
  const ask = (asked: Client, statement: string) =>
    Promise.race([asked.query(statement, [], 'objects'), pause(HEARTBEAT_INTERVAL_MS).then(() => Promise.reject(new Error('no answer')))]);

  /** @throws when the connection is lost */
  async function listenOnce(): Promise<never> {
    const lost = Promise.withResolvers<void>();
    client = createClient(url, { ...options, name: 'shezhire listener', onClose: lost.resolve, onNotify: notify });
    await ask(client, `listen ${channel}`);
    notify();
    for (;;) {
      await Promise.race([pause(HEARTBEAT_INTERVAL_MS), lost.promise]);
      await ask(client, 'select 1');
    }
  }

  async function listenOn(): Promise<void> {
    while (!stop.signal.aborted) {
      await listenOnce().catch(() => client?.destroy());
      await pause(RETRY_DELAY_MS).catch(() => {}); // stopped
    }
  }
  void listenOn();
  return () => stop.abort();
}
