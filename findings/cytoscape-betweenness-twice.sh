#!/usr/bin/env bash
# Cytoscape's undirected betweenness is twice that of everybody else, and its normalized one has always a 1.
#
# Expected  In an undirected graph a pair of nodes counts once: in a path a - b - c one pair leads over b, so that its betweenness is 1, as NetworkX,
#           igraph and graphology say. Normalized, it is divided by the number of pairs, so that graphs can be compared: of a path of
#           four nodes, each of the two in the middle has 2 of 3 pairs, 0.67.
# Behaves   Each pair counts in both directions. `betweennessNormalized` divides by the highest value that was found in this graph.
# Seen
#   > path of 3, undirected: b 2, graphology 1
#   > path of 4, undirected: b 4, graphology 2
#   > path of 4, normalized: b 1, graphology 0.67
#   > path of 4, directed: b 2, graphology 2
# Versions  cytoscape 3.35.0, graphology 0.26.0, graphology-metrics 2.4.0; Node 20.20.2, 24.21.0
# Matters   A figure drawn in the page and the same figure from a notebook differ twofold, and a normalized one cannot be compared between two
#           graphs at all. Halve the first, and divide it by the number of pairs.
source "$(dirname "$0")/finding.bash"
with cytoscape@3.35.0 graphology@0.26.0 graphology-metrics@2.4.0

seen <<'MODULE'
import cytoscape from 'cytoscape';
import { DirectedGraph, UndirectedGraph } from 'graphology';
import betweenness from 'graphology-metrics/centrality/betweenness.js';

function compare(title, names, { directed = false, normalized = false }) {
  const links = names.slice(1).map((target, nth) => [names[nth], target]);
  const ours = new (directed ? DirectedGraph : UndirectedGraph)();
  for (const name of names) ours.addNode(name);
  for (const [source, target] of links) ours.addEdge(source, target);
  const nodes = names.map((id) => ({ data: { id } }));
  const drawn = cytoscape({ headless: true, elements: [...nodes, ...links.map(([source, target]) => ({ data: { source, target } }))] });
  const of = drawn.elements().betweennessCentrality({ directed })[normalized ? 'betweennessNormalized' : 'betweenness']('#b');
  console.log(`${title}: b ${of}, graphology ${Number(betweenness(ours, { normalized }).b.toFixed(2))}`);
}
compare('path of 3, undirected', ['a', 'b', 'c'], {});
compare('path of 4, undirected', ['a', 'b', 'c', 'd'], {});
compare('path of 4, normalized', ['a', 'b', 'c', 'd'], { normalized: true });
compare('path of 4, directed', ['a', 'b', 'c', 'd'], { directed: true });
MODULE
