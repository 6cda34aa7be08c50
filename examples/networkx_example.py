#!/usr/bin/env python3
"""Who stands between whom: the graph in NetworkX, events as edges between their participants.

Start the server (npm start), then: python3 examples/networkx_example.py [SERVER] [PARAMETERS]
It needs NetworkX (apt-get install python3-networkx, or pip install networkx) and nothing else.
"""

import json
import sys
from urllib.request import urlopen

import networkx as nx

server = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:4000"
parameters = sys.argv[2] if len(sys.argv) > 2 else "all=true"

with urlopen(f"{server}/export/d3.json?{parameters}&events=EDGES&lang=en") as response:
    data = json.load(response)
graph = nx.node_link_graph(data | {"edges": data["links"]})  # "links" until NetworkX 3.5

# Who is tied to whom, whichever way and however often: as much as there is evidence.
ties = nx.Graph()
ties.add_nodes_from(graph.nodes(data=True))
for source, target, data in graph.edges(data=True):
    if source != target:
        weight = (ties.get_edge_data(source, target) or {}).get("weight", 0)
        ties.add_edge(source, target, weight=weight + data["evidence"])

print(f"{graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges, {nx.number_connected_components(ties)} components")
between = nx.betweenness_centrality(ties)
for node in sorted(between, key=lambda one: (-between[one], one))[:5]:
    print(f"{between[node]:.3f}  {node}  {graph.nodes[node]['label']}")
