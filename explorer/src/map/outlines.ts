import type { Feature, MultiLineString, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import outlinesUrl from 'world-atlas/countries-50m.json?url';

export interface Outlines {
  readonly land: Feature;
  readonly borders: MultiLineString;
  /** The country that the map shows by default. */
  readonly home: Feature;
}

/** The ISO 3166 number of Kazakhstan. */
const HOME_COUNTRY = '398';
const EMPTY_POLYGON: Polygon = { type: 'Polygon', coordinates: [] };

/** Fetches the outlines of countries from this server. @throws if they cannot be loaded */
export async function fetchOutlines(signal: AbortSignal): Promise<Outlines> {
  const response = await fetch(outlinesUrl, { signal });
  if (!response.ok) throw new Error(`outlines: status ${response.status}`);
  // The file of the package has these two objects.
  const world = (await response.json()) as Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
  const { countries, land } = world.objects;
  const homeGeometry = countries.geometries.find(({ id }) => id === HOME_COUNTRY);
  const home = homeGeometry && feature(world, { type: 'GeometryCollection', geometries: [homeGeometry] }).features[0];
  const geometries = feature(world, land).features.map(({ geometry }) => geometry);
  return {
    land: { type: 'Feature', properties: {}, geometry: { type: 'GeometryCollection', geometries } },
    borders: mesh(world, countries, (a, b) => a !== b),
    home: home ?? { type: 'Feature', properties: {}, geometry: EMPTY_POLYGON },
  };
}
