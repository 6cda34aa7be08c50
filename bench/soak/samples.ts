import type { Child } from '../child.ts';
import { computeMedian } from '../graph/figures.ts';

export interface Sample {
  readonly minute: number;
  /** Bytes of the process, each taken after a second. */
  readonly held: readonly number[];
  readonly requests: number;
}

const SAMPLE_INTERVAL_MS = 1_000;
const MINUTE_MS = 60_000;
/** What comes later may be so much more. */
const TOLERANCE = 1.05;
export const toMegabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0);

/** Measures for one minute. */
export async function measureMinute(minute: number, child: Child, countRequests: () => number): Promise<Sample> {
  const before = countRequests();
  const held: number[] = [];
  for (const end = performance.now() + MINUTE_MS; performance.now() < end; ) {
    await new Promise((resolve) => setTimeout(resolve, SAMPLE_INTERVAL_MS));
    held.push(child.held());
  }
  return { minute, held, requests: countRequests() - before };
}

export const writeRow = ({ minute, held, requests }: Sample): string =>
  `| ${minute} | ${requests} | ${toMegabytes(computeMedian(held))} | ${toMegabytes(Math.max(...held))} |`;

export const writeTable = (samples: readonly Sample[]): string =>
  ['| minute | requests | process: median MB | most MB |', '| ---: | ---: | ---: | ---: |', ...samples.map(writeRow)].join('\n');

/** Memory at two moments. */
export interface Growth {
  readonly what: string;
  readonly from: number;
  readonly to: number;
}

/** The memory of the process in the first and in the second half of what was measured after the warm-up. */
export function compareHalves(samples: readonly Sample[], warmUp: number): Growth {
  const steady = samples.filter(({ minute }) => minute > warmUp).map(({ held }) => computeMedian(held));
  const half = Math.ceil(steady.length / 2);
  return { what: 'process, median of each half', from: computeMedian(steady.slice(0, half)), to: computeMedian(steady.slice(-half)) };
}

export const isFlat = ({ from, to }: Growth): boolean => to <= from * TOLERANCE;
export const writeGrowth = (growth: Growth): string =>
  `${growth.what}: ${toMegabytes(growth.from)} MB, then ${toMegabytes(growth.to)} MB: ${isFlat(growth) ? 'flat' : 'it grows'}`;
