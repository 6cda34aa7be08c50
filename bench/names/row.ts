import type { Threshold } from './judge.ts';

/** One row of the table. Shares are from 0 to 1; null is not measured. */
export interface Row {
  readonly set: string;
  readonly contender: string;
  /** Names that can be found. */
  readonly names: number | null;
  readonly queries: number;
  /** Queries that mean none of those there. */
  readonly absent: number;
  readonly recallAt1: number | null;
  readonly recallAt5: number | null;
  /** Among all candidates, where they have an end. */
  readonly recall?: number;
  readonly precision: number | null;
  readonly sure: number | null;
  readonly candidates: number;
  readonly perSecond: number;
  readonly threshold?: Threshold;
}
