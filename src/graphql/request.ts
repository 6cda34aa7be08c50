import type { GraphQLParams, Plugin } from 'graphql-yoga';

/** A request whose parameters somebody has read, as a body can be read but once. */
export interface ReadRequest {
  readonly readParams: () => Promise<GraphQLParams>;
}

/** Hands over the parameters of a request. */
export const requestPlugin: Plugin<object, ReadRequest> = {
  onRequestParse: ({ serverContext, setRequestParser }) => setRequestParser(() => serverContext.readParams()),
};
