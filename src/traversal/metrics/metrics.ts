import type { Direction } from '../../graph/filter/filter.ts';
import { betweenness, pivotsOf } from './betweenness.ts';
import type { MeasuredPart } from './cached-projection.ts';
import { communitiesOf } from './community.ts';
import { componentsOf } from './component.ts';
import { corenessOf } from './coreness.ts';
import { type Degrees, degreesOf } from './degree.ts';
import type { Groups } from './group.ts';
import type { Pace } from './pace.ts';
import { pageRank } from './page-rank.ts';
import { linksOf } from './projection.ts';
import { shareWork } from './shared-work.ts';
import { emptyLists, type Simple, simpleOf } from './simple-graph.ts';

/** What is measured, and for whom. */
export interface MetricsContext {
  readonly part: MeasuredPart;
  /** Which way links lead. */
  readonly direction: Direction;
  /** Aborted where who asks waits no more. */
  readonly signal: AbortSignal;
}

export interface Betweenness {
  readonly values: Float64Array;
  /** From how many entities it was measured. */
  readonly pivots: number;
  readonly isSampled: boolean;
}

/** More than there are measures, and orders by them. */
const KEEP = 24;

/** Computes something of a part, once for all who ask for the same, and keeps it with the part. */
export const kept = <T>({ part, signal }: MetricsContext, what: string, key: string, compute: (pace: Pace) => Promise<T>): Promise<T> =>
  shareWork({ works: part.works, key, keep: KEEP, what, signal }, compute);

/** Neighbors without parallel links: large, so that it is kept only while it is made, for all who need it then. */
function simple({ part }: MetricsContext, direction: Direction, pace: Pace): Promise<Simple> {
  const none = emptyLists(part.ids.length);
  const [a, b] = { OUT: [part.out, none], IN: [part.in, none], BOTH: [part.out, part.in] }[direction] as [typeof none, typeof none];
  const order = { works: part.works, key: `simple ${direction}`, keep: 0, what: 'finding neighbors', signal: pace.signal };
  return shareWork(order, (own) => simpleOf(a, b, own));
}

export const degrees = (context: MetricsContext): Promise<Degrees> =>
  kept(context, 'degree', 'degree', (pace) => degreesOf(context.part, pace));

export const pageRanks = (context: MetricsContext): Promise<Float64Array> =>
  kept(context, 'PageRank', `PageRank ${context.direction}`, (pace) => pageRank(context.part, context.direction, pace));

export const betweennesses = (context: MetricsContext): Promise<Betweenness> =>
  kept(context, 'betweenness', `betweenness ${context.direction}`, async (pace) => {
    const lists = await simple(context, context.direction, pace);
    const count = context.part.ids.length;
    const pivots = pivotsOf(count, linksOf(context.part));
    return { values: await betweenness(lists, pivots, pace), pivots: pivots.length, isSampled: pivots.length < count };
  });

export const components = (context: MetricsContext): Promise<Groups> =>
  kept(context, 'component', 'component', (pace) => componentsOf(context.part.out, pace));

export const communities = (context: MetricsContext): Promise<Groups> =>
  kept(context, 'community', 'community', async (pace) => communitiesOf(await simple(context, 'BOTH', pace), pace));

export const corenesses = (context: MetricsContext): Promise<Uint32Array> =>
  kept(context, 'coreness', 'coreness', async (pace) => corenessOf(await simple(context, 'BOTH', pace), pace));
