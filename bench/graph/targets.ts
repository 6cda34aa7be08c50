import { computeGrowth, computeRatio } from './figures.ts';
import type { Sized } from './sized.ts';

/** Size at which the ratios must be reached. */
const SIZE = 200_000;
const RATIOS = [
  { question: 'shortest path', peer: 'Kuzu', least: 10 },
  { question: 'shortest path', peer: 'recursive CTE', least: 100 },
  { question: 'neighborhood, depth 2', peer: 'Kuzu', least: 3 },
] as const;
const MAX_GROWTH = 1.5;

const describeTarget = (isReached: boolean, what: string): string => `${isReached ? 'reached' : 'missed '}: ${what}`;

/** Writes which targets were reached, as far as the sizes tell. */
export function writeTargetLines(results: readonly Sized[]): string[] {
  const ratios = results
    .filter(({ graph }) => graph.entities === SIZE)
    .flatMap(({ measured }) =>
      RATIOS.map(({ question, peer, least }) => {
        const ratio = computeRatio(measured, question, peer);
        return describeTarget(ratio >= least, `${question}, ${ratio.toFixed(1)} times as fast as ${peer} (to reach: ${least})`);
      }),
    );
  const growths = computeGrowth(results).map(({ question, from, to, growth }) =>
    describeTarget(
      growth < MAX_GROWTH,
      `${question}, from ${from} to ${to} entities ${growth.toFixed(2)} times as long (to reach: under ${MAX_GROWTH})`,
    ),
  );
  return [...ratios, ...growths];
}
