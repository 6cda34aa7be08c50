import { setTimeout as sleep } from 'node:timers/promises';
import { findFailureCode } from './failure.ts';

/** From which revision on some entities answer as one. */
export interface IdentityMemory {
  /** The first such revision; null if there is none. It is asked for once, and then now and then until there is one. */
  find(): number | null | Promise<number | null>;
  /** Asks anew: this process has written, or links have moved. */
  refresh(): Promise<void>;
  /** What is known may be that of another database: it is asked for again, and serves if that takes long. */
  forget(): void;
}

const SELECT_FIRST = 'select min(since) as first from canonicals';
const NO_TABLE = '42P01';
/** A judgement of another process is known after this time at the latest. */
const IDENTITY_INTERVAL_MS = 250;
/** While nothing is known all is read as one, which is right without a judgement too, and slower. */
const ANY_REVISION = 0;

export function createIdentityMemory(ask: (select: string) => Promise<Readonly<Record<string, unknown>>>): IdentityMemory {
  let first: number | null | undefined;
  let isForgotten = false;
  let checkedAt = 0;
  let asking: Promise<number | null> | null = null;

  async function read(): Promise<number | null> {
    const row = await ask(SELECT_FIRST).catch((error: unknown) => {
      if (findFailureCode(error) !== NO_TABLE) throw error;
      return { first: null }; // the tables are not made yet
    });
    first = row['first'] == null ? null : Number(row['first']);
    isForgotten = false;
    return first;
  }
  function check(): Promise<number | null> {
    checkedAt = performance.now();
    asking ??= read().finally(() => {
      asking = null;
    });
    return asking;
  }
  return {
    find() {
      if (first === undefined) return check().catch(() => ANY_REVISION);
      const known = first;
      const isDue = (known === null || isForgotten) && performance.now() - checkedAt > IDENTITY_INTERVAL_MS;
      if (!isDue) return known;
      const wasForgotten = isForgotten;
      const asked = check().catch(() => known);
      return known === null && wasForgotten ? Promise.race([asked, sleep(IDENTITY_INTERVAL_MS, known, { ref: false })]) : known;
    },
    async refresh() {
      await asking?.catch(() => {}); // it may have been asked before the write
      await check();
    },
    forget() {
      isForgotten = true;
      checkedAt = Number.NEGATIVE_INFINITY;
    },
  };
}
