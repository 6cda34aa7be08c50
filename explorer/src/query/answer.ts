import { keepPreviousData, QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import type { Operation } from './operations.ts';
import { RequestRejected, sendOperation } from './send-operation.ts';

const STALE_TIME_MS = 60_000;
const MAX_RETRIES = 2;

/** What was answered, for as long as the page is open. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: STALE_TIME_MS,
      refetchOnWindowFocus: false,
      // Told to the visitor at once where there is no network, instead of waiting for it in silence.
      networkMode: 'always',
      retry: (failures, error) => !(error instanceof RequestRejected) && failures < MAX_RETRIES,
      retryDelay: (failures) => 300 * 2 ** failures,
    },
  },
});

export const createQueryOptions = <A, V>(operation: Operation<A, V>, variables: V) =>
  queryOptions({
    queryKey: [operation.name, variables],
    queryFn: ({ signal }) => sendOperation(operation, variables, signal),
  });

interface AnswerOptions {
  /** False: not asked now. */
  readonly enabled?: boolean;
  /** Whether the last answer stays in sight while another is on its way. */
  readonly keep?: boolean;
}

/** The answer of an operation, asked once for the same variables. */
export const useAnswer = <A, V>(operation: Operation<A, V>, variables: V, { enabled = true, keep = false }: AnswerOptions = {}) =>
  useQuery({ ...createQueryOptions(operation, variables), enabled, ...(keep && { placeholderData: keepPreviousData }) });
