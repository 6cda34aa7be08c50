import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { useExplored } from '../state/use-state.ts';
import { addKnown } from './known.ts';
import type { Operation } from './operations.ts';
import { sendOperation } from './send-operation.ts';

/** A page of a connection. */
interface Page<N> {
  readonly nodes: readonly N[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

interface PageVariables {
  readonly after?: string | null | undefined;
}

/** Loads a connection page by page, as of the moment that the page shows. */
export function usePages<A, V extends PageVariables, N>(
  operation: Operation<A, V>,
  variables: V,
  getPage: (answer: A) => Page<N> | undefined,
  enabled = true,
) {
  const { known } = useExplored().state;
  const allVariables = addKnown(operation, variables, known);
  const answer = useInfiniteQuery<A, Error, InfiniteData<A>, readonly unknown[], string | null>({
    queryKey: [operation.name, 'pages', allVariables],
    queryFn: ({ signal, pageParam }) => sendOperation(operation, { ...allVariables, after: pageParam }, signal),
    initialPageParam: null,
    getNextPageParam: (last) => {
      const page = getPage(last)?.pageInfo;
      return page?.hasNextPage ? page.endCursor : null;
    },
    enabled,
  });
  const pages = answer.data?.pages;
  return {
    /** The loaded pages. Undefined while the first one loads. */
    pages,
    nodes: pages?.flatMap((page) => getPage(page)?.nodes ?? []),
    error: answer.error,
    hasMore: answer.hasNextPage,
    isLoading: answer.isFetching,
    loadMore: () => void answer.fetchNextPage(),
    retry: () => void (answer.isFetchNextPageError ? answer.fetchNextPage() : answer.refetch()),
  };
}
