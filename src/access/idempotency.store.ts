import { createHash } from 'node:crypto';
import { and, eq, lt, sql } from 'drizzle-orm';
import type { AccountId } from '../../schema/ids.ts';
import { idempotency } from '../../schema/tables/index.ts';
import { GraphError } from '../base/errors.ts';
import type { Db } from '../database/connect.ts';

export const IDEMPOTENCY_HOURS = 24;

/** One call of a mutation that may be sent again. */
export interface RepeatableCall {
  readonly account: AccountId;
  readonly key: string;
  /** The mutation and its arguments. */
  readonly input: unknown;
}

const hashInput = (input: unknown): string => createHash('sha256').update(JSON.stringify(input)).digest('hex');

/**
 * The result that the call had before; undefined the first time. Until the transaction ends, all other calls with the key wait.
 * @throws CONFLICT if the key was used for another input
 */
export async function findKeptResult(tx: Db, { account, key, input }: RepeatableCall): Promise<unknown> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`idempotency ${account} ${key}`}, 0))`);
  await tx.delete(idempotency).where(lt(idempotency.at, sql`clock_timestamp() - make_interval(hours => ${IDEMPOTENCY_HOURS}::int)`));
  const [row] = await tx
    .select({ input: idempotency.input, result: idempotency.result })
    .from(idempotency)
    .where(and(eq(idempotency.accountId, account), eq(idempotency.key, key)));
  if (!row) return undefined;
  if (row.input === hashInput(input)) return row.result;
  const allowed = `a key is used again for the same mutation with the same arguments only, within ${IDEMPOTENCY_HOURS} hours`;
  throw new GraphError('CONFLICT', `idempotencyKey is ${JSON.stringify(key)}, which was used for another input; ${allowed}`, {
    argument: 'idempotencyKey',
    value: key,
    allowed,
  });
}

/** Keeps the result of a call in its transaction, so that both are there or neither. */
export const keepResult = (tx: Db, { account, key, input }: RepeatableCall, result: unknown): Promise<unknown> =>
  tx.insert(idempotency).values({ accountId: account, key, input: hashInput(input), result });
