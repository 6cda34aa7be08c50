import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends text as it is, which no client would, and reads until the server ends the connection: the text asks for that. */
export async function sendRaw(url: string, text: string): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(text);
  return readAnswer(socket);
}

/** Reads an answer to its end. */
export async function readAnswer(socket: AsyncIterable<Buffer>): Promise<RawAnswer> {
  const [head = '', ...rest] = Buffer.concat(await Array.fromAsync(socket))
    .toString()
    .split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line) => [line.split(':', 1)[0]?.toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]);
  return { status: Number(first.split(' ')[1]), headers: Object.fromEntries(headers), body: rest.join('\r\n\r\n') };
}
