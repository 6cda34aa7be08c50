import { keepPreviousData, QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { ask, Refused } from './ask.ts';
import type { Operation } from './operations.ts';

const FRESH_MS = 60_000;
const MOST_RETRIES = 2;

/** What was answered, for as long as the page is open. */
export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: FRESH_MS,
      refetchOnWindowFocus: false,
      // Told to the visitor at once where there is no network, instead of waiting for it in silence.
      networkMode: 'always',
      retry: (failures, error) => !(error instanceof Refused) && failures < MOST_RETRIES,
      retryDelay: (failures) => 300 * 2 ** failures,
    },
  },
});

export const asked = <A, V>(operation: Operation<A, V>, variables: V) =>
  queryOptions({
    queryKey: [operation.name, variables],
    queryFn: ({ signal }) => ask(operation, variables, signal),
  });

interface Manner {
  /** False: not asked now. */
  readonly enabled?: boolean;
  /** Whether the last answer stays in sight while another is on its way. */
  readonly keep?: boolean;
}

/** The answer of an operation, asked once for the same variables. */
export const useAnswer = <A, V>(operation: Operation<A, V>, variables: V, { enabled = true, keep = false }: Manner = {}) =>
  useQuery({ ...asked(operation, variables), enabled, ...(keep && { placeholderData: keepPreviousData }) });
