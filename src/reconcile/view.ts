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
 * Path of the view of an entity, which redirects to GraphiQL. Clients fill in the id, and some escape the whole path again,
 * which a query in the path would not survive.
 */
export const getViewPath = (id: string): string => `/reconcile/view?id=${id}`;

/** Path of GraphiQL with a query for the entity. */
export const getGraphiqlPath = (id: string): string => `/graphql?query=${encodeURIComponent(QUERY.replace('ID', id))}`;
