const QUERY = `{
  entity(ref: "ID") {
    id
    kind
    label
    description
    names { text lang role }
    statements(direction: BOTH, first: 50) {
      totalCount
      nodes {
        predicate
        subject { id label }
        object { id label }
        quantity { amount comparator unit }
        evidence { certainty sentence { id gloss } }
      }
    }
  }
}
`;

/**
 * Where an entity is seen. Clients fill ids into this path, and some escape the whole of it again: a query in it would
 * not outlive that, so that the path leads there.
 */
export const getViewPath = (id: string): string => `/reconcile/view?id=${id}`;

/** GraphiQL with a query for the entity. */
export const getGraphiqlPath = (id: string): string => `/graphql?query=${encodeURIComponent(QUERY.replace('ID', id))}`;
