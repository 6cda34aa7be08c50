import { afterAll, expect, test } from 'vitest';
import { createLog } from '../../src/base/log.ts';
import type { ModelConfig } from '../../src/base/model-settings.ts';
import { startModelWorker } from '../../src/intake/model/worker.store.ts';
import { makeAccount } from '../support/accounts.ts';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { type StreamEvent, type Subscription, subscribe } from '../support/events.ts';
import { listen } from '../support/listen.ts';
import { startModelEndpoint } from '../support/model-endpoint.ts';

let reads = 0;
const database = await freshDatabase('seeded', { onQuery: (text) => void (text.includes('distinct on ("runs"."article_id")') && reads++) });
const endpoint = await startModelEndpoint();
const model: ModelConfig = { url: endpoint.url, name: 'a-model', key: undefined, timeoutMs: 1_000, prices: undefined };
const server = await listen({ database, model });
const { ask } = clientOf({ database, model });
const [contributor, reader] = [await makeAccount(database, 'CONTRIBUTOR'), await makeAccount(database, 'READER')];
afterAll(async () => {
  await endpoint.close();
  await server.close();
});

// Invented. Each line is a sentence, and all together are three parts.
const LINE = 'The well of Tasbulaq was opened by Gulnar Asanova, and the whole village came to see it on that day.';
const TEXT = Array.from({ length: 160 }, (_, index) => `${LINE.slice(0, -1)} ${index}.`).join('\n');
const QUERY =
  'subscription ($article: ArticleRef!) { runProgress(article: $article) { id tool status partsDone proposed article { slug } } }';

async function record(slug: string): Promise<void> {
  const input = { slug, lang: 'en', text: `${TEXT}\n${slug}.` };
  const { errors } = await ask(
    'mutation ($input: ArticleInput!) { recordArticle(input: $input) { article { id } } }',
    { input },
    contributor.withKey,
  );
  expect(errors).toBeUndefined();
}
const propose = (slug: string, by: string) =>
  ask(`mutation { propose(article: "${slug}", by: ${by}) { run { id } } }`, {}, contributor.withKey);
const watch = (article: string) => subscribe(server.url, { article }, contributor.withKey, QUERY);
/** What is told until the run has ended. */
async function untilDone(watching: Subscription): Promise<StreamEvent[]> {
  const told = [await watching.next()];
  while (told.at(-1)?.data.data.runProgress.status !== 'DONE') told.push(await watching.next());
  return told;
}

test('whoever watches an article is told of each part that is read, and its proposals are there', async () => {
  await record('well-in-parts');
  await record('well-of-others');
  const [watching, too, others] = [await watch('well-in-parts'), await watch('well-in-parts'), await watch('well-of-others')];
  for (const part of [1, 2, 3])
    endpoint.reply({ content: { entities: { [`guest-${part}`]: { kind: 'PERSON', names: [{ text: `Guest ${part}`, lang: 'en' }] } } } });
  await propose('well-in-parts', 'MODEL');
  const [first, worker] = [await watching.next(), startModelWorker(database, model, createLog('silent'))];
  const told = [first, ...(await untilDone(watching))];
  const runs = told.map((event) => event.data.data.runProgress);
  expect(runs[0]).toMatchObject({ tool: 'MODEL', status: 'QUEUED', partsDone: 0, article: { slug: 'well-in-parts' } });
  // It may be told of two steps at once, and never of one twice.
  const parts = runs.slice(1).map(({ status, partsDone, proposed }) => ({ status, partsDone, proposed }));
  expect(parts.at(-1)).toMatchObject({ status: 'DONE', partsDone: 3, proposed: 3 });
  expect(new Set(parts.map((part) => JSON.stringify(part))).size).toBe(parts.length);
  for (const { partsDone, proposed } of parts) expect(proposed).toBe(partsDone);
  expect((await untilDone(too)).at(-1)?.id).toBe(told.at(-1)?.id);
  // Nobody reads for each who watches, and those of another article hear of their own runs.
  expect(reads).toBeLessThan(3 * told.length + 6);
  await propose('well-of-others', 'RULES');
  expect((await others.next()).data.data.runProgress).toMatchObject({
    tool: 'RULES',
    status: 'DONE',
    article: { slug: 'well-of-others' },
  });
  await worker.stop();
});

test('what is decided while a model reads on stays decided, and the next run goes on behind the part that was read', async () => {
  await record('well-decided');
  const curator = await makeAccount(database, 'CURATOR');
  const watching = await watch('well-decided');
  const guest = (slug: string) => ({ content: { entities: { [slug]: { kind: 'PERSON', names: [{ text: slug, lang: 'en' }] } } } }) as const;
  endpoint.reply(guest('asel'), { hang: true });
  const worker = startModelWorker(database, { ...model, timeoutMs: 60_000 }, createLog('silent'));
  await propose('well-decided', 'MODEL');
  let run = (await watching.next()).data.data.runProgress;
  while (run.partsDone === 0) run = (await watching.next()).data.data.runProgress;
  const list = '{ article(ref: "well-decided") { proposals(first: 9) { nodes { id entities { slug } } } } }';
  const [asel] = (await ask(list, {}, curator.withKey)).data.article.proposals.nodes;
  await ask(`mutation { rejectProposals(ids: ["${asel.id}"]) { ids } cancelRun(id: "${run.id}") { run { id } } }`, {}, curator.withKey);
  endpoint.reply(guest('asel'), guest('bota'));
  await propose('well-decided', 'MODEL');
  expect((await untilDone(watching)).at(-1)?.data.data.runProgress).toMatchObject({ partsDone: 3, proposed: 1 });
  const { nodes } = (await ask(list, {}, curator.withKey)).data.article.proposals;
  expect(nodes).toMatchObject([{ entities: [{ slug: 'bota' }] }]);
  await worker.stop();
});

test('who comes later is told how it stands, and who may not see runs is refused', async () => {
  await record('well-of-now');
  await propose('well-of-now', 'RULES');
  expect((await (await watch('well-of-now')).next()).data.data.runProgress).toMatchObject({ status: 'DONE' });
  for (const [article, headers, code] of [
    ['well-of-now', {}, 'UNAUTHENTICATED'],
    ['well-of-now', reader.withKey, 'FORBIDDEN'],
    ['no-such-well', contributor.withKey, 'NOT_FOUND'],
  ] as const) {
    const refused = await subscribe(server.url, { article }, headers, QUERY);
    expect((await refused.next()).data.errors[0].extensions.code).toBe(code);
  }
});

test('a server that stops ends what it tells', async () => {
  const watching = await watch('well-of-now');
  await watching.next();
  server.changes.close();
  await expect(watching.next()).resolves.toMatchObject({ event: 'complete' });
});
