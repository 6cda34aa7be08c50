import type { Direction } from '../../graph/filter/filter.ts';
import { computeBetweenness, drawPivots } from './betweenness.ts';
import type { CachedProjection } from './cached-projection.ts';
import { findCommunities } from './community.ts';
import { findComponents } from './component.ts';
import { computeCoreness } from './coreness.ts';
import { computeDegrees, type Degrees } from './degree.ts';
import type { Groups } from './group.ts';
import type { Pace } from './pace.ts';
import { computePageRank } from './page-rank.ts';
import { countLinks } from './projection.ts';
import { shareWork } from './shared-work.ts';
import { buildSimpleGraph, createEmptyLists, type SimpleGraph } from './simple-graph.ts';

/** What is measured, and for whom. */
export interface MetricsContext {
  readonly projection: CachedProjection;
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
const MAX_RESULTS = 24;

/** Computes something of a part, once for all who ask for the same, and keeps it with the part. */
export const computeOnce = <T>(
  { projection, signal }: MetricsContext,
  what: string,
  key: string,
  compute: (pace: Pace) => Promise<T>,
): Promise<T> => shareWork({ works: projection.works, key, maxKept: MAX_RESULTS, what, signal }, compute);

/** Neighbors without parallel links: large, so that it is kept only while it is made, for all who need it then. */
function buildSimple({ projection }: MetricsContext, direction: Direction, pace: Pace): Promise<SimpleGraph> {
  const none = createEmptyLists(projection.ids.length);
  const [a, b] = { OUT: [projection.out, none], IN: [projection.in, none], BOTH: [projection.out, projection.in] }[direction] as [
    typeof none,
    typeof none,
  ];
  const order = { works: projection.works, key: `simple ${direction}`, maxKept: 0, what: 'finding neighbors', signal: pace.signal };
  return shareWork(order, (own) => buildSimpleGraph(a, b, own));
}

export const getDegrees = (context: MetricsContext): Promise<Degrees> =>
  computeOnce(context, 'degree', 'degree', (pace) => computeDegrees(context.projection, pace));

export const getPageRanks = (context: MetricsContext): Promise<Float64Array> =>
  computeOnce(context, 'PageRank', `PageRank ${context.direction}`, (pace) => computePageRank(context.projection, context.direction, pace));

export const getBetweenness = (context: MetricsContext): Promise<Betweenness> =>
  computeOnce(context, 'betweenness', `betweenness ${context.direction}`, async (pace) => {
    const lists = await buildSimple(context, context.direction, pace);
    const count = context.projection.ids.length;
    const pivots = drawPivots(count, countLinks(context.projection));
    return { values: await computeBetweenness(lists, pivots, pace), pivots: pivots.length, isSampled: pivots.length < count };
  });

export const getComponents = (context: MetricsContext): Promise<Groups> =>
  computeOnce(context, 'component', 'component', (pace) => findComponents(context.projection.out, pace));

export const getCommunities = (context: MetricsContext): Promise<Groups> =>
  computeOnce(context, 'community', 'community', async (pace) => findCommunities(await buildSimple(context, 'BOTH', pace), pace));

export const getCoreness = (context: MetricsContext): Promise<Uint32Array> =>
  computeOnce(context, 'coreness', 'coreness', async (pace) => computeCoreness(await buildSimple(context, 'BOTH', pace), pace));
