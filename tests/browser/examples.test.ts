import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, launchChromium, look } from '../support/chromium.ts';
import { type Listening, listen } from '../support/listen.ts';
import { python } from '../support/python.ts';
import { ROOT } from '../support/run.ts';

const EXAMPLES = join(ROOT, 'examples');

let server: Listening;
beforeAll(async () => {
  server = await listen();
});
afterAll(() => server?.close());

/** How many nodes and edges a page has drawn, and where its first edge is. */
const CYTOSCAPE = {
  counts: '[cy.nodes().length, cy.edges().length]',
  edge: 'cy.edges()[0].renderedMidpoint()',
};
const SIGMA = {
  counts: '[sigma.getGraph().order, sigma.getGraph().size]',
  edge: `(() => {
    const graph = sigma.getGraph();
    const [one, other] = graph.extremities(graph.edges()[0]).map((node) => sigma.graphToViewport(graph.getNodeAttributes(node)));
    return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
  })()`,
};
const D3 = {
  counts: "['circle', 'svg > path'].map((name) => document.querySelectorAll(name).length)",
  edge: `(() => {
    const path = document.querySelector('svg > path');
    const { x, y } = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(path.getScreenCTM());
    return { x, y };
  })()`,
};

const idOf = (line: string): string => line.split(' ')[0] ?? '';
const byNumber = (a: string, b: string): number => Number(a.split('.')[1]) - Number(b.split('.')[1]);

describe('in a browser', () => {
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (chromiumPath) browser = await launchChromium({ webgl: true });
  });
  afterAll(() => browser?.close());

  // The page as a file, as its first lines say, and the same selection from the server.
  test.for([
    ['cytoscape.html', 'of=birgemiz&depth=2', CYTOSCAPE],
    ['sigma.html', 'of=nur-otan&depth=2&events=EDGES', SIGMA],
    ['d3.html', 'of=E2&depth=2', D3],
  ] as const)('%s draws what the server has, and shows what an edge rests on', async ([name, selection, drawn], { skip }) => {
    if (!browser) return skip('there is no chromium on the PATH');
    const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
    const complaints: string[] = [];
    const asked: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`file://${join(EXAMPLES, name)}?server=${server.url}&${selection.replace('&events=EDGES', '')}`);
    await page.locator('#legend li').first().waitFor();
    const { nodes, links, graph } = await (await fetch(`${server.url}/export/d3.json?${selection}`)).json();
    expect(await page.evaluate(drawn.counts)).toEqual([graph.nodes, graph.edges]);
    expect(graph.nodes).toBeGreaterThan(5);
    expect(await page.locator('#legend li').allTextContents()).toHaveLength(new Set(nodes.map(({ kind }: { kind: string }) => kind)).size);
    const { x, y } = await page.evaluate<{ x: number; y: number }>(drawn.edge);
    await page.mouse.click(x, y);
    await page.locator('#evidence blockquote').first().waitFor();
    const shown = await page.locator('#evidence blockquote').allTextContents();
    expect(links.map(({ sentences }: { sentences: string[] }) => sentences.join())).toContain(
      [...new Set(shown.map(idOf))].sort(byNumber).join(),
    );
    await look(page, name);
    expect(asked.filter((url) => !/^(file|blob|data):/.test(url) && !url.startsWith(server.url))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

test('networkx_example.py says who stands between whom', async ({ skip }) => {
  const program = python('networkx');
  if (!program) return skip('python3 has no networkx: apt-get install python3-networkx');
  const { stdout } = await promisify(execFile)(program, [join(EXAMPLES, 'networkx_example.py'), server.url]);
  const [first, ...rest] = stdout.trimEnd().split('\n');
  const { graph } = await (await fetch(`${server.url}/export/d3.json?events=EDGES`)).json();
  expect(first).toContain(`${graph.nodes} nodes, ${graph.edges} edges, `);
  expect(rest).toHaveLength(5);
  expect(rest[0]).toMatch(/^0\.\d{3} {2}E\d+ {2}\S/);
});
