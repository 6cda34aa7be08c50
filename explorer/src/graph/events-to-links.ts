import type { GraphData, GraphLink } from './graph-data.ts';

/** An event with more participants stays a node: its links would be a tangle. */
const MAX_PARTICIPANTS = 8;

/**
 * Replaces events by links between all of their participants. An event stays a node if it is a start, is highlighted, or has fewer than
 * two or too many participants. Of two linked events one stays, as a participant of the other.
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
  const countEvents = (id: string) => linksByEvent.get(id)?.filter(({ participant }) => kinds.get(participant) === 'EVENT').length ?? 0;
  const events = graph.nodes.filter(({ id, kind }) => kind === 'EVENT' && !keptIds.has(id));
  for (const { id, label } of events.toSorted((a, b) => countEvents(a.id) - countEvents(b.id))) {
    const linksByParticipant = Map.groupBy(linksByEvent.get(id) ?? [], ({ participant }) => participant);
    const participants = [...linksByParticipant.keys()];
    if (
      participants.length < 2 ||
      participants.length > MAX_PARTICIPANTS ||
      participants.some((participant) => removedIds.has(participant))
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
