import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { DrawnGraph } from './drawn.ts';

const MODULES = resolve(import.meta.dirname, '../../node_modules');

interface Libraries {
  graphology: {
    MultiDirectedGraph: new () => {
      addNode(id: string, attributes: object): void;
      addEdgeWithKey(id: string, a: string, b: string, attributes: object): void;
    };
  };
  Sigma: new (graph: object, element: HTMLElement | null) => object;
}

/** Draws a graph as the first example of sigma.js does: `new Sigma(graph, container)`, all settings left as they are. */
export async function drawWithSigma(page: Page, graph: DrawnGraph): Promise<void> {
  await page.goto('about:blank'); // the explorer's policy forbids other scripts
  await page.setContent('<style>body { margin: 0 } #graph { height: 100vh }</style><div id="graph"></div>');
  await page.addScriptTag({ path: resolve(MODULES, 'graphology/dist/graphology.umd.min.js') });
  await page.addScriptTag({ path: resolve(MODULES, 'sigma/dist/sigma.min.js') });
  await page.evaluate(({ nodes, edges }) => {
    const { graphology, Sigma } = window as unknown as Libraries; // what the scripts define
    const drawn = new graphology.MultiDirectedGraph();
    for (const { id, y, ...attributes } of nodes) drawn.addNode(id, { ...attributes, y: -y });
    for (const { id, source, target, ...attributes } of edges) drawn.addEdgeWithKey(id, source, target, attributes);
    new Sigma(drawn, document.getElementById('graph'));
  }, graph);
}
