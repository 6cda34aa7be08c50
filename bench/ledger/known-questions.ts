import type { Graph } from '../graph/graph.ts';

/** An everyday question, as of the revision `$known`; as of now without it. */
export interface Question {
  readonly title: string;
  readonly query: string;
  /** Gives the variables for an entity. */
  readonly variables: (graph: Graph, id: number) => object;
}

const ofEntity = (title: string, selection: string): Question => ({
  title,
  query: `query ($id: EntityRef!, $known: Known) { entity(ref: $id, known: $known) { id label ${selection} } }`,
  variables: (_, id) => ({ id: `E${id}` }),
});
const NAMED = 'object { id label }';

export const QUESTIONS: readonly Question[] = [
  ofEntity('card', 'slug kind'),
  ofEntity(
    'page',
    `slug kind names { role lang text }
    statements(first: 20, direction: OUT) { nodes { id predicate ${NAMED} evidence { voice certainty sentence { id gloss } } } }`,
  ),
  ofEntity(
    'two hops',
    `statements(first: 10, direction: OUT) { nodes { id object { id label
      statements(first: 10, direction: OUT) { nodes { id predicate ${NAMED} } } } } }`,
  ),
  {
    title: 'people',
    query: 'query ($known: Known) { people(first: 100, known: $known) { nodes { id label } } }',
    variables: () => ({}),
  },
  {
    title: 'statements',
    query: `query ($known: Known) { statements(first: 100, known: $known) { nodes { id predicate subject { id label } ${NAMED} } } }`,
    variables: () => ({}),
  },
  {
    title: 'search',
    query: 'query ($text: String!, $known: Known) { search(text: $text, first: 10, known: $known) { nodes { id kind label } } }',
    variables: ({ labels }, id) => ({ text: labels[id - 1] ?? '' }),
  },
];
