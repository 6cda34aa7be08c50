import type { GraphQLError, GraphQLResolveInfo } from 'graphql';

export type AnswerPath = GraphQLResolveInfo['path'];

/** The errors of fields. What fails below a place that is null already is not told. */
export interface CollectedErrors {
  readonly list: readonly GraphQLError[];
  /** @param path of what is null now; undefined if all of it is */
  add(error: GraphQLError, path: AnswerPath | undefined): void;
}

export function collectErrors(): CollectedErrors {
  const list: GraphQLError[] = [];
  const places = new Set<AnswerPath | undefined>();
  const isNull = (path: AnswerPath | undefined): boolean => {
    for (let step = path; step; step = step.prev) if (places.has(step)) return true;
    return places.has(undefined);
  };
  return {
    list,
    add(error, path) {
      if (isNull(path)) return;
      places.add(path);
      list.push(error);
    },
  };
}
