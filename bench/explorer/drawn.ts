import type { Page } from 'playwright-core';

/** What the explorer has drawn, for another library to draw. */
export interface DrawnGraph {
  readonly nodes: readonly { id: string; label: string; x: number; y: number; size: number; color: string }[];
  readonly edges: readonly { id: string; source: string; target: string; label: string; color: string }[];
}

interface Element {
  id(): string;
  data(name: string): string;
  position(): { x: number; y: number };
  style(name: string): string;
  width(): number;
}

/** Reads the graph of the page with its positions, colors and labels. */
export const readDrawn = (page: Page): Promise<DrawnGraph> =>
  page.evaluate(() => {
    // Cytoscape keeps itself at its element.
    const element = document.querySelector('.canvas') as unknown as { _cyreg: { cy: { nodes(): Element[]; edges(): Element[] } } };
    const { cy } = element._cyreg;
    return {
      nodes: cy.nodes().map((node) => ({
        ...node.position(),
        id: node.id(),
        label: node.data('label'),
        size: node.width() / 2,
        color: node.style('background-color'),
      })),
      edges: cy.edges().map((edge) => ({
        id: edge.id(),
        source: edge.data('source'),
        target: edge.data('target'),
        label: edge.data('label'),
        color: edge.style('line-color'),
      })),
    };
  });
