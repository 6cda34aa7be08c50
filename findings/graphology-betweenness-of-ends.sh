#!/usr/bin/env bash
# graphology's unweighted betweenness gives the ends of a path a value where two edges run side by side.
#
# Expected  Of a giver, a fund and a family in a row only the fund lies between two others: 0, 1, 0, however many payments
#           there are from the fund to the family.
# Behaves   With two or more parallel edges, and `getEdgeWeight: null`, all three get 1. Nobody can be between anyone and
#           an entity that nothing leads on from. Nothing is thrown, though the graph was made as a multigraph. With weights
#           (the default, where an edge without one counts 1) another routine runs, and it is right.
# Seen
#   > 1 payment, unweighted: giver 0, fund 1, family 0
#   > 2 payments, unweighted: giver 1, fund 1, family 1
#   > 2 payments, weighted: giver 0, fund 1, family 0
# Versions  graphology-metrics 2.4.2, graphology 0.26.0; Node 20.20.2, 24.21.0
# Matters   A graph of statements is a multigraph: two articles that say the same make two edges. Make the graph simple
#           before asking, or leave the weights on.
source "$(dirname "$0")/finding.bash"
with graphology@0.26.0 graphology-metrics@2.4.2

seen <<'MODULE'
import { MultiDirectedGraph } from 'graphology';
import betweenness from 'graphology-metrics/centrality/betweenness.js';

for (const [payments, getEdgeWeight] of [[1, null], [2, null], [2, 'weight']]) {
  const graph = new MultiDirectedGraph();
  for (const node of ['giver', 'fund', 'family']) graph.addNode(node);
  graph.addEdge('giver', 'fund');
  for (let made = 0; made < payments; made += 1) graph.addEdge('fund', 'family');
  const values = Object.entries(betweenness(graph, { normalized: false, getEdgeWeight }));
  console.log(
    `${payments} payment${payments > 1 ? 's' : ''}, ${getEdgeWeight ? 'weighted' : 'unweighted'}:`,
    values.map(([node, value]) => `${node} ${value}`).join(', '),
  );
}
MODULE
