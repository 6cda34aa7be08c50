import type { EntityId } from '../../../schema/ids.ts';
import { KIND_NAMES, type Kind } from '../../../schema/ontology.ts';
import { computeOnce, getBetweenness, getCoreness, getDegrees, getPageRanks, type MetricsContext } from './metrics.ts';
import type { Pace } from './pace.ts';
import type { GraphProjection } from './projection.ts';
import { shareWork } from './shared-work.ts';
import { sortDescending } from './sort-descending.ts';

export const RANKED_MEASURES = ['DEGREE', 'IN_DEGREE', 'OUT_DEGREE', 'PAGE_RANK', 'BETWEENNESS', 'CORENESS'] as const;
export type RankedMeasure = (typeof RANKED_MEASURES)[number];

export interface RankedRow {
  readonly entity: EntityId;
  readonly value: number;
  /** Starts at 1. */
  readonly rank: number;
}

/** Entities ranked by a metric: largest value first, ties broken by id. */
export interface Ranking {
  readonly rows: readonly RankedRow[];
  readonly projection: GraphProjection;
  /** True if the values are estimates. */
  readonly isSampled: boolean;
}

interface Measured {
  readonly values: Float64Array | Uint32Array;
  readonly isSampled: boolean;
}
const toExact = (values: Measured['values']): Measured => ({ values, isSampled: false });
const COMPUTE: Record<RankedMeasure, (context: MetricsContext) => Promise<Measured>> = {
  DEGREE: async (context) => toExact((await getDegrees(context)).all),
  IN_DEGREE: async (context) => toExact((await getDegrees(context)).in),
  OUT_DEGREE: async (context) => toExact((await getDegrees(context)).out),
  PAGE_RANK: async (context) => toExact(await getPageRanks(context)),
  BETWEENNESS: getBetweenness,
  CORENESS: async (context) => toExact(await getCoreness(context)),
};

/** @param kinds only these are listed and ranked */
export async function rankEntities(
  context: MetricsContext,
  by: RankedMeasure,
  kinds: readonly Kind[] | null | undefined,
): Promise<Ranking> {
  const { projection, direction, signal } = context;
  const { values, isSampled } = await COMPUTE[by](context);
  const key = `${by} ${direction}`;
  const order = await computeOnce(context, 'ranking', `order ${key}`, (pace) => sortDescending(new Float64Array(values), pace));
  const isListed = Uint8Array.from(KIND_NAMES, (kind) => Number(kinds?.includes(kind) ?? true));
  // Rows are large compared to the order, so that they are built for each page.
  const list = { works: projection.works, key: `rows ${key} ${isListed}`, maxKept: 0, what: 'ranking', signal };
  return { rows: await shareWork(list, (pace) => listRows(projection, { values, order, isListed }, pace)), projection, isSampled };
}

interface Sorted {
  readonly values: Float64Array | Uint32Array;
  readonly order: Uint32Array;
  /** 1 for each kind that is listed. */
  readonly isListed: Uint8Array;
}

async function listRows({ ids, kinds }: GraphProjection, { values, order, isListed }: Sorted, pace: Pace): Promise<RankedRow[]> {
  const rows: RankedRow[] = [];
  for (let at = 0; at < order.length; at += 1) {
    const index = order[at]!;
    if (isListed[kinds[index]!] === 1) rows.push({ entity: ids[index] as EntityId, value: values[index]!, rank: rows.length + 1 });
    if (pace.isDue(1)) await pace.giveWay(at / order.length);
  }
  return rows;
}
