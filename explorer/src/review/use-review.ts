import { useState } from 'react';
import { queryClient } from '../query/answer.ts';
import { AcceptProposals, CancelRun, type ProposalEdit, Propose, RejectProposals, type RunTool } from '../query/operations.ts';
import { sendOperation } from '../query/send-operation.ts';
import { addDone } from '../writing/done.ts';
import { toError } from '../writing/to-error.ts';
import { useLastRun } from './use-last-run.ts';

/** What the visitor does with the proposals of an article. */
export function useReview(article: string) {
  const [error, setError] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const last = useLastRun(article);
  const act = async (send: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await send();
      await queryClient.invalidateQueries();
    } catch (cause) {
      setError(toError(cause));
    } finally {
      setBusy(false);
    }
  };
  return {
    error,
    isBusy,
    last,
    find: (by: RunTool) => act(() => sendOperation(Propose, { article, by })),
    cancel: (id: string) => act(() => sendOperation(CancelRun, { id })),
    accept: (id: string, edit?: Omit<ProposalEdit, 'id'>) =>
      act(async () => {
        const { acceptProposals } = await sendOperation(AcceptProposals, { ids: [id], ...(edit && { edits: [{ id, ...edit }] }) });
        if (acceptProposals.revision) addDone(acceptProposals.revision.id);
      }),
    reject: (id: string) => act(() => sendOperation(RejectProposals, { ids: [id] })),
  };
}

export type ReviewState = ReturnType<typeof useReview>;
