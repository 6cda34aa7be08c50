import { keepPreviousData, QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { useExplored } from '../state/use-state.ts';
import { addKnown } from './known.ts';
import type { Operation } from './operations.ts';
import { RequestRejected, sendOperation } from './send-operation.ts';

const STALE_TIME_MS = 60_000;
const MAX_RETRIES = 2;

/** The cache of answers, kept while the page is open. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: STALE_TIME_MS,
      refetchOnWindowFocus: false,
      // Without a network, requests fail at once instead of waiting.
      networkMode: 'always',
      retry: (failures, error) => !(error instanceof RequestRejected) && failures < MAX_RETRIES,
      retryDelay: (failures) => 300 * 2 ** failures,
    },
  },
});

/** `known` is the moment that the page shows. */
export const createQueryOptions = <A, V>(operation: Operation<A, V>, variables: V, known: string | null) => {
  const allVariables = addKnown(operation, variables, known);
  return queryOptions({
    queryKey: [operation.name, allVariables],
    queryFn: ({ signal }) => sendOperation(operation, allVariables, signal),
  });
};

interface AnswerOptions {
  /** False if it must not be requested now. */
  readonly enabled?: boolean;
  /** True to keep the last answer while the next one loads. */
  readonly keep?: boolean;
}

/** Requests an operation once for the same variables, as of the moment that the page shows. */
export const useAnswer = <A, V>(operation: Operation<A, V>, variables: V, { enabled = true, keep = false }: AnswerOptions = {}) => {
  const { known } = useExplored().state;
  return useQuery({ ...createQueryOptions(operation, variables, known), enabled, ...(keep && { placeholderData: keepPreviousData }) });
};
