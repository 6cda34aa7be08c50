import { sql } from 'drizzle-orm';
import type { AccountId } from '../../../schema/ids.ts';
import { findKeptResult, keepResult, type RepeatableCall } from '../../access/idempotency.store.ts';
import type { Db } from '../../database/connect.ts';
import type { Transact } from '../../database/writer.ts';

/** A mutation waits no longer for other writers. */
const LOCK_TIMEOUT_MS = 10_000;

export interface Mutating<Result> {
  readonly transact: Transact;
  /** Ends the work before it is committed. */
  readonly signal: AbortSignal;
  /** True if nothing is to be written. */
  readonly isDryRun: boolean;
  readonly call: Omit<RepeatableCall, 'key'> & { readonly account: AccountId; readonly key: string | undefined };
  readonly work: (tx: Db) => Promise<Result>;
  /** The result without what must not be kept. */
  readonly toKept: (result: Result) => Result;
}

export interface Mutated<Result> {
  readonly result: Result;
  /** True if the result is that of an earlier call. */
  readonly isRepeated: boolean;
}

/**
 * Runs a mutation in one transaction. All that the database checks at its end is checked here, also in a dry run, which is rolled back. With an
 * idempotency key the result is kept in the same transaction, and a later call with the key gets it.
 */
export async function runMutation<Result>({ transact, signal, isDryRun, call, work, toKept }: Mutating<Result>): Promise<Mutated<Result>> {
  const { key } = call;
  const repeatable = key === undefined || isDryRun ? undefined : { ...call, key };
  let tried: Mutated<Result> | undefined;
  try {
    return await transact(async (tx) => {
      await tx.execute(sql.raw(`set local lock_timeout = ${LOCK_TIMEOUT_MS}`));
      const kept = repeatable && (await findKeptResult(tx, repeatable));
      if (kept !== undefined) return { result: kept as Result, isRepeated: true }; // what was kept under the same input
      const result = await work(tx);
      await tx.execute(sql`set constraints all immediate`);
      signal.throwIfAborted();
      tried = { result, isRepeated: false };
      if (isDryRun) throw new Error('a dry run is rolled back');
      if (repeatable) await keepResult(tx, repeatable, toKept(result));
      return tried;
    });
  } catch (error) {
    if (isDryRun && tried) return tried;
    throw error;
  }
}
