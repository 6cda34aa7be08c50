import { builder } from '../builder.ts';

/** What every node's row says of itself, set by the concept that declares its type. */
export interface NodeRow {
  /** The name of its GraphQL type. */
  readonly node: string;
  /** Its public id. */
  readonly nodeId: string;
}

export const Node = builder.interfaceRef<NodeRow>('Node').implement({
  description: 'Anything with an id of its own: E12 an entity, S77 a statement, A1 an article, A1.4 a sentence. Ids are never reused.',
  resolveType: ({ node }) => node,
  fields: (t) => ({
    id: t.exposeID('nodeId', { description: 'The same id in GraphQL, in SQL, in exports and in URLs.' }),
  }),
});
