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

export interface MetricsContext {
  readonly projection: CachedProjection;
  /** Direction of the links. */
  readonly direction: Direction;
  /** Aborted when the caller stops waiting. */
  readonly signal: AbortSignal;
}

export interface Betweenness {
  readonly values: Float64Array;
  /** Number of source entities. */
  readonly pivots: number;
  readonly isSampled: boolean;
}

/** Maximum number of results to keep. It is larger than the number of metrics and their orders. */
const MAX_RESULTS = 24;

/** Computes a result once for all callers, and keeps it with the projection. */
export const computeOnce = <T>(
  { projection, signal }: MetricsContext,
  what: string,
  key: string,
  compute: (pace: Pace) => Promise<T>,
): Promise<T> => shareWork({ works: projection.works, key, maxKept: MAX_RESULTS, what, signal }, compute);

/** Builds the graph without parallel links. It is large and therefore only shared while it is being built. */
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
