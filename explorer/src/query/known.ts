import type { Operation } from './operations.ts';

/** The variables with the moment that the page shows, of an operation that reads the graph. Null reads the graph as it is now. */
export const addKnown = <A, V>({ text }: Operation<A, V>, variables: V, known: string | null): V =>
  known !== null && text.includes('$known:') ? { ...variables, known } : variables;
