import type { Picture, PictureNode } from '../graph/picture.ts';
import type { PlacesQuery } from '../query/operations.ts';

/** A link of the picture that has to do with a place, from the side of the place. */
export interface Happening {
  /** The statement, or the event that the link stands for. */
  readonly id: string;
  readonly label: string;
  readonly other: PictureNode;
}

export interface KnownPlace {
  readonly id: string;
  readonly label: string;
  /** Degrees; null where nobody has said where it is. */
  readonly at: readonly [longitude: number, latitude: number] | null;
  readonly happenings: readonly Happening[];
}

/** The places of a picture with what the picture ties to them, those with the most first. */
export function placesOf({ nodes, links }: Picture, answered: PlacesQuery['nodes']): readonly KnownPlace[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const places = answered.flatMap((place): KnownPlace[] => {
    if (!place || !('latitude' in place)) return [];
    const { id, label, latitude, longitude } = place;
    const happenings = links.flatMap((link): Happening[] => {
      const other = byId.get(link.source === id ? link.target : link.target === id ? link.source : '');
      return other ? [{ id: link.event ?? link.id, label: link.label, other }] : [];
    });
    return [{ id, label, at: latitude === null || longitude === null ? null : [longitude, latitude], happenings }];
  });
  return places.toSorted((one, other) => other.happenings.length - one.happenings.length);
}
