import { afterAll, beforeAll, expect, test } from 'vitest';
import { PRESS_NOTE } from '../../support/folder.ts';
import { createHome, type Home, type Server } from '../../support/home.ts';
import { runs } from '../../support/process.ts';
import { expectOneLine } from './one-line.ts';

let home: Home;
let server: Server;
let postgres: number;

beforeAll(async () => {
  home = await createHome();
  server = await home.start();
  postgres = await home.postgres();
});
afterAll(() => home.remove());

test('an ingest beside the server is seen by it and leaves its Postgres running', async () => {
  const slugs = async () => JSON.stringify(await server.ask('{ articles(first: 100) { nodes { slug } } }'));
  expect(await slugs()).not.toContain('library-press-note');
  expect(await home.command(['ingest', PRESS_NOTE])).toMatchObject({ code: 0, stderr: '' });
  expect(await slugs()).toContain('library-press-note');
  expect(runs(postgres)).toBe(true);
});

test('a server for the same port says that it is taken, and leaves Postgres running', async () => {
  const { port } = new URL(server.url);
  const second = await home.command([], { PORT: port });
  expectOneLine(second, new RegExp(`port ${port} is taken: .*PORT=`));
  expect(runs(postgres)).toBe(true);
});

test('reset refuses while the server runs', async () => {
  expectOneLine(await home.command(['reset']), new RegExp(`process ${server.pid} uses the database in .*: stop it first`));
  expect(await server.ask('{ __typename }')).toEqual({ __typename: 'Query' });
  expect(runs(postgres)).toBe(true);
});
