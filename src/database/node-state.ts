import type { Client } from './driver.ts';
import { findFailureCode } from './failure.ts';
import { type LogPosition, parseByte } from './log-position.ts';

/** How far a server of a database has read the log: its own, or that of its primary. */
export interface NodePosition {
  /** Up to here on a standby. On a primary everything that is written, and up to `flushed` on disk. */
  readonly position: LogPosition;
  readonly flushed: LogPosition;
  /** The newest revision; 0 if there is none. */
  readonly revision: number;
}

/** What a server of a database says of itself. */
export interface NodeState extends NodePosition {
  readonly isStandby: boolean;
  /** The same on a primary and all standbys of it. */
  readonly system: string;
  /** When it was started, in microseconds: no two servers of a system have the same. */
  readonly start: number;
  /** The newest revision with its moment, as after a failover another one may have its number; null if there is none. */
  readonly last: string | null;
  /** When the last migration was made; null if there is none. */
  readonly migration: string | null;
  /** Time since the last commit that a standby has replayed was made; null if it has replayed none. */
  readonly sinceReplayedMs: number | null;
}

/**
 * The control file of a standby learns of a new timeline late, the receiver at once, but only some may read of it. After a promotion the
 * control file is late too: there the name of the file says it.
 */
const TIMELINE = `case when pg_is_in_recovery()
  then greatest((select min_recovery_end_timeline from pg_control_recovery()), (select timeline_id from pg_control_checkpoint()),
    (select received_tli from pg_stat_wal_receiver))
  else ('x' || left(pg_walfile_name(pg_current_wal_lsn()), 8))::bit(32)::int end as timeline`;
const POSITION = `${TIMELINE},
  case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_insert_lsn() end::text as written,
  case when pg_is_in_recovery() then pg_last_wal_replay_lsn() else pg_current_wal_flush_lsn() end::text as flushed`;
const STARTED_AT = `(extract(epoch from pg_postmaster_start_time()) * 1000000)::float8 as start`;
const SELECT_ROLE = `select pg_is_in_recovery() as standby, (select system_identifier::text from pg_control_system()) as system,
  ${STARTED_AT},
  extract(epoch from clock_timestamp() - pg_last_xact_replay_timestamp())::float8 * 1000 as since, ${POSITION}`;
/** The functions are called after the snapshot is taken: all that is seen is before the position. */
const SELECT_POSITION = `select (select coalesce(max(id), 0) from public.revisions) as revision, ${POSITION}`;
const SELECT_CONTENT = `select (select concat_ws(' ', id, at) from public.revisions order by id desc limit 1) as last,
  (select max(created_at)::text from drizzle.__drizzle_migrations) as migration`;
const SELECT_HAS = `select exists (select from public.revisions where id = split_part($1, ' ', 1)::bigint and concat_ws(' ', id, at) = $1) as known`;
/** A database without tables. */
const NO_TABLES: ReadonlySet<string | null> = new Set(['42P01', '3F000']);

type NodeRow = Readonly<Record<string, unknown>>;
const askOne = async (client: Client, statement: string, parameters: readonly unknown[] = []): Promise<NodeRow> =>
  ((await client.query(statement, parameters, 'objects'))[0] as NodeRow | undefined) ?? {}; // what the driver returns

const toPosition = (row: NodeRow, byte: 'written' | 'flushed'): LogPosition => ({
  timeline: Number(row['timeline']),
  byte: parseByte(String(row[byte] ?? '0/0')),
});

export async function readNodePosition(client: Client): Promise<NodePosition> {
  const row = await askOne(client, SELECT_POSITION);
  return { position: toPosition(row, 'written'), flushed: toPosition(row, 'flushed'), revision: Number(row['revision']) };
}

export async function readNodeState(client: Client): Promise<NodeState> {
  const role = await askOne(client, SELECT_ROLE);
  const content = await askOne(client, SELECT_CONTENT).catch((error: unknown) =>
    NO_TABLES.has(findFailureCode(error)) ? { last: null, migration: null } : Promise.reject(error),
  );
  return {
    isStandby: role['standby'] === true,
    system: String(role['system']),
    start: Number(role['start']),
    position: toPosition(role, 'written'),
    flushed: toPosition(role, 'flushed'),
    revision: Number(String(content['last'] ?? '0').split(' ')[0]),
    last: content['last'] as string | null, // as they are selected
    migration: content['migration'] as string | null,
    sinceReplayedMs: role['since'] === null ? null : Number(role['since']),
  };
}

/** When the server that a connection leads to was started. */
export const readStart = async (client: Client): Promise<number> => Number((await askOne(client, `select ${STARTED_AT}`))['start']);

/** Whether a server has committed a revision of such a moment. */
export const hasRevision = async (client: Client, last: string): Promise<boolean> =>
  (await askOne(client, SELECT_HAS, [last]))['known'] === true;
