import type { GraphData, GraphNode } from '../graph/graph-data.ts';
import type { PlacesQuery } from '../query/operations.ts';

/** A link of a place, seen from the place. */
export interface PlaceFact {
  /** The id of the statement, or of the event that the link stands for. */
  readonly id: string;
  readonly label: string;
  readonly node: GraphNode;
}

export interface MapPlace {
  readonly id: string;
  readonly label: string;
  /** In degrees; null if not recorded. */
  readonly coordinates: readonly [longitude: number, latitude: number] | null;
  readonly facts: readonly PlaceFact[];
}

/** The places of a graph with their links, those with the most links first. */
export function listPlaces({ nodes, links }: GraphData, answer: PlacesQuery['nodes']): readonly MapPlace[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const places = answer.flatMap((place): MapPlace[] => {
    if (!place || !('latitude' in place)) return [];
    const { id, label, latitude, longitude } = place;
    const facts = links.flatMap((link): PlaceFact[] => {
      const node = byId.get(link.source === id ? link.target : link.target === id ? link.source : '');
      return node ? [{ id: link.event ?? link.id, label: link.label, node }] : [];
    });
    return [{ id, label, coordinates: latitude === null || longitude === null ? null : [longitude, latitude], facts }];
  });
  return places.toSorted((a, b) => b.facts.length - a.facts.length);
}
