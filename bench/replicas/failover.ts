import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { createWriters, pick, type Writer } from './client.ts';
import type { Nodes } from './nodes.ts';
import type { Options } from './options.ts';
import { startServers } from './servers.ts';

export interface FailoverResult {
  /** From the loss of the primary to the first write that was accepted. */
  readonly secondsToWrite: number;
  /** Time between loss and promotion, which is for whoever looks after Postgres. */
  readonly secondsToPromote: number;
  readonly reads: number;
  readonly writes: number;
  readonly failedReads: number;
  readonly failedWrites: number;
  readonly wrong: readonly string[];
}

const BEFORE_MS = 3_000;
const NOTICE_MS = 1_000;
const AFTER_MS = 8_000;
const LIMIT_MS = 30_000;

/** Has the primary wait until a standby has each commit: so none that was told is lost, if that standby is promoted which has most. */
async function waitForStandbys(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql.unsafe("alter system set synchronous_standby_names = 'ANY 1 (*)'");
  await sql`select pg_reload_conf()`;
  await sql.end();
}

const askOnce = async (url: string, statement: string): Promise<string> => {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const [row] = await sql.unsafe(statement);
  await sql.end();
  return String(Object.values(row ?? {})[0]);
};

/** Promotes the standby that has most of the log, and has the other one follow it. */
async function promoteBest({ postgres: cluster, all }: Nodes): Promise<void> {
  const [, ...standbys] = all;
  const positions = await Promise.all(standbys.map(({ url }) => askOnce(url, "select pg_last_wal_receive_lsn() - '0/0'::pg_lsn")));
  const order = standbys.toSorted((a, b) => Number(positions[standbys.indexOf(b)]) - Number(positions[standbys.indexOf(a)]));
  const [best, other] = order.map(({ url }) => url);
  if (best === undefined || other === undefined) throw new Error('there are no two standbys');
  await cluster.promote(best);
  const { port, username } = new URL(best);
  await askOnce(other, `alter system set primary_conninfo = 'host=127.0.0.1 port=${port} user=${username}'`);
  await askOnce(other, 'select pg_reload_conf()');
}

/** What one writer knows of his entity: what it is for sure, or may be, as the outcome of some writes is unknown. */
interface Known {
  sure: string | undefined;
  readonly maybe: Set<string>;
  position: string | undefined;
}

/** Kills the primary under load and promotes a standby. Every answer must be what was written last, or what may have been. */
export async function checkFailover(nodes: Nodes, { clients }: Options): Promise<FailoverResult> {
  await using closing = new AsyncDisposableStack();
  const servers = (await startServers(nodes, 3, 2, closing)).map(({ url }) => url);
  await waitForStandbys(nodes.all[0].url);
  const counts = { reads: 0, writes: 0, failedReads: 0, failedWrites: 0 };
  const wrong: string[] = [];
  let [killedAt, writtenAt, isOver] = [Number.POSITIVE_INFINITY, 0, false];

  async function write(writer: Writer, known: Known, text: string): Promise<void> {
    const begunAt = performance.now();
    known.maybe.add(text);
    try {
      known.position = await writer.write(pick(servers), text);
      known.sure = text;
      known.maybe.clear();
      counts.writes += 1;
      if (begunAt > killedAt) writtenAt ||= performance.now();
    } catch {
      counts.failedWrites += 1;
    }
  }
  async function read(writer: Writer, known: Known): Promise<void> {
    try {
      const text = await writer.read(pick(servers), known.position);
      counts.reads += 1;
      if (known.sure !== undefined && text !== known.sure && !known.maybe.has(text)) wrong.push(`${text} instead of ${known.sure}`);
    } catch {
      counts.failedReads += 1;
      await sleep(50);
    }
  }
  async function work(writer: Writer, at: number): Promise<void> {
    const known: Known = { sure: undefined, maybe: new Set(), position: undefined };
    for (let nth = 0; !isOver; nth += 1) {
      await write(writer, known, `Failover ${nth} of ${at}`);
      await read(writer, known);
    }
  }

  const working = Promise.all((await createWriters(nodes.all[0].url, clients)).map(work));
  await sleep(BEFORE_MS);
  killedAt = performance.now();
  await nodes.postgres.kill(nodes.all[0].url);
  await sleep(NOTICE_MS);
  await promoteBest(nodes);
  const promotedAt = performance.now();
  while (writtenAt === 0 && performance.now() - killedAt < LIMIT_MS) await sleep(20);
  await sleep(AFTER_MS);
  isOver = true;
  await working;
  const seconds = (at: number) => (at - killedAt) / 1000;
  return {
    ...counts,
    wrong,
    secondsToPromote: seconds(promotedAt),
    secondsToWrite: writtenAt === 0 ? Number.POSITIVE_INFINITY : seconds(writtenAt),
  };
}

export const writeFailover = (result: FailoverResult): string =>
  [
    `failover: promoted ${result.secondsToPromote.toFixed(1)} s after the loss of the primary, first write ${result.secondsToWrite.toFixed(1)} s after it`,
    `${result.writes} writes and ${result.reads} reads answered, ${result.failedWrites} writes and ${result.failedReads} reads refused meanwhile, ${result.wrong.length} wrong answers`,
    ...result.wrong.slice(0, 10),
  ].join('\n');
