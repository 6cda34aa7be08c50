import { availableParallelism, cpus, loadavg } from 'node:os';
import packageJson from '../../package.json' with { type: 'json' };
import { DISTANCES } from './agreement.ts';
import { TIMEOUT_MS } from './contender.ts';
import { computeMedian, computeQuantile, computeRatioTo, findOurs, findPeer } from './figures.ts';
import type { Sized } from './sized.ts';

/** Load of the machine by other work, when the bench starts. */
const [BUSY = 0] = loadavg();

/** Describes what the figures depend on. */
export const describeEnvironment = (postgres: string, kuzu: string): string =>
  `shezhire ${packageJson.version}, Node ${process.versions.node}, Postgres ${postgres}, Kuzu ${kuzu}, ${availableParallelism()} × ${cpus()[0]?.model.trim()}, load ${BUSY.toFixed(1)} before`;

const whole = (count: number): string => Math.round(count).toLocaleString('en');
const ms = (time: number): string => (time >= TIMEOUT_MS ? '> 10,000' : time >= 100 ? whole(time) : time.toFixed(1));
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], body: readonly (readonly string[])[], words: number): string =>
  [line(head), line(head.map((_, at) => (at < words ? '---' : '---:'))), ...body.map(line)].join('\n');

/** Writes the times of Shezhire and its peers. */
export function writeTimesTable(results: readonly Sized[]): string {
  const peers =
    results[0]?.measured
      .at(-1)
      ?.timed.slice(1)
      .map(({ contender }) => contender.title) ?? [];
  const body = results.flatMap(({ graph, measured }) =>
    measured.map((one) => {
      const ours = findOurs(one);
      const cells = peers.map((title) => {
        const peer = findPeer(one, title);
        if (!peer) return '–';
        const asked = peer.times.length < ours.times.length ? ` of ${peer.times.length}` : '';
        return `${ms(computeMedian(peer.times))}${asked} (${computeRatioTo(ours, peer).toFixed(1)} ×)`;
      });
      return [whole(graph.entities), one.title, ms(computeMedian(ours.times)), ms(computeQuantile(ours.times, 0.99)), ...cells];
    }),
  );
  return table(['entities', 'question', 'ours: median ms', '99 %', ...peers.map((title) => `${title}: median ms`)], body, 2);
}

/** Writes the numbers of statements in the answers. */
export function writeStatementsTable(results: readonly Sized[]): string {
  const titles = results[0]?.measured.at(-1)?.timed.map(({ contender }) => contender.title) ?? [];
  const body = results.flatMap(({ graph, measured }) =>
    measured.map((one) => [
      whole(graph.entities),
      one.title,
      ...titles.map((title) => {
        const statements = findPeer(one, title)?.statements ?? [];
        return statements.length > 0 ? whole(computeMedian(statements)) : '–';
      }),
    ]),
  );
  return table(['entities', 'statements in an answer, median', ...titles], body, 2);
}

/** Writes the size of the arrays, and how soon they have new statements. */
export function writeArraysTable(results: readonly Sized[]): string {
  const lag = (times: readonly number[]): string => `${ms(computeMedian(times))} | ${ms(computeQuantile(times, 1))}`;
  const body = results.map(({ graph, largestHub, loadMs, topology, lag: { traversal, missed, idle } }) => [
    whole(graph.entities),
    whole(topology.links),
    whole(largestHub),
    (loadMs / 1000).toFixed(0),
    ((topology.buildMs ?? 0) / 1000).toFixed(2),
    (topology.bytes / topology.links).toFixed(1),
    `${missed} of ${traversal.length}`,
    lag(traversal),
    lag(idle),
  ]);
  const head = ['entities', 'links', 'of the largest hub', 'load s', 'build s', 'bytes a link', 'traversals without what was committed'];
  return table([...head, 'their answer: median ms', 'most', 'idle server: median ms', 'most'], body, 0);
}

/** Writes the numbers of compared answers by contender. */
export function writeComparedTable(results: readonly Sized[]): string {
  const body = results.flatMap(({ graph, agreement }) =>
    Array.from(agreement.compared, ([title, counts]) => [whole(graph.entities), title, ...counts.map(whole)]),
  );
  return table(['entities', 'counts compared', ...DISTANCES.map((distance) => `within ${distance}`)], body, 2);
}
