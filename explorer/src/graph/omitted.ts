import type { SubgraphFieldsFragment } from '../query/operations.ts';
import type { GraphAnswers, Omitted } from './graph-data.ts';

type FrontierKey = Pick<SubgraphFieldsFragment['frontier'][number], 'node' | 'predicate' | 'direction'>;

/** The links that are still omitted. If one answer expands an entity further than another, its count is the one that holds. */
export function listOmitted({ subgraphs, expansions }: GraphAnswers): Omitted[] {
  const smallest = new Map<string, Omitted>();
  const keyOf = ({ node, predicate, direction }: FrontierKey) => `${node.id} ${predicate} ${direction}`;
  const all = subgraphs.flatMap(({ frontier }) => frontier);
  for (const { node, predicate, direction, omitted: count } of all) {
    const key = keyOf({ node, predicate, direction });
    const isLoaded = subgraphs.some(({ nodes, frontier }, index) => {
      const expansion = expansions[index];
      const isSameLink = expansion && (expansion.predicate ?? predicate) === predicate && (expansion.direction ?? direction) === direction;
      return isSameLink && nodes[0]?.id === node.id && frontier.every((item) => keyOf(item) !== key);
    });
    const previous = smallest.get(key);
    if (!isLoaded && (!previous || count < previous.count))
      smallest.set(key, { of: node.id, label: node.label, predicate, direction, count });
  }
  return [...smallest.values()];
}
