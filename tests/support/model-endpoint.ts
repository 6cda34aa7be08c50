import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was asked of the endpoint. */
export interface ModelRequest {
  readonly authorization: string | undefined;
  readonly body: {
    readonly model: string;
    readonly messages: readonly { readonly role: string; readonly content: string }[];
    readonly response_format: { readonly type: string };
  };
}

/** An answer: what the model writes, or what the endpoint does instead. */
export type Reply =
  | { readonly content: string | object; readonly cut?: boolean }
  | { readonly refusal: string }
  | { readonly status: number; readonly retryAfter?: string }
  | { readonly hang: true }
  | { readonly raw: string };

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

function writeReply(reply: Exclude<Reply, { hang: true } | { status: number }>): string {
  if ('raw' in reply) return reply.raw;
  const message =
    'refusal' in reply
      ? { role: 'assistant', content: null, refusal: reply.refusal }
      : { role: 'assistant', content: typeof reply.content === 'string' ? reply.content : JSON.stringify(reply.content) };
  const finish = 'cut' in reply && reply.cut ? 'length' : 'stop';
  return JSON.stringify({
    object: 'chat.completion',
    choices: [{ index: 0, message, finish_reason: finish }],
    usage: { prompt_tokens: 1_000, completion_tokens: 100, total_tokens: 1_100 },
  });
}

/** A server that answers as endpoints in the form of OpenAI do, with what it is told to. Without a reply left it answers that there is nothing. */
export async function startModelEndpoint() {
  const replies: Reply[] = [];
  const requests: ModelRequest[] = [];
  const server = createServer(async (request, response) => {
    requests.push({ authorization: request.headers.authorization, body: JSON.parse(await readBody(request)) });
    const reply = replies.shift() ?? { content: { entities: {}, sentences: [], quotations: [] } };
    if ('hang' in reply) return;
    if ('status' in reply) {
      response.writeHead(reply.status, reply.retryAfter === undefined ? {} : { 'retry-after': reply.retryAfter });
      response.end('{"error":{"message":"busy"}}');
      return;
    }
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(writeReply(reply));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    /** Answers the next requests so. */
    reply: (...next: readonly Reply[]) => void replies.push(...next),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
