import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queryClient } from '../query/answer.ts';
import { LastRun, ProposalsOf, type RunStatus } from '../query/operations.ts';
import { sendOperation } from '../query/send-operation.ts';

const ASK_AGAIN_MS = 1_500;
const OPEN: ReadonlySet<RunStatus | undefined> = new Set<RunStatus>(['QUEUED', 'RUNNING']);

/** The last run over an article, asked for again while it goes on, and its proposals with each part that is done. */
export function useLastRun(article: string) {
  const { data } = useQuery({
    queryKey: [LastRun.name, article],
    queryFn: ({ signal }) => sendOperation(LastRun, { article }, signal),
    refetchInterval: ({ state }) => (OPEN.has(state.data?.runs.nodes[0]?.status) ? ASK_AGAIN_MS : false),
  });
  const [run] = data?.runs.nodes ?? [];
  const step = run && `${run.id} ${run.status} ${run.partsDone}`;
  useEffect(() => {
    if (step !== undefined) void queryClient.invalidateQueries({ queryKey: [ProposalsOf.name] });
  }, [step]);
  return { run: run ?? null, isOpen: OPEN.has(run?.status), hasModel: data?.runTools.includes('MODEL') ?? false };
}
