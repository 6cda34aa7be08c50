/** The other end of the channel between a process and one that it has started: that process, or its starter. */
export interface Peer {
  send?(message: Message, answered: (error: Error | null) => void): unknown;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  off(event: 'message', listener: (message: unknown) => void): unknown;
}

interface Message {
  /** What it is about. Others use the channel too. */
  readonly shezhire: string;
  readonly id: number;
  readonly body: unknown;
}

const isMessage = (message: unknown): message is Message => typeof message === 'object' && message !== null && 'shezhire' in message;
let lastId = 0;

/** Tells something. Nobody hears it if the other process is gone. */
export function notifyPeer(peer: Peer, topic: string, body: unknown, id = 0): void {
  peer.send?.({ shezhire: topic, id, body }, () => {});
}

/** @returns a function that ends the listening */
export function listenToPeer(peer: Peer, topic: string, hear: (body: unknown, id: number) => void): () => void {
  const listener = (message: unknown): void => {
    if (isMessage(message) && message.shezhire === topic) hear(message.body, message.id);
  };
  peer.on('message', listener);
  return () => void peer.off('message', listener);
}

/** Answers the calls of a topic. */
export function answerPeer(peer: Peer, topic: string, answer: () => Promise<unknown>): void {
  listenToPeer(peer, topic, (_, id) => void answer().then((body) => notifyPeer(peer, `${topic} answer`, body, id)));
}

/** Asks the other process. @returns undefined if there is no answer in time */
export async function askPeer(peer: Peer, topic: string, timeoutMs: number): Promise<unknown> {
  lastId += 1;
  const own = lastId;
  const { promise, resolve } = Promise.withResolvers<unknown>();
  const stop = listenToPeer(peer, `${topic} answer`, (body, id) => {
    if (id === own) resolve(body);
  });
  const timer = setTimeout(resolve, timeoutMs);
  notifyPeer(peer, topic, null, own);
  return promise.finally(() => {
    clearTimeout(timer);
    stop();
  });
}
