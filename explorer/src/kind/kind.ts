import type { EntityKind } from '../query/operations.ts';

/** How a kind is drawn. The colors are the color-blind safe palette of Okabe and Ito; the shapes differ too. */
export interface KindStyle {
  /** The custom property of its color, in look/colors.css. */
  readonly color: `--kind-${string}`;
  readonly shape: Shape;
}

/** A circle, a rounded rectangle, or a polygon with corners from -1 to 1. */
export type Shape = 'circle' | 'plate' | readonly (readonly [x: number, y: number])[];

const createPolygon = (corners: number, rotation = 0): Shape =>
  Array.from({ length: corners }, (_, index) => {
    const angle = ((index + rotation) / corners) * 2 * Math.PI - Math.PI / 2;
    return [Math.cos(angle), Math.sin(angle)] as const;
  });

export const KIND_STYLES: Readonly<Record<EntityKind, KindStyle>> = {
  PERSON: { color: '--kind-person', shape: 'circle' },
  ORGANIZATION: { color: '--kind-organization', shape: 'plate' },
  FUND: { color: '--kind-fund', shape: createPolygon(6) },
  PLACE: {
    color: '--kind-place',
    shape: [
      [-0.95, -0.8],
      [0.95, -0.8],
      [0, 1],
    ],
  },
  EVENT: { color: '--kind-event', shape: createPolygon(4) },
  OFFICE: { color: '--kind-office', shape: createPolygon(5) },
  GROUP: { color: '--kind-group', shape: createPolygon(8, 0.5) },
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
  THING: {
    color: '--kind-thing',
    shape: [
      [-0.55, -0.85],
      [0.55, -0.85],
      [1, 0.85],
      [-1, 0.85],
    ],
  },
};

/** The kinds in the order of the legend. The keys of a record are those of its type. */
export const KINDS = Object.keys(KIND_STYLES) as EntityKind[];
