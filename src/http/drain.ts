import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** The requests that a server answers now. */
export interface OpenRequests {
  count(): number;
  /**
   * Waits until all requests are answered or the signal is aborted, and closes the server. Who connects meanwhile is let in.
   * @returns how many requests were cut off
   */
  drain(signal: AbortSignal): Promise<number>;
}

/** What is about to end has this long. */
const CLOSE_TIMEOUT_MS = 500;

export function trackRequests(server: Server): OpenRequests {
  const open = new Set<ServerResponse>();
  let isDraining = false;
  let reportEmpty = () => {};
  server.prependListener('request', (_, response: ServerResponse) => {
    open.add(response);
    if (isDraining) response.setHeader('connection', 'close');
    response.once('close', () => {
      open.delete(response);
      if (open.size === 0) reportEmpty();
    });
  });

  const waitUntilEmpty = (): Promise<void> =>
    new Promise((resolve) => {
      reportEmpty = resolve;
      if (open.size === 0) resolve();
    });
  async function close(): Promise<void> {
    const closed = once(server, 'close');
    server.close();
    await Promise.race([closed, sleep(CLOSE_TIMEOUT_MS, undefined, { ref: false })]);
    server.closeAllConnections();
    await closed;
  }

  return {
    count: () => open.size,
    async drain(signal) {
      isDraining = true;
      for (const response of open) if (!response.headersSent) response.setHeader('connection', 'close');
      const empty = waitUntilEmpty();
      if (!signal.aborted) await Promise.race([empty, once(signal, 'abort')]);
      // Streams have been told to end, which takes a moment even if there is no time for others.
      await Promise.race([empty, sleep(CLOSE_TIMEOUT_MS)]);
      const cut = open.size;
      if (cut > 0) server.closeAllConnections();
      await close();
      return cut;
    },
  };
}
