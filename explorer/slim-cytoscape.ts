import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const { resolve } = createRequire(import.meta.url);
const SOURCES = join(dirname(resolve('cytoscape')), '../src');

/** Parts of Cytoscape that the page does not use: other layouts, algorithms and the renderer for WebGL. */
const OMITTED = [
  ...['breadthfirst', 'circle', 'concentric', 'cose', 'random'].map((name) => `extensions/layout/${name}.mjs`),
  ...[
    ...[
      'a-star',
      'affinity-propagation',
      'bellman-ford',
      'betweenness-centrality',
      'closeness-centrality',
      'degree-centrality',
      'dijkstra',
    ],
    ...[
      'floyd-warshall',
      'hierarchical-clustering',
      'hierholzer',
      'hopcroft-tarjan-biconnected',
      'k-clustering',
      'karger-stein',
      'kruskal',
    ],
    ...['markov-clustering', 'page-rank', 'tarjan-strongly-connected'],
  ].map((name) => `collection/algorithms/${name}.mjs`),
  'extensions/renderer/canvas/webgl/drawing-redraw-webgl.mjs',
].map((path) => join(SOURCES, path));

/** Builds Cytoscape from its sources without these parts: its own build is one file, a quarter of which is never run here. */
export function slimCytoscape(): Plugin {
  const met = new Set<string>();
  return {
    name: 'slim-cytoscape',
    apply: 'build',
    config: () => ({
      resolve: { alias: [{ find: /^cytoscape$/, replacement: join(SOURCES, 'index.mjs') }] },
      define: { 'process.env.VERSION': '""' },
    }),
    load(id) {
      if (!OMITTED.includes(id)) return null;
      met.add(id);
      return 'export default function Omitted() {}'; // layouts need a prototype
    },
    buildEnd(error) {
      const missing = OMITTED.filter((path) => !met.has(path));
      if (!error && missing.length > 0) throw new Error(`Cytoscape has no longer these files: ${missing.join(', ')}`);
    },
  };
}
