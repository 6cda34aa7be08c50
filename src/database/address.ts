import type { ClientOptions } from './client-options.ts';
import { type Client, createClient } from './driver.ts';

/** Makes a client of a database, which connects with its first query. */
export type OpenClient = (options: ClientOptions) => Client;

/** Where a database is. It may move to another server: then its clients are ended, and new ones go there. */
export interface Address {
  readonly open: OpenClient;
  url(): string;
  move(url: string): void;
}

export function createAddress(first: string): Address {
  const clients = new Set<Client>();
  let url = first;
  return {
    open(options) {
      const onClose = () => {
        clients.delete(client);
        options.onClose?.();
      };
      const client = createClient(url, { ...options, onClose });
      clients.add(client);
      return client;
    },
    url: () => url,
    move(next) {
      url = next;
      for (const client of [...clients]) client.destroy();
      clients.clear();
    },
  };
}
