import type { Measured, Timed } from './measure.ts';
import type { Sized } from './sized.ts';

export const computeQuantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(part * values.length) - 1)] ?? Number.NaN;
export const computeMedian = (values: readonly number[]): number => computeQuantile(values, 0.5);

/** Finds the times of Shezhire. It is the first contender and answers every query. */
export const findOurs = ({ timed }: Measured): Timed => timed[0] as Timed;

export const findPeer = ({ timed }: Measured, title: string): Timed | undefined => timed.find(({ contender }) => contender.title === title);

/** Computes the median, over the queries, of a peer's time divided by that of Shezhire. */
export const computeRatioTo = (ours: Timed, peer: Timed): number => computeMedian(peer.times.map((time, at) => time / ours.times[at]!));

export function computeRatio(measured: readonly Measured[], question: string, peer: string): number {
  const one = measured.find(({ title }) => title === question);
  const timed = one && findPeer(one, peer);
  return one && timed ? computeRatioTo(findOurs(one), timed) : Number.NaN;
}

export interface Growth {
  readonly question: string;
  readonly from: number;
  readonly to: number;
  /** Median at the larger size divided by that at the smaller size. */
  readonly growth: number;
}

/** Computes the growth of Shezhire's times for each pair of sizes that differ by a factor of five. */
export const computeGrowth = (results: readonly Sized[]): Growth[] =>
  results.flatMap((small) =>
    results
      .filter(({ graph }) => graph.entities === small.graph.entities * 5)
      .flatMap((large) =>
        small.measured.map((one, at) => {
          const [before, after] = [one, large.measured[at] as Measured].map((of) => computeMedian(findOurs(of).times)) as [number, number]; // both have the same questions
          return { question: one.title, from: small.graph.entities, to: large.graph.entities, growth: after / before };
        }),
      ),
  );
