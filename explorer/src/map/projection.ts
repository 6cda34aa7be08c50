import { type GeoProjection, geoAzimuthalEqualArea, geoBounds, geoCentroid, geoContains } from 'd3-geo';
import type { Feature, MultiPoint } from 'geojson';

export type Point = readonly [longitude: number, latitude: number];
export type Size = readonly [width: number, height: number];

/** How far the map is zoomed and moved, in pixels. */
export interface Shift {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export const INITIAL_SHIFT: Shift = { zoom: 1, x: 0, y: 0 };
const [MIN_ZOOM, MAX_ZOOM] = [0.1, 40];

/** Zooms around the center, within the limits. */
export function zoomShift(shift: Shift, factor: number): Shift {
  const zoom = Math.min(Math.max(shift.zoom * factor, MIN_ZOOM), MAX_ZOOM);
  const ratio = zoom / shift.zoom;
  return { zoom, x: shift.x * ratio, y: shift.y * ratio };
}
const PADDING_PX = 24;
/** Degrees around points, so that a single point shows its surroundings. */
const PADDING_DEGREES = 4;

/** The area to show: the home country if it contains all points, else the points. */
function getVisibleArea(home: Feature, points: readonly Point[]): Feature | MultiPoint {
  if (points.every(([x, y]) => geoContains(home, [x, y]))) return home;
  const corners = points.flatMap(([x, y]) => [
    [x - PADDING_DEGREES, Math.max(y - PADDING_DEGREES, -89)],
    [x + PADDING_DEGREES, Math.min(y + PADDING_DEGREES, 89)],
  ]);
  return { type: 'MultiPoint', coordinates: corners };
}

/** An equal-area projection that fits the area to show. */
export function createProjection(home: Feature, points: readonly Point[], [width, height]: Size, { zoom, x, y }: Shift): GeoProjection {
  const area = getVisibleArea(home, points);
  const [longitude, latitude] = geoCentroid(area);
  const projection = geoAzimuthalEqualArea().rotate([-longitude, -latitude]).clipAngle(150);
  const [[west], [east]] = geoBounds(area);
  if (east >= west || area !== home) projection.fitExtent(getExtent([width, height]), area);
  const [left, top] = projection.translate();
  return projection
    .scale(projection.scale() * zoom)
    .translate([(left - width / 2) * zoom + width / 2 + x, (top - height / 2) * zoom + height / 2 + y])
    .clipExtent([
      [0, 0],
      [width, height],
    ]);
}

const getExtent = ([width, height]: Size): [[number, number], [number, number]] => [
  [PADDING_PX, PADDING_PX],
  [Math.max(width - PADDING_PX, PADDING_PX + 1), Math.max(height - PADDING_PX, PADDING_PX + 1)],
];
