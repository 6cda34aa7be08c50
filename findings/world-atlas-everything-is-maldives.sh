#!/usr/bin/env bash
# In world-atlas' finest map of countries every point of the Earth lies in the Maldives.
#
# Expected  A finer map (1:10 million) answers like the coarser ones: Astana lies in Kazakhstan, a point in the Pacific nowhere.
# Behaves   Rounding to the map's grid turned one of its 176 islands round and left two without an area. On a sphere a ring
#           that turns the other way encloses all the rest, so that d3-geo's `geoContains` finds each point in the Maldives
#           too, whose area is three times that of the Earth. 1:50 and 1:110 million are right.
# Seen
#   > 110m Astana: Kazakhstan; Pacific: nowhere
#   > 50m Astana: Kazakhstan; Pacific: nowhere
#   > 10m Astana: Kazakhstan, Maldives; Pacific: Maldives
#   > 10m: the Maldives have 300 % of the Earth's surface
# Versions  world-atlas 2.0.2, topojson-client 3.1.0, d3-geo 3.1.2; Node 20.20.2, 24.21.0
# Matters   "Which country is this place in" is asked of the finest map there is. Where the first match wins, a place is right
#           or in the Maldives by the order of the file; tools that reckon in the plane show nothing of it.
source "$(dirname "$0")/finding.bash"
with world-atlas@2.0.2 topojson-client@3.1.0 d3-geo@3.1.2

seen <<'MODULE'
import { readFileSync } from 'node:fs';
import { geoArea, geoContains } from 'd3-geo';
import { feature } from 'topojson-client';

function countries(scale) {
  const topology = JSON.parse(readFileSync(`node_modules/world-atlas/countries-${scale}.json`, 'utf8'));
  return feature(topology, topology.objects.countries).features;
}

for (const scale of ['110m', '50m', '10m']) {
  const found = (point) => countries(scale).filter((country) => geoContains(country, point)).map(({ properties }) => properties.name);
  console.log(`${scale} Astana: ${found([71.43, 51.13]).join(', ')}; Pacific: ${found([-140, 0]).join(', ') || 'nowhere'}`);
}
const maldives = countries('10m').find(({ properties }) => properties.name === 'Maldives');
console.log(`10m: the Maldives have ${Math.round((geoArea(maldives) / (4 * Math.PI)) * 100)} % of the Earth's surface`);
MODULE
