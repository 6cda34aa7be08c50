import { findFailureCode } from './failure.ts';

/** From which revision on some entities answer as one. */
export interface IdentityMemory {
  /** The first such revision; null if there is none. It is asked for once, and then now and then until there is one. */
  find(): number | null | Promise<number | null>;
  /** Asks anew: this process has written, or reads another database. */
  refresh(): Promise<void>;
  forget(): void;
}

const SELECT_FIRST = 'select min(since) as first from canonicals';
const NO_TABLE = '42P01';
/** A judgement of another process is known after this time at the latest. */
const CHECK_INTERVAL_MS = 250;

export function createIdentityMemory(ask: (select: string) => Promise<Readonly<Record<string, unknown>>>): IdentityMemory {
  let first: number | null | undefined;
  /** What was known last, for when the database does not answer: then the statement itself says why. */
  let last: number | null = null;
  let checkedAt = 0;
  let asking: Promise<number | null> | null = null;

  async function read(): Promise<number | null> {
    const row = await ask(SELECT_FIRST).catch((error: unknown) => {
      if (findFailureCode(error) !== NO_TABLE) throw error;
      return { first: null }; // the tables are not made yet
    });
    last = row['first'] == null ? null : Number(row['first']);
    first = last;
    return last;
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
      if (first === undefined) return check().catch(() => last);
      if (first === null && performance.now() - checkedAt > CHECK_INTERVAL_MS) check().catch(() => {}); // the next one asks again
      return first;
    },
    async refresh() {
      await asking?.catch(() => {}); // it may have been asked before the write
      await check();
    },
    forget() {
      first = undefined;
    },
  };
}
