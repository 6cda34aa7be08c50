import { builder } from '../builder.ts';

/** The fields of every node's row, set by the concept that defines its type. */
export interface NodeRow {
  /** Name of the GraphQL type. */
  readonly node: string;
  /** Public id. */
  readonly nodeId: string;
}

export const Node = builder.interfaceRef<NodeRow>('Node').implement({
  description:
    'An object with an id: E12 is an entity, S77 a statement, A1 an article, A1.4 a sentence, V12 evidence, R17 a revision, U3 an account, N5 a run, P9 a proposal. Ids are never reused.',
  resolveType: ({ node }) => node,
  fields: (t) => ({
    id: t.exposeID('nodeId', { description: 'Public id, the same in GraphQL, SQL, exports and URLs.' }),
  }),
});
