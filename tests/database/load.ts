import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Answer } from '../support/client.ts';
import type { TcpProxy } from '../support/proxy.ts';

const REQUESTS = 16;
/** Within this time after a disturbance the pool is whole again. */
const RECOVERY_MS = 3_000;
/** An operation may take 15 s; the rest is for a machine that is busy. */
const ANSWER_MS = 25_000;

/** Short and long queries, with and without parameters, of the pool and of the topology. */
const QUERIES = [
  '{ entities { totalCount } }',
  '{ search(text: "Nur Otan партиясының", first: 5) { edges { score node { slug label(lang: "en") } } } }',
  '{ statements(first: 30) { nodes { predicate subject { label } evidence { sentence { number } } } } }',
  '{ entity(ref: "birgemiz") { label neighbors(first: 5) { totalCount nodes { slug } } } }',
  '{ paths(from: "dostyq", to: "nursultan-nazarbayev") { paths { hops { predicate sentence { id } } } } }',
  '{ articles { nodes { id sentences { nodes { gloss(lang: "en") } } } } }',
];

type Ask = (query: string) => Promise<Answer>;

/** An answer with data, or a refusal that says what to do; 'NEVER' for none at all. */
const outcome = (answer: Promise<Answer>): Promise<string> =>
  Promise.race([
    answer.then(({ errors }) => (errors ? String(errors[0]?.extensions?.['code']) : 'DATA')),
    sleep(ANSWER_MS, 'NEVER', { ref: false }),
  ]);

/** Asks 16 at once. @returns their outcomes */
const askAll = (ask: Ask): Promise<string[]> =>
  Promise.all(Array.from({ length: REQUESTS }, (_, index) => outcome(ask(QUERIES[index % QUERIES.length] ?? ''))));

/**
 * Disturbs the database while it answers 16 requests. Each request is to be answered or refused. Of the rounds of 16 that are asked from
 * then on, one that begins in time is to be answered with data throughout.
 */
export async function disturbUnderLoad(ask: Ask, disturb: () => Promise<unknown>, recoveryMs = RECOVERY_MS): Promise<void> {
  const asked = askAll(ask);
  await disturb();
  const deadline = Date.now() + recoveryMs;
  let after = await askAll(ask);
  while (after.some((one) => one !== 'DATA') && Date.now() < deadline) after = await askAll(ask);
  expect(after).toEqual(Array(REQUESTS).fill('DATA'));
  expect(new Set(await asked).difference(new Set(['DATA', 'UNAVAILABLE', 'TIMEOUT']))).toEqual(new Set());
}

/** Resets the connections so long after requests were sent, and again while they are opened anew. */
export const resetUnderLoad = (ask: Ask, proxy: TcpProxy, delayMs: number): Promise<void> =>
  disturbUnderLoad(ask, async () => {
    await sleep(delayMs);
    proxy.reset();
    await sleep(delayMs % 7);
    proxy.reset();
  });
