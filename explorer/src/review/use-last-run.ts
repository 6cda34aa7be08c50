import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { queryClient } from '../query/answer.ts';
import { LastRun, type LastRunQuery, ProposalsOf, type RunStatus } from '../query/operations.ts';
import { sendOperation } from '../query/send-operation.ts';
import { listenToRun } from './listen-to-run.ts';

const OPEN: ReadonlySet<RunStatus | undefined> = new Set<RunStatus>(['QUEUED', 'RUNNING']);

/** The last run over an article, followed while it goes on, and its proposals with each part that is done. */
export function useLastRun(article: string) {
  const { data } = useQuery({
    queryKey: [LastRun.name, article],
    queryFn: ({ signal }) => sendOperation(LastRun, { article }, signal),
  });
  const [run] = data?.runs.nodes ?? [];
  const isOpen = OPEN.has(run?.status);
  const step = run && `${run.id} ${run.status} ${run.partsDone}`;
  useEffect(() => {
    if (step !== undefined) void queryClient.invalidateQueries({ queryKey: [ProposalsOf.name] });
  }, [step]);
  useEffect(() => {
    if (!isOpen) return;
    return listenToRun(article, (next) =>
      queryClient.setQueryData<LastRunQuery>([LastRun.name, article], (before) => before && { ...before, runs: { nodes: [next] } }),
    );
  }, [article, isOpen]);
  return { run: run ?? null, isOpen, hasModel: data?.runTools.includes('MODEL') ?? false };
}
