#!/usr/bin/env bash
# graphology-gexf writes a list with | between its items and reads an item with a | in it as two; empty lists and texts are gone.
#
# Expected  What `write` makes of a graph, `parse` reads back: names ["a|b", "c"] stay two names, "" stays "", [] stays [].
# Behaves   Items are joined without an escape. The list comes back with three names. Attributes that are empty are not written, and those
#           of mixed types become text.
# Seen
#   > names: ["a|b","c"] comes back as ["a","b","c"]
#   > one: ["x"] comes back as ["x"]
#   > none: [] comes back as undefined
#   > text: "" comes back as undefined
#   > order: 1 comes back as "1"
# Versions  graphology-gexf 0.13.2, graphology 0.26.0; Node 20.20.2, 24.21.0
# Matters   Lists of names or sources are what knowledge graphs carry, and a | is common in titles of pages. Round trips change them in
#           silence. Write lists as one text of your own, such as JSON.
source "$(dirname "$0")/finding.bash"
with graphology-gexf@0.13.2 graphology@0.26.0

seen <<'MODULE'
import Graph from 'graphology';
import gexf from 'graphology-gexf';

const ATTRIBUTES = { names: ['a|b', 'c'], one: ['x'], none: [], text: '', order: 1 };
const graph = new Graph();
graph.addNode('a', ATTRIBUTES);
graph.addNode('b', { order: 'second' });
const read = gexf.parse(Graph, gexf.write(graph)).getNodeAttributes('a');
for (const [name, value] of Object.entries(ATTRIBUTES)) console.log(`${name}: ${JSON.stringify(value)} comes back as ${JSON.stringify(read[name])}`);
MODULE
