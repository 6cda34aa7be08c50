import { useState } from 'react';
import { queryClient } from '../query/answer.ts';
import type { ChangeAction, ChangedKind, Operation } from '../query/operations.ts';
import { sendOperation } from '../query/send-operation.ts';
import { addDone } from './done.ts';
import { createKey } from './idempotency-key.ts';
import { toError } from './to-error.ts';

/** The variables that all operations that write have. */
export interface WriteVariables {
  readonly reason?: string | null | undefined;
  readonly dryRun?: boolean | null | undefined;
  readonly expectedRevision?: string | number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** What a mutation did, or in a dry run what it would do. */
export interface WritePayload {
  readonly revision: { readonly id: string } | null;
  readonly counts: readonly { readonly kind: ChangedKind; readonly action: ChangeAction; readonly count: number }[];
}

interface Checked<P> {
  /** The variables that were checked, as a text. */
  readonly variables: string;
  /** Sent again after a break, the same call is done once. */
  readonly key: string;
  readonly payload: P;
}

interface WriteState<P> {
  readonly busy: 'check' | 'record' | null;
  readonly checked: Checked<P> | null;
  readonly error: Error | null;
}

/** Writes in two steps: a dry run, then the same for good. Afterwards everything that the page shows is read anew. */
export function useWrite<A, V extends WriteVariables, P extends WritePayload>(
  operation: Operation<A, V>,
  getPayload: (answer: A) => P,
  onRecorded: (payload: P) => void,
  /** Called if the server refuses, such as for a conflict. */
  onRefused: () => void = () => {},
) {
  const [state, setState] = useState<WriteState<P>>({ busy: null, checked: null, error: null });
  const check = async (variables: V): Promise<void> => {
    setState({ busy: 'check', checked: null, error: null });
    try {
      const payload = getPayload(await sendOperation(operation, { ...variables, dryRun: true }));
      setState({ busy: null, checked: { variables: JSON.stringify(variables), key: createKey(), payload }, error: null });
    } catch (error) {
      setState({ busy: null, checked: null, error: toError(error) });
      onRefused();
    }
  };
  const record = async (variables: V): Promise<void> => {
    const { checked } = state;
    if (!checked) return;
    setState({ ...state, busy: 'record', error: null });
    try {
      const payload = getPayload(await sendOperation(operation, { ...variables, idempotencyKey: checked.key }));
      setState({ busy: null, checked: null, error: null });
      if (payload.revision) addDone(payload.revision.id);
      onRecorded(payload);
      await queryClient.invalidateQueries();
    } catch (error) {
      setState({ busy: null, checked, error: toError(error) });
      onRefused();
    }
  };
  return { ...state, check, record, clear: () => setState({ busy: null, checked: null, error: null }) };
}

export type Write<V extends WriteVariables, P extends WritePayload> = ReturnType<typeof useWrite<unknown, V, P>>;
