import { afterAll, beforeAll, expect, test } from 'vitest';
import { PRESS_NOTE, SECOND_NOTE } from '../../support/folder.ts';
import { createHome, type Home, type Server } from '../../support/home.ts';

let home: Home;
let servers: readonly [Server, Server];
beforeAll(async () => {
  home = await createHome();
  servers = [await home.start(), await home.start()];
});
afterAll(() => home.remove());

const AROUND = (of: string, filter = '') => `{
  topology { state }
  neighborhood(of: "${of}", depth: 4, maxNodes: 500, maxPerNode: 500${filter}) {
    nodes { id } edges { key } visited truncated
  }
}`;
const AS_OF_NOW = ', filter: { asOf: { known: "2100-01-01T00:00:00Z" } }';

test('what a third process writes is in the arrays of two servers at their next traversal, and equals the arrays as of the newest revision', async () => {
  const seen = new Set<string>();
  for (const [of, folder] of [['dostyq'], ['zhuldyzai', PRESS_NOTE], ['zhuldyzai', SECOND_NOTE]] as const) {
    if (folder) expect(await home.command(['ingest', folder])).toMatchObject({ code: 0 });
    const answers = await Promise.all(servers.flatMap((server) => [server.ask(AROUND(of)), server.ask(AROUND(of, AS_OF_NOW))]));
    const [first, ...others] = answers.map((one) => JSON.stringify((one as { neighborhood: unknown }).neighborhood)); // what was asked for
    for (const other of others) expect(other).toBe(first);
    seen.add(first ?? '');
  }
  expect(seen.size).toBe(3); // each note says something new of them
});
