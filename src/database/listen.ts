import { type Client, createClient, dropClient } from './driver.ts';
import type { FollowerOptions } from './follower.ts';

const RETRY_DELAY_MS = 500;

export interface ListenOptions extends FollowerOptions {
  readonly channel: string;
  /** Called at every notification, and whenever one may have been missed. */
  readonly notify: () => void;
}

/** Listens to a channel. If the connection is lost, opens another, for as long as it takes. @returns a function that stops it */
export function listen(url: string, { channel, notify, ...options }: ListenOptions): () => void {
  let current: Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  const begin = () => {
    const lost = () => {
      if (current !== client) return;
      current = null;
      dropClient(client);
      timer = setTimeout(begin, RETRY_DELAY_MS).unref();
    };
    const client = createClient(url, { ...options, name: 'shezhire listener', isLasting: true, onClose: lost, onNotify: notify });
    current = client;
    client.unsafe(`listen ${channel}`).then(notify, lost);
  };
  begin();
  return () => {
    clearTimeout(timer);
    const last = current;
    current = null;
    if (last) dropClient(last);
  };
}
