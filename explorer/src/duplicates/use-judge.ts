import { useState } from 'react';
import { queryClient } from '../query/answer.ts';
import { Judge, type JudgedEntityFragment } from '../query/operations.ts';
import { sendOperation } from '../query/send-operation.ts';
import { addDone } from '../writing/done.ts';
import { createKey } from '../writing/idempotency-key.ts';
import { toError } from '../writing/to-error.ts';

/** What may be decided: which of two that are the same stays, that they differ, or that it is not sure. */
export const DECISIONS = ['first', 'second', 'DIFFERENT', 'UNSURE'] as const;
export type Decision = (typeof DECISIONS)[number];

const numberOf = (revision: string): number => Number(revision.slice(1));

/** Judges two entries as they were seen. Afterwards all that the page shows is read anew. */
export function useJudge(one: JudgedEntityFragment, other: JudgedEntityFragment) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const judge = async (decision: Decision, reason: string): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      const { judge: answer } = await sendOperation(Judge, {
        one: one.id,
        other: other.id,
        verdict: decision === 'first' || decision === 'second' ? 'SAME' : decision,
        expectedRevision: numberOf(one.revision) > numberOf(other.revision) ? one.revision : other.revision,
        idempotencyKey: createKey(),
        ...(decision === 'first' && { canonical: one.id }),
        ...(decision === 'second' && { canonical: other.id }),
        ...(reason !== '' && { reason }),
      });
      if (answer.revision) addDone(answer.revision.id);
    } catch (cause) {
      setError(toError(cause));
    }
    // A conflict shows what somebody else changed.
    await queryClient.invalidateQueries();
    setBusy(false);
  };
  return { busy, error, judge };
}
