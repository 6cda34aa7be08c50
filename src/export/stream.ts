import type { Pieces } from './graph.ts';

/** Size of the chunks that a client is sent. */
const CHUNK_BYTES = 1 << 16;

const encoder = new TextEncoder();

/** Joins pieces into larger chunks of bytes. */
export async function* joinPieces(pieces: Pieces): AsyncGenerator<Uint8Array> {
  let texts: string[] = [];
  let length = 0;
  const takeBytes = () => {
    const bytes = encoder.encode(texts.join(''));
    texts = [];
    length = 0;
    return bytes;
  };
  for await (const piece of pieces) {
    if (typeof piece === 'string') {
      texts.push(piece);
      length += piece.length;
      if (length >= CHUNK_BYTES) yield takeBytes();
    } else {
      if (length > 0) yield takeBytes();
      yield piece;
    }
  }
  if (length > 0) yield takeBytes();
}

/** A body that is written as fast as it is read. */
export interface Stream {
  readonly body: ReadableStream<Uint8Array>;
  /** Resolves with the first piece; rejects if there is none. */
  readonly begun: Promise<void>;
}

export interface StreamOptions {
  /** Called for failures after the start of the body. */
  readonly onFailure: (error: unknown) => void;
}

/** @param work receives `send`, which resolves after the last piece */
export function createStream(work: (send: (pieces: Pieces) => Promise<void>) => Promise<void>, { onFailure }: StreamOptions): Stream {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  writer.closed.catch(() => {}); // reported by the writer
  const first = Promise.withResolvers<void>();
  let isBegun = false;
  const send = async (pieces: Pieces) => {
    for await (const bytes of joinPieces(pieces)) {
      isBegun = true;
      first.resolve();
      await writer.ready;
      await writer.write(bytes);
    }
  };
  const run = async () => {
    try {
      await work(send);
      first.resolve();
      await writer.close();
    } catch (error) {
      first.reject(error);
      if (isBegun) onFailure(error);
      await writer.abort(error).catch(() => {});
    }
  };
  void run();
  return { body: readable, begun: first.promise };
}

/** A body that ends normally on failure, for Node's server. The connection is closed separately. */
export function endQuietly(body: ReadableStream<Uint8Array>): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream(
    {
      async pull(controller) {
        const next = await reader.read().catch(() => ({ done: true, value: undefined }) as const);
        if (next.value) controller.enqueue(next.value);
        else controller.close();
      },
      cancel: (reason) => reader.cancel(reason).catch(() => {}),
    },
    { highWaterMark: 0 },
  );
}
