import type { Measured, Timed } from './measure.ts';
import type { Sized } from './sized.ts';

export const computeQuantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(part * values.length) - 1)] ?? Number.NaN;
export const computeMedian = (values: readonly number[]): number => computeQuantile(values, 0.5);

/** What ours took; it is the first that is asked, and asked of every query. */
export const findOurs = ({ timed }: Measured): Timed => timed[0] as Timed;

export const findPeer = ({ timed }: Measured, title: string): Timed | undefined => timed.find(({ contender }) => contender.title === title);

/** The median over the queries of what a peer took, measured by what ours took for the same. */
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
  /** The median at the larger size, measured by that at the smaller. */
  readonly growth: number;
}

/** How ours grows, for every two sizes of which one is five times the other. */
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
