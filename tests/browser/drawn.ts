import type { Page } from 'playwright-core';

/** Where things stand on the canvas: what a visitor sees, and a test cannot ask the page for otherwise. */
export interface Drawn {
  /** Every node by id: its place in the graph, and on the screen. */
  readonly nodes: Readonly<
    Record<string, { readonly x: number; readonly y: number; readonly at: readonly [number, number]; readonly classes: readonly string[] }>
  >;
  readonly edges: Readonly<Record<string, readonly string[]>>;
}

interface Element {
  id(): string;
  classes(): string[];
  position(): { x: number; y: number };
  renderedPosition(): { x: number; y: number };
}

/** What is drawn now. */
export const drawn = (page: Page): Promise<Drawn> =>
  page.evaluate(() => {
    const canvas = document.querySelector('.canvas');
    const { left = 0, top = 0 } = canvas?.getBoundingClientRect() ?? {};
    // Cytoscape keeps itself at its element, for its own tests.
    const { cy } = (canvas as unknown as { _cyreg: { cy: { nodes(): Element[]; edges(): Element[] } } })._cyreg;
    const nodes = cy.nodes().map((node) => {
      const { x, y } = node.renderedPosition();
      return [node.id(), { ...node.position(), at: [left + x, top + y] as const, classes: node.classes() }] as const;
    });
    return { nodes: Object.fromEntries(nodes), edges: Object.fromEntries(cy.edges().map((edge) => [edge.id(), edge.classes()])) };
  });
