import type { GraphData, GraphLink } from './graph-data.ts';

/** An event with more participants stays a node: its links would be a tangle. */
const MAX_PARTICIPANTS = 6;

/**
 * Replaces events by links between their participants. An event stays a node if it is a start, is highlighted, is linked to another
 * event, or has fewer than two or too many participants.
 */
export function convertEventsToLinks(graph: GraphData): GraphData {
  const kinds = new Map(graph.nodes.map(({ id, kind }) => [id, kind]));
  const linksByEvent = Map.groupBy(
    graph.links.flatMap((link) => [
      { event: link.source, participant: link.target, link },
      { event: link.target, participant: link.source, link },
    ]),
    ({ event }) => event,
  );
  const keptIds = new Set([...graph.of, ...graph.highlighted]);
  const removedIds = new Set<string>();
  const newLinks: GraphLink[] = [];
  for (const { id, kind, label } of graph.nodes) {
    if (kind !== 'EVENT' || keptIds.has(id)) continue;
    const linksByParticipant = Map.groupBy(linksByEvent.get(id) ?? [], ({ participant }) => participant);
    const participants = [...linksByParticipant.keys()];
    if (
      participants.length < 2 ||
      participants.length > MAX_PARTICIPANTS ||
      participants.some((participant) => kinds.get(participant) === 'EVENT')
    )
      continue;
    removedIds.add(id);
    const isInferred = (participant: string) =>
      linksByParticipant.get(participant)?.every(({ link }) => link.certainty === 'INFERRED') ?? false;
    for (const [index, source] of participants.entries()) {
      for (const target of participants.slice(index + 1)) {
        const certainty = isInferred(source) || isInferred(target) ? 'INFERRED' : 'STATED';
        newLinks.push({ id: `${id}:${source}:${target}`, source, target, predicate: null, label, certainty, event: id });
      }
    }
  }
  return {
    ...graph,
    nodes: graph.nodes.filter(({ id }) => !removedIds.has(id)),
    links: [...graph.links.filter(({ source, target }) => !removedIds.has(source) && !removedIds.has(target)), ...newLinks],
  };
}
