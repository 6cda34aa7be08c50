import { computeMedian } from '../graph/figures.ts';
import type { Contender } from './contender.ts';
import type { Measured, Turn } from './measure.ts';

/** All figures of one question. */
export interface Result {
  readonly title: string;
  /** Whether it counts for the geometric mean. */
  readonly isEveryday: boolean;
  readonly measured: readonly Measured[];
  /** SQL statements a request, by contender. */
  readonly statements: ReadonlyMap<Contender['key'], number>;
}

export const findMeasured = ({ measured }: Result, key: Contender['key']): Measured | undefined =>
  measured.find(({ contender }) => contender.key === key);

export const computeTurns = ({ turns }: Measured, figure: (turn: Turn) => number): number => computeMedian(turns.map(figure));
export const computeRate = ({ requests, seconds }: Turn): number => requests / seconds;

/** The median, over the rounds, of our requests a second by another's in the same round; undefined without the other. */
export function computeRatio(result: Result, key: Contender['key'], of: Contender['key'] = 'ours'): number | undefined {
  const [own, other] = [findMeasured(result, of), findMeasured(result, key)];
  return own && other && computeMedian(own.turns.map((turn, round) => computeRate(turn) / computeRate(other.turns[round] as Turn))); // all have the same rounds
}

/** The geometric mean of ratios; undefined if one of them is. */
export function computeMean(ratios: readonly (number | undefined)[]): number | undefined {
  const known = ratios.filter((ratio) => ratio !== undefined);
  return known.length === ratios.length && known.length > 0
    ? Math.exp(known.reduce((sum, ratio) => sum + Math.log(ratio), 0) / known.length)
    : undefined;
}
