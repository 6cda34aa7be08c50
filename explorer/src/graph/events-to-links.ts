import type { GraphData, GraphLink } from './graph-data.ts';

/** An event of more than so many stays a node: as links between all of them it would be a knot. */
const MAX_PARTICIPANTS = 6;

/**
 * Events as links between those that take part in them. An event stays a node where a link could not say the same: where it is
 * tied to another event, to fewer than two or to too many, where the picture starts at it, or where it is lit.
 */
export function convertEventsToLinks(graph: GraphData): GraphData {
  const kinds = new Map(graph.nodes.map(({ id, kind }) => [id, kind]));
  const linksByEvent = Map.groupBy(
    graph.links.flatMap((link) => [
      { event: link.source, other: link.target, link },
      { event: link.target, other: link.source, link },
    ]),
    ({ event }) => event,
  );
  const keptIds = new Set([...graph.of, ...graph.highlighted]);
  const removedIds = new Set<string>();
  const newLinks: GraphLink[] = [];
  for (const { id, kind, label } of graph.nodes) {
    if (kind !== 'EVENT' || keptIds.has(id)) continue;
    const linksByParticipant = Map.groupBy(linksByEvent.get(id) ?? [], ({ other: participant }) => participant);
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
