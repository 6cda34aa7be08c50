import { sql } from 'drizzle-orm';
import type { OpenClient } from './address.ts';
import type { ConnectionOptions } from './client-options.ts';
import type { Db } from './connect.ts';
import type { Client } from './driver.ts';

export interface WaitOptions extends ConnectionOptions {
  /** Told in one line who is waited for, once for each. */
  readonly tell: (line: string) => void;
}

const WAIT_POLL_INTERVAL_MS = 1_000;
const BLOCKERS = `
  select pid, coalesce(nullif(application_name, ''), backend_type) as application, host(client_addr) as host,
    extract(epoch from now() - coalesce(xact_start, state_change, backend_start))::int as seconds
  from pg_stat_activity where pid = any (pg_blocking_pids($1::int))`;

/** Runs the work in a transaction. While that waits for a lock, tells who holds it. */
export async function reportWaits<T>(open: OpenClient, { tell, ...options }: WaitOptions, tx: Db, work: () => Promise<T>): Promise<T> {
  const [row] = (await tx.execute(sql`select pg_backend_pid() as pid`)) as unknown as { pid: number }[]; // what the driver returns
  const told = new Set<unknown>();
  let client: Client | undefined;
  const look = async () => {
    client ??= open({ ...options, name: 'shezhire waits' });
    const blockers = await client.query(BLOCKERS, [row?.pid], 'objects');
    for (const { pid, application, host, seconds } of blockers as Record<string, unknown>[]) {
      if (told.has(pid)) continue;
      told.add(pid);
      tell(`Waiting for process ${pid} of the database: ${application}${host ? ` from ${host}` : ''}, since ${seconds} s.`);
    }
  };
  const timer = setInterval(() => void look().catch(() => client?.destroy()), WAIT_POLL_INTERVAL_MS).unref(); // the work itself tells what is wrong
  try {
    return await work();
  } finally {
    clearInterval(timer);
    client?.destroy();
  }
}
