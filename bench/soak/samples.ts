import type { Child } from '../child.ts';
import { computeMedian } from '../graph/figures.ts';

export interface Sample {
  readonly minute: number;
  /** Bytes of the process, each taken after a second. */
  readonly held: readonly number[];
  readonly inUse: number;
  readonly requests: number;
}

const SAMPLE_INTERVAL_MS = 1_000;
const MINUTE_MS = 60_000;
/** The last minutes may hold so much more than the first after the warm-up. */
const TOLERANCE = 1.05;
const toMegabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0);

/** Measures for one minute. */
export async function measureMinute(minute: number, child: Child, countRequests: () => number): Promise<Sample> {
  const before = countRequests();
  const held: number[] = [];
  for (const end = performance.now() + MINUTE_MS; performance.now() < end; ) {
    await new Promise((resolve) => setTimeout(resolve, SAMPLE_INTERVAL_MS));
    held.push(child.held());
  }
  return { minute, held, inUse: (await child.memory()).inUse, requests: countRequests() - before };
}

export const writeTable = (samples: readonly Sample[]): string => `| minute | requests | in use, MB | process: median MB | most MB |
| ---: | ---: | ---: | ---: | ---: |
${samples
  .map(
    ({ minute, held, inUse, requests }) =>
      `| ${minute} | ${requests} | ${toMegabytes(inUse)} | ${toMegabytes(computeMedian(held))} | ${toMegabytes(Math.max(...held))} |`,
  )
  .join('\n')}`;

export interface Verdict {
  readonly isFlat: boolean;
  readonly line: string;
}

/** Compares the last half with the first half of what was measured after the warm-up. */
export function judge(samples: readonly Sample[], warmUp: number): Verdict {
  const steady = samples.filter(({ minute }) => minute > warmUp);
  const half = Math.ceil(steady.length / 2);
  const [early, late] = [steady.slice(0, half), steady.slice(-half)];
  const of = (part: readonly Sample[], what: (sample: Sample) => number) => computeMedian(part.map(what));
  const held = [early, late].map((part) => of(part, (sample) => computeMedian(sample.held))) as [number, number]; // two were given
  const inUse = [early, late].map((part) => of(part, (sample) => sample.inUse)) as [number, number]; // as above
  const isFlat = held[1] <= held[0] * TOLERANCE && inUse[1] <= inUse[0] * TOLERANCE;
  const show = ([first, last]: [number, number]) => `${toMegabytes(first)} MB, then ${toMegabytes(last)} MB`;
  return { isFlat, line: `After the warm-up: process ${show(held)}; in use ${show(inUse)}: ${isFlat ? 'flat' : 'it grows'}.` };
}
