import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import type { Contender } from '../api/contender.ts';
import { sendRequests, writeRequests } from '../api/load-generator.ts';
import { readChildrenMs, readProcessorMs } from '../api/process.ts';
import type { Question, Subject } from '../api/question.ts';
import { EVERYDAY } from '../api/questions.ts';
import { listSubjects } from '../api/subjects.ts';
import { startWriter } from '../api/writer.ts';
import { computeMedian } from '../graph/figures.ts';
import type { Nodes } from './nodes.ts';
import type { Options } from './options.ts';
import { startServers } from './servers.ts';

/** The requests that some servers answered with some standbys. */
export interface Rate {
  readonly servers: number;
  readonly replicas: number;
  readonly perSecond: number;
  /** Milliseconds of processor a request, in servers, Postgres and pools. */
  readonly serverMs: number;
  readonly primaryMs: number;
  readonly standbyMs: number;
  readonly poolMs: number;
  readonly p99Ms: number;
  readonly failed: number;
}

const WARM_UP_SECONDS = 2;
const SERVERS = [1, 2, 3];
const REPLICAS = [0, 1, 2];

type Asked = ReadonlyMap<Question, readonly Subject[]>;

/** The everyday questions of bench/api that are about one entity or sentence. */
async function listAsked(sql: postgres.Sql, server: Contender): Promise<Asked> {
  const asked = new Map<Question, readonly Subject[]>();
  for (const question of EVERYDAY.filter(({ subjects }) => typeof subjects === 'string'))
    asked.set(question, await listSubjects(sql, question, server, server));
  return asked;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const readUsed = (nodes: Nodes, servers: readonly Contender[]) => ({
  serverMs: sum(servers.map(({ pid }) => readProcessorMs(pid))),
  primaryMs: readChildrenMs(nodes.all[0].postgres),
  standbyMs: sum(nodes.all.slice(1).map(({ postgres: pid }) => readChildrenMs(pid))),
  poolMs: sum(nodes.all.map(({ pool }) => readProcessorMs(pool))),
});

/** Asks all servers at the same time, each by a part of the connections. */
async function askAll(files: ReadonlyMap<Contender, string>, { connections }: Options, seconds: number, seed: number) {
  const each = Math.max(1, Math.round(connections / files.size));
  const bursts = await Promise.all(
    Array.from(files, ([{ url }, file], at) => sendRequests(url, file, { connections: each, seconds }, seed * 10 + at)),
  );
  return {
    requests: sum(bursts.map(({ requests }) => requests)),
    perSecond: sum(bursts.map((burst) => burst.requests / burst.seconds)),
    p99Ms: Math.max(...bursts.map(({ p99Ms }) => p99Ms)),
    failed: sum(bursts.map(({ failed }) => failed)),
  };
}

async function measureOne(nodes: Nodes, options: Options, count: number, replicas: number): Promise<Rate> {
  await using closing = new AsyncDisposableStack();
  const sql = postgres(nodes.all[0].url, { max: 1, onnotice: () => {} });
  closing.defer(() => sql.end());
  const folder = mkdtempSync(join(tmpdir(), 'shezhire-replicas-'));
  closing.defer(() => rmSync(folder, { recursive: true, force: true }));
  const servers = await startServers(nodes, count, replicas, closing);
  const asked = await listAsked(sql, servers[0] as Contender); // at least one was started
  const files = new Map(servers.map((server) => [server, writeRequests(folder, server, asked)]));
  closing.defer(startWriter(sql, nodes.statements));
  await askAll(files, options, WARM_UP_SECONDS, 0);
  const turns: Omit<Rate, 'servers' | 'replicas'>[] = [];
  for (let round = 1; round <= options.rounds; round += 1) {
    const before = readUsed(nodes, servers);
    const { requests, ...burst } = await askAll(files, options, options.seconds, round);
    const after = readUsed(nodes, servers);
    const perRequest = (key: keyof typeof before) => (after[key] - before[key]) / requests;
    turns.push({
      ...burst,
      serverMs: perRequest('serverMs'),
      primaryMs: perRequest('primaryMs'),
      standbyMs: perRequest('standbyMs'),
      poolMs: perRequest('poolMs'),
    });
  }
  const median = (key: keyof (typeof turns)[number]) => computeMedian(turns.map((turn) => turn[key]));
  return {
    servers: count,
    replicas,
    perSecond: median('perSecond'),
    serverMs: median('serverMs'),
    primaryMs: median('primaryMs'),
    standbyMs: median('standbyMs'),
    poolMs: median('poolMs'),
    p99Ms: median('p99Ms'),
    failed: sum(turns.map(({ failed }) => failed)),
  };
}

/** Measures each number of servers with each number of standbys, while a statement is committed each second. */
export async function measureRates(nodes: Nodes, options: Options, say: (text: string) => void): Promise<readonly Rate[]> {
  const rates: Rate[] = [];
  for (const replicas of REPLICAS)
    for (const servers of SERVERS) {
      say(`${servers} servers, ${replicas} standbys …`);
      rates.push(await measureOne(nodes, options, servers, replicas));
    }
  return rates;
}

/** Writes them as a table. */
export function writeRates(rates: readonly Rate[]): string {
  const head = [
    'servers',
    'standbys',
    'requests a second',
    '99 % ms',
    'processor ms a request',
    'servers',
    'primary',
    'standbys',
    'pools',
    'failed',
  ];
  const rows = rates.map((rate) => {
    const parts = [rate.serverMs, rate.primaryMs, rate.standbyMs, rate.poolMs];
    const figures = [sum(parts), ...parts].map((ms) => ms.toFixed(2));
    return [rate.servers, rate.replicas, Math.round(rate.perSecond), rate.p99Ms.toFixed(1), ...figures, rate.failed];
  });
  return [head, head.map(() => '---:'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
