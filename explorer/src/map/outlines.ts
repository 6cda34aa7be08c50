import type { Feature, MultiLineString, Polygon } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import address from 'world-atlas/countries-50m.json?url';

export interface Outlines {
  readonly land: Feature;
  readonly borders: MultiLineString;
  /** Where the map looks, unless what is on it lies elsewhere. */
  readonly home: Feature;
}

/** Kazakhstan's number in ISO 3166. */
const HOME_COUNTRY = '398';
const EMPTY_POLYGON: Polygon = { type: 'Polygon', coordinates: [] };

/** The outlines of the countries, which this server serves. @throws where they do not come */
export async function fetchOutlines(signal: AbortSignal): Promise<Outlines> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`the outlines: status ${response.status}`);
  // The package has these two objects in this file.
  const world = (await response.json()) as Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
  const { countries, land } = world.objects;
  const homeGeometry = countries.geometries.find(({ id }) => id === HOME_COUNTRY);
  const home = homeGeometry && feature(world, { type: 'GeometryCollection', geometries: [homeGeometry] }).features[0];
  const geometries = feature(world, land).features.map(({ geometry }) => geometry);
  return {
    land: { type: 'Feature', properties: {}, geometry: { type: 'GeometryCollection', geometries } },
    borders: mesh(world, countries, (one, other) => one !== other),
    home: home ?? { type: 'Feature', properties: {}, geometry: EMPTY_POLYGON },
  };
}
