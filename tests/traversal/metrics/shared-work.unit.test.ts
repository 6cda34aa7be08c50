import { setImmediate as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { GraphError } from '../../../src/base/errors.ts';
import { getBetweenness, getDegrees } from '../../../src/traversal/metrics/metrics.ts';
import type { Pace } from '../../../src/traversal/metrics/pace.ts';
import { createRandom } from '../../../src/traversal/metrics/random.ts';
import { rankEntities } from '../../../src/traversal/metrics/ranking.ts';
import { listWork, shareWork, type Works } from '../../../src/traversal/metrics/shared-work.ts';
import { putEntity, putLink } from '../../../src/traversal/topology/apply-rows.ts';
import type { Topology } from '../../../src/traversal/topology/topology.ts';
import { PLAIN, topologyOf } from '../../support/made-graph.ts';
import { groundOf } from './ground.ts';

/** Work in steps, each done when it is asked for. */
function steps() {
  let next: () => void = () => {};
  const work = async (pace: Pace): Promise<string> => {
    for (let step = 1; step <= 4; step += 1) {
      await new Promise<void>((resolve) => {
        next = resolve;
      });
      await pace.giveWay(step / 4);
    }
    return 'done';
  };
  return {
    work,
    step: async () => {
      next();
      for (let turn = 0; turn < 3; turn += 1) await pause(); // the step gives way itself
    },
  };
}
const orderOf = (works: Works, signal: AbortSignal, key = 'sum') => ({ works, key, maxKept: 2, what: 'summing up', signal });
const { signal: never } = new AbortController();

test('work is done once for all who wait, tells how far it is, and is kept', async () => {
  const works: Works = new Map();
  const { work, step } = steps();
  const all = [1, 2, 3].map(() => shareWork(orderOf(works, never), work));
  await step();
  expect(listWork()).toMatchObject([{ what: 'summing up', progress: 0.25 }]);
  for (let at = 0; at < 3; at += 1) await step();
  expect(await Promise.all(all)).toEqual(['done', 'done', 'done']);
  expect(listWork()).toEqual([]);
  expect(await shareWork(orderOf(works, never), () => Promise.reject(new Error('done again')))).toBe('done');
});

test('who gives up learns how far the work is; it goes on for the others, and stops with the last', async () => {
  const works: Works = new Map();
  const { work, step } = steps();
  const [first, second] = [new AbortController(), new AbortController()];
  const waiting = [shareWork(orderOf(works, first.signal), work), shareWork(orderOf(works, second.signal), work)];
  await step();
  first.abort();
  await expect(waiting[0]).rejects.toThrow('TIMEOUT: summing up is 25 % done; ask for a smaller part of the graph by a filter');
  await step();
  expect(listWork()).toMatchObject([{ progress: 0.5 }]);
  second.abort(new GraphError('UNAVAILABLE', 'the server stops'));
  await expect(waiting[1]).rejects.toThrow('UNAVAILABLE: the server stops');
  expect(works.size).toBe(0);
  await step();
  expect(listWork()).toEqual([]);
  await expect(shareWork(orderOf(works, first.signal), work)).rejects.toThrow('summing up is 0 % done');
});

test('the last few results are kept, a failure is not', async () => {
  const works: Works = new Map();
  for (const key of ['a', 'b', 'a', 'c']) await shareWork(orderOf(works, never, key), async () => key);
  expect([...works.keys()]).toEqual(['a', 'c']);
  await expect(shareWork(orderOf(works, never, 'd'), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(works.has('d')).toBe(false);
  await shareWork({ ...orderOf(works, never, 'e'), maxKept: 0 }, async () => 'e');
  expect([...works.keys()]).toEqual(['c']);
});

function large(): Promise<Topology> {
  const chance = createRandom(5);
  const node = () => Math.floor(chance() * 3000);
  return topologyOf(
    3000,
    Array.from({ length: 12_000 }, () => [node(), node()] as const),
  );
}

test('betweenness of a large graph is one computation for all who ask, and is given up with them', async () => {
  const topology = await large();
  const first = new AbortController();
  const context = await groundOf(topology, {}, first.signal);
  const waiting = [
    getBetweenness(context),
    rankEntities(context, 'BETWEENNESS', null),
    getBetweenness(await groundOf(topology, {}, first.signal)),
  ];
  while (listWork().some(({ what, progress }) => what !== 'betweenness' || progress === 0)) await pause();
  expect(listWork()).toHaveLength(1);
  first.abort();
  const ends = await Promise.allSettled(waiting);
  expect(ends.map((end) => end.status === 'rejected' && String(end.reason))).toEqual(
    waiting.map(() => expect.stringMatching(/^GraphError: TIMEOUT: betweenness is \d+ % done; ask for a smaller part/)),
  );
  await pause();
  expect(listWork()).toEqual([]);
});

test('a part is the same until something is put into the arrays', async () => {
  const topology = await topologyOf(3, [[0, 1]]);
  const { projection: part } = await groundOf(topology);
  expect((await groundOf(topology, { direction: 'OUT', predicate: null })).projection).toBe(part);
  const { projection: narrow } = await groundOf(topology, { certainty: 'INFERRED' });
  expect(narrow).not.toBe(part);
  expect((await groundOf(topology, { predicate: ['MEMBER_OF'] })).projection.ids).toHaveLength(0);
  const plain = { attributes: PLAIN, earliest: Number.NaN, latest: Number.NaN, article: 1, allArticles: null, evidence: 1 };
  putLink(topology, { ...plain, statement: 2, subject: 2, object: 3 });
  const changed = await groundOf(topology);
  expect([...(await getDegrees(changed)).all]).toEqual([1, 2, 1]);
  expect([...(await getDegrees(await groundOf(topology, { kind: ['EVENT'] }))).all]).toEqual([]);
  for (const id of [2, 3]) putEntity(topology, { id, kind: 4, isPresent: true });
  expect((await groundOf(topology, { kind: ['EVENT'] })).projection.ids).toHaveLength(2);
});
