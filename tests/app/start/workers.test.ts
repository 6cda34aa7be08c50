import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createJar } from '../../support/browser-jar.ts';
import { subscribe } from '../../support/events.ts';
import { createHome, type Home, type Server } from '../../support/home.ts';
import { runs, until } from '../../support/process.ts';

const STREAMS = 3;
let home: Home;
let server: Server;
beforeAll(async () => {
  home = await createHome();
  server = await home.start({ WORKERS: '2', CLIENT_STREAMS: String(STREAMS) });
});
afterAll(() => home.remove());

const listWorkers = (): number[] =>
  readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, 'utf8')
    .trim()
    .split(' ')
    .map(Number)
    .filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('main.ts'));

/** Asks on a connection of its own, as the next one goes to the other worker. */
const load = (path: string, headers: Record<string, string> = {}): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    get(new URL(path, server.url), { agent: false, headers: { accept: 'application/json', ...headers } }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body })).once('error', reject);
    }).once('error', reject);
  });
const ask = (query: string, headers?: Record<string, string>) => load(`/graphql?query=${encodeURIComponent(query)}`, headers);
const KINDS = '{ kinds { kind } }';
const scrape = async (): Promise<string> => (await load('/metrics', { accept: '*/*' })).body;

/** At once, as a worker that is idle takes all that come one after the other. */
const askMany = (count: number, query: string, headers?: Record<string, string>) =>
  Promise.all(Array.from({ length: count }, () => ask(query, headers)));

test('both workers answer, and any of them shows the metrics of both', async () => {
  const counts = [1, 2].map(
    (worker) =>
      new RegExp(`^shezhire_graphql_operation_duration_seconds_count\\{field="kinds",outcome="OK",worker="${worker}"\\} [1-9]`, 'm'),
  );
  await until('both have answered', async () => {
    for (const { status } of await askMany(8, KINDS)) expect(status).toBe(200);
    const page = await scrape();
    return counts.every((count) => count.test(page));
  });
  const page = await scrape();
  expect(page).toMatch(/^shezhire_workers 2$/m);
  expect(page.match(/^process_start_time_seconds\{/gm)).toHaveLength(2);
});

test('a session, limits of a client and changes are the same at both', async () => {
  const [, link = ''] = /^ {2}sign in +(\S+) {2}\(once/m.exec(server.printed()) ?? [];
  const browser = createJar();
  expect((await browser.follow(link)).response.status).toBe(200);
  const cookie = browser
    .cookiesOf(server.url)
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ');
  for (const { body } of await askMany(8, '{ viewer { name } }', { cookie })) expect(body).toContain('"owner"');

  const opened = [];
  for (let nth = 0; nth < STREAMS; nth += 1) opened.push(await subscribe(new URL(server.url).origin));
  expect(opened.map(({ status }) => status)).toEqual(Array(STREAMS).fill(200));
  const refusals = [1, 2].map(
    (worker) => new RegExp(`_count\\{route="/graphql",method="POST",status="429",worker="${worker}"\\} [1-9]`, 'm'),
  );
  await until('both workers refuse more', async () => {
    const more = await Promise.all(Array.from({ length: 8 }, () => subscribe(new URL(server.url).origin)));
    for (const { drop } of more) drop();
    const page = await scrape();
    return more.every(({ status }) => status === 429) && refusals.every((refusal) => refusal.test(page));
  });
  const written = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, 'x-csrf-protection': '1' },
    body: JSON.stringify({ query: 'mutation { describeEntity(entity: "birgemiz", description: { en: "Of two" }) { entity { id } } }' }),
  });
  expect(await written.json()).toEqual({ data: expect.anything() });
  for (const one of opened) expect((await one.next()).data.data.changes.kind).toBe('ENTITY_CHANGED');
  for (const { body } of await askMany(8, '{ entity(ref: "birgemiz") { description(lang: ["en"]) } }')) expect(body).toContain('Of two');

  const wrong = await askMany(60, KINDS, { authorization: `Bearer shezhire_${'x'.repeat(43)}` });
  const codes = Map.groupBy(wrong, ({ body }) => JSON.parse(body).errors[0].extensions.code);
  expect([codes.get('UNAUTHENTICATED')?.length, codes.get('RATE_LIMITED')?.length]).toEqual([30, 30]);
});

test('a port that is taken is said once', async () => {
  const { port } = new URL(server.url);
  const { code, stderr } = await home.command(['serve'], { WORKERS: '2', PORT: port });
  expect([code, stderr.trim().split('\n')]).toEqual([1, [expect.stringContaining(`port ${port} is taken`)]]);
});

test('one that is killed is replaced, and requests go on', async () => {
  const [killed = 0] = listWorkers();
  let [failed, isOver] = [0, false];
  const asking = (async () => {
    while (!isOver)
      await ask(KINDS).then(
        ({ status }) => expect(status).toBe(200),
        () => (failed += 1),
      );
  })();
  process.kill(killed, 'SIGKILL');
  await until('two serve again', async () => /^shezhire_workers 2$.*^shezhire_workers_ended_total 1$/ms.test(await scrape()));
  isOver = true;
  await asking;
  expect(failed).toBeLessThanOrEqual(1); // what it was answering
  expect(listWorkers()).toHaveLength(2);
  expect(runs(killed)).toBe(false);
});

test('they answer what has come, and end with whoever started them', async () => {
  const pids = listWorkers();
  const { code, stdout } = await server.stop('SIGTERM');
  expect(code).toBe(0);
  for (const worker of [1, 2]) expect(stdout).toContain(`Worker ${worker}: Stopped. Every request was answered.`);
  expect(pids.some(runs)).toBe(false);
});
