import { setTimeout as sleep } from 'node:timers/promises';
import { runForNobody } from '../base/current-request.ts';
import type { OpenClient } from './address.ts';
import type { ConnectionOptions } from './client-options.ts';
import type { Client } from './driver.ts';

const RETRY_DELAY_MS = 500;
const CHANNEL_POLL_INTERVAL_MS = 1_000;
/** The connection is asked for a sign of life at this interval, and given up if it takes as long to answer. */
const HEARTBEAT_INTERVAL_MS = 5_000;

export interface ListenOptions extends ConnectionOptions {
  readonly channel: string;
  /** Called at every notification, and whenever one may have been missed. */
  readonly notify: () => void;
}

/** Listens to a channel until the returned function is called. Behind a pool of transactions nobody can listen: there `notify` is called at an interval. */
export const listen = (open: OpenClient, options: ListenOptions): (() => void) =>
  runForNobody(() => (options.isPooled ? pollInstead(options) : listenTo(open, options)));

function pollInstead({ notify }: ListenOptions): () => void {
  notify();
  const timer = setInterval(notify, CHANNEL_POLL_INTERVAL_MS).unref();
  return () => clearInterval(timer);
}

/** If the connection is lost, opens another, for as long as it takes. */
function listenTo(open: OpenClient, { channel, notify, ...options }: ListenOptions): () => void {
  const stop = new AbortController();
  let client: Client | null = null;
  const pause = (delayMs: number) => sleep(delayMs, undefined, { ref: false, signal: stop.signal });
  const ask = (asked: Client, statement: string) =>
    Promise.race([asked.query(statement, [], 'objects'), pause(HEARTBEAT_INTERVAL_MS).then(() => Promise.reject(new Error('no answer')))]);

  /** @throws when the connection is lost */
  async function listenOnce(): Promise<never> {
    const lost = Promise.withResolvers<void>();
    client = open({ ...options, name: 'shezhire listener', onClose: lost.resolve, onNotify: notify });
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
