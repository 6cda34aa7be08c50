import cluster from 'node:cluster';

const VARIABLE = 'SHEZHIRE_WORKER';

/** What a worker is told by the process that has started it. */
export interface WorkerRole {
  /** From 1. Whoever replaces a worker has its number. */
  readonly slot: number;
  /** The folder of the built explorer; null if there is none. */
  readonly explorer: string | null;
}

const role = process.env[VARIABLE];

/** What this process is among several that serve one port; undefined if it serves alone, or has started them. */
export const WORKER: WorkerRole | undefined = cluster.isWorker && role !== undefined ? (JSON.parse(role) as WorkerRole) : undefined; // as below

/** The environment of a worker. */
export const formatRole = (told: WorkerRole): Readonly<Record<string, string>> => ({ [VARIABLE]: JSON.stringify(told) });
