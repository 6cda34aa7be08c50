/* The least that a server in Node does: one hand-written statement, whose text is the answer. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import postgres from 'postgres';
import { QUESTIONS } from './questions.ts';

const CONNECTIONS = 10;
const sql = postgres(process.env['DATABASE_URL'] ?? '', { max: CONNECTIONS });
const statements = new Map(QUESTIONS.map((question) => [`/${encodeURIComponent(question.title)}`, question.sql]));

const server = createServer(async (request, response) => {
  const parameters = (await json(request)) as number[]; // as the bench sends them
  const [row = []] = await sql.unsafe(statements.get(request.url ?? '') ?? '', parameters, { prepare: true }).values();
  const body = `{"data":${row[0]}}`;
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
});
server.listen(0, '127.0.0.1', () => {
  console.log(`listens at http://127.0.0.1:${(server.address() as AddressInfo).port}/`); // it listens at a port
});
process.once('SIGTERM', () => process.exit(0));
