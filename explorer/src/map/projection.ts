import { type GeoProjection, geoAzimuthalEqualArea, geoBounds, geoCentroid, geoContains } from 'd3-geo';
import type { Feature, MultiPoint } from 'geojson';

export type Point = readonly [longitude: number, latitude: number];
export type Size = readonly [width: number, height: number];

/** How the map was moved: so much closer, and by so many pixels. */
export interface Shift {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export const UNMOVED: Shift = { zoom: 1, x: 0, y: 0 };
const [FURTHEST, CLOSEST] = [0.1, 40];

/** So many times closer, with the same in the middle, between the bounds. */
export function zoomed(shift: Shift, factor: number): Shift {
  const zoom = Math.min(Math.max(shift.zoom * factor, FURTHEST), CLOSEST);
  const by = zoom / shift.zoom;
  return { zoom, x: shift.x * by, y: shift.y * by };
}
const PADDING = 24;
/** Degrees around points, so that a lone one has its surroundings in sight. */
const AROUND = 4;

/** What is to be in sight: home, if all lies there or nothing is there; else what is there. */
function inSight(home: Feature, points: readonly Point[]): Feature | MultiPoint {
  if (points.every(([x, y]) => geoContains(home, [x, y]))) return home;
  const corners = points.flatMap(([x, y]) => [
    [x - AROUND, Math.max(y - AROUND, -89)],
    [x + AROUND, Math.min(y + AROUND, 89)],
  ]);
  return { type: 'MultiPoint', coordinates: corners };
}

/** A map without distorted areas around what is to be in sight. */
export function projectionOf(home: Feature, points: readonly Point[], [width, height]: Size, { zoom, x, y }: Shift): GeoProjection {
  const sight = inSight(home, points);
  const [longitude, latitude] = geoCentroid(sight);
  const projection = geoAzimuthalEqualArea().rotate([-longitude, -latitude]).clipAngle(150);
  const [[west], [east]] = geoBounds(sight);
  if (east >= west || sight !== home) projection.fitExtent(extentOf([width, height]), sight);
  const [left, top] = projection.translate();
  return projection
    .scale(projection.scale() * zoom)
    .translate([(left - width / 2) * zoom + width / 2 + x, (top - height / 2) * zoom + height / 2 + y])
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
}

const extentOf = ([width, height]: Size): [[number, number], [number, number]] => [
  [PADDING, PADDING],
  [Math.max(width - PADDING, PADDING + 1), Math.max(height - PADDING, PADDING + 1)],
];
