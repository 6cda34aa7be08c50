import type { State } from '../state/state.ts';
import type { GraphData } from './graph-data.ts';

type GraphFilter = Pick<State, 'hiddenKinds' | 'hiddenPredicates' | 'hiddenCertainty' | 'hidesUnknown'>;

/** Removes hidden nodes and links, and nodes that lose all links, except in a diff. Starts and highlighted items always stay. */
export function filterGraph(graph: GraphData, { hiddenKinds, hiddenPredicates, hiddenCertainty, hidesUnknown }: GraphFilter): GraphData {
  const alwaysShown = new Set([...graph.of, ...graph.highlighted]);
  const isShown = (kind: GraphData['nodes'][number]['kind']) => (kind === null ? !hidesUnknown : !hiddenKinds.includes(kind));
  const shownIds = new Set(graph.nodes.filter(({ id, kind }) => alwaysShown.has(id) || isShown(kind)).map(({ id }) => id));
  const isLinkShown = ({ id, predicate, certainty }: GraphData['links'][number]) =>
    alwaysShown.has(id) || !((predicate !== null && hiddenPredicates.includes(predicate)) || hiddenCertainty.includes(certainty));
  const links = graph.links.filter((link) => shownIds.has(link.source) && shownIds.has(link.target) && isLinkShown(link));
  const linkedIds = new Set(links.flatMap(({ source, target }) => [source, target]));
  return {
    ...graph,
    links,
    nodes: graph.nodes.filter(({ id, change }) => alwaysShown.has(id) || (shownIds.has(id) && (linkedIds.has(id) || change !== undefined))),
  };
}
