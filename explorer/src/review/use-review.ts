import { useState } from 'react';
import { queryClient } from '../query/answer.ts';
import { AcceptProposals, type ProposalEdit, Propose, RejectProposals } from '../query/operations.ts';
import { sendOperation } from '../query/send-operation.ts';
import { addDone } from '../writing/done.ts';

/** What the visitor does with the proposals of an article. */
export function useReview(article: string) {
  const [error, setError] = useState<Error | null>(null);
  const [isBusy, setBusy] = useState(false);
  const act = async (send: () => Promise<unknown>): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      await send();
      await queryClient.invalidateQueries();
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)));
    } finally {
      setBusy(false);
    }
  };
  return {
    error,
    isBusy,
    find: () => act(() => sendOperation(Propose, { article })),
    accept: (id: string, edit?: Omit<ProposalEdit, 'id'>) =>
      act(async () => {
        const { acceptProposals } = await sendOperation(AcceptProposals, { ids: [id], ...(edit && { edits: [{ id, ...edit }] }) });
        if (acceptProposals.revision) addDone(acceptProposals.revision.id);
      }),
    reject: (id: string) => act(() => sendOperation(RejectProposals, { ids: [id] })),
  };
}

export type ReviewState = ReturnType<typeof useReview>;
