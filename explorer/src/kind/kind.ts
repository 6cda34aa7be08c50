import type { EntityKind } from '../query/operations.ts';

/** How a kind is drawn. The colours are those of Okabe and Ito, which the colour-blind tell apart; so are the shapes alone. */
export interface Look {
  /** The custom property of its colour, in look/colors.css. */
  readonly color: `--kind-${string}`;
  readonly shape: Shape;
}

/** A circle, a rounded rectangle, or a polygon by its corners in -1 to 1. */
export type Shape = 'circle' | 'plate' | readonly (readonly [x: number, y: number])[];

const regular = (corners: number, turned = 0): Shape =>
  Array.from({ length: corners }, (_, at) => {
    const angle = ((at + turned) / corners) * 2 * Math.PI - Math.PI / 2;
    return [Math.cos(angle), Math.sin(angle)] as const;
  });

export const LOOKS: Readonly<Record<EntityKind, Look>> = {
  PERSON: { color: '--kind-person', shape: 'circle' },
  ORGANIZATION: { color: '--kind-organization', shape: 'plate' },
  FUND: { color: '--kind-fund', shape: regular(6) },
  PLACE: {
    color: '--kind-place',
    shape: [
      [-0.95, -0.8],
      [0.95, -0.8],
      [0, 1],
    ],
  },
  EVENT: { color: '--kind-event', shape: regular(4) },
  OFFICE: { color: '--kind-office', shape: regular(5) },
  GROUP: { color: '--kind-group', shape: regular(8, 0.5) },
  DOCUMENT: {
    color: '--kind-document',
    shape: [
      [-0.75, -1],
      [0.3, -1],
      [0.75, -0.5],
      [0.75, 1],
      [-0.75, 1],
    ],
  },
};

/** In the order in which the legend has them. The keys of a record are those of its type. */
export const KINDS = Object.keys(LOOKS) as EntityKind[];
