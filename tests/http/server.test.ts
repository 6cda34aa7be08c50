import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { createHttpServer, type ServerOptions } from '../../src/http/server.ts';
import { readAnswer } from '../support/raw.ts';

async function serving(options: ServerOptions) {
  const server = createHttpServer((request, response) => request.resume().once('end', () => response.end('whole')), options);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1'); // of a port, as it listens on one
  onTestFinished(() => void socket.destroy());
  return socket;
}

test('headers that do not end are waited for no longer than the timeout', async () => {
  const socket = await serving({ headerTimeoutMs: 500, requestTimeoutMs: 60_000 });
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n');
  expect((await readAnswer(socket)).status).toBe(408);
});

test('nor is a body that does not end', async () => {
  const socket = await serving({ headerTimeoutMs: 500, requestTimeoutMs: 1_000 });
  socket.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nhalf');
  expect((await readAnswer(socket)).status).toBe(408);
});

test('a whole request is answered', async () => {
  const socket = await serving({ headerTimeoutMs: 60_000, requestTimeoutMs: 1_000 });
  socket.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nConnection: close\r\n\r\nhalf');
  expect((await readAnswer(socket)).status).toBe(200);
});
