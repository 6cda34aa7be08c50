import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clientOf } from '../support/client.ts';
import { freshDatabase } from '../support/database.ts';
import { python } from '../support/python.ts';

/** What NetworkX and igraph read, each as nodes with labels and edges with their ends. */
const SCRIPT = `
import json, sys
import networkx as nx, igraph
folder = sys.argv[1]
line = lambda *parts: ' '.join('-' if part is None else str(part) for part in parts)
def shown(nodes, edges): return {'nodes': sorted(nodes), 'edges': sorted(edges)}
def of(g, key):
    return shown([line(n, d['label']) for n, d in g.nodes(data=True)], [line(key(k, d), u, d.get('predicate'), v) for u, v, k, d in g.edges(keys=True, data=True)])
g = nx.MultiDiGraph(nx.read_gexf(folder + '/gexf'))
found = {'gexf': of(g, lambda k, d: d['id'])}
found['graphml'] = of(nx.read_graphml(folder + '/graphml', force_multigraph=True), lambda k, d: k)
found['d3.json'] = of((lambda data: nx.node_link_graph(data | {'edges': data['links']}))(json.load(open(folder + '/d3.json'))), lambda k, d: k)
g = igraph.Graph.Read_GraphML(folder + '/graphml')
found['igraph'] = shown([line(v['id'], v['label']) for v in g.vs], [line(e['id'], g.vs[e.source]['id'], e['predicate'] or None, g.vs[e.target]['id']) for e in g.es])
json.dump(found, sys.stdout)
`;

test.for(['', '&events=EDGES'])('NetworkX and igraph read the same graph from GEXF, GraphML and JSON%s', async (more, { skip }) => {
  skip(!python('networkx, igraph'), 'python3 has no networkx or no igraph: apt-get install python3-networkx python3-igraph');
  const { fetch } = clientOf({ database: await freshDatabase() });
  const folder = await mkdtemp(join(tmpdir(), 'shezhire-export-'));
  try {
    const files = await Promise.all(
      ['gexf', 'graphml', 'd3.json'].map(
        async (format) => [format, await (await fetch(`/export/${format}?lang=en${more}`)).text()] as const,
      ),
    );
    for (const [format, text] of files) await writeFile(join(folder, format), text);
    const found = JSON.parse(execFileSync(String(python('networkx, igraph')), ['-c', SCRIPT, folder], { encoding: 'utf8' }));
    const { nodes, links } = JSON.parse(files.find(([format]) => format === 'd3.json')?.[1] ?? '');
    const expected = {
      nodes: nodes.map(({ id, label }: Record<string, string>) => `${id} ${label}`).toSorted(),
      edges: links
        .map(({ id, source, target, predicate }: Record<string, string>) => `${id} ${source} ${predicate ?? '-'} ${target}`)
        .toSorted(),
    };
    const byCodePoint = (lines: readonly string[]) => lines.toSorted();
    for (const [reader, { nodes: theirs, edges }] of Object.entries<{ nodes: string[]; edges: string[] }>(found))
      expect({ reader, nodes: byCodePoint(theirs), edges: byCodePoint(edges) }).toEqual({ reader, ...expected });
    expect(Object.keys(found)).toEqual(['gexf', 'graphml', 'd3.json', 'igraph']);
  } finally {
    await rm(folder, { recursive: true });
  }
});
