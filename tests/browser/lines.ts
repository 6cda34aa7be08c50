import type { Page } from 'playwright-core';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface DrawnNode extends Point {
  readonly id: string;
  readonly radius: number;
}

interface DrawnLine {
  readonly id: string;
  readonly ends: readonly [string, string];
  /** Start, control point and end of a quadratic curve. */
  readonly curve: readonly [Point, Point, Point];
}

interface CytoscapeElement {
  id(): string;
  position(): Point;
  outerWidth(): number;
  outerHeight(): number;
  source(): CytoscapeElement;
  target(): CytoscapeElement;
  sourceEndpoint(): Point;
  targetEndpoint(): Point;
  midpoint(): Point;
  controlPoints(): Point[] | undefined;
}

/** Where nodes and lines are on the canvas, in units of the graph. */
export const readLines = (page: Page): Promise<{ nodes: DrawnNode[]; lines: DrawnLine[] }> =>
  page.evaluate(() => {
    const canvas = document.querySelector('.canvas');
    // Cytoscape keeps itself at its element, for its own tests.
    const { cy } = (canvas as unknown as { _cyreg: { cy: { nodes(): CytoscapeElement[]; edges(): CytoscapeElement[] } } })._cyreg;
    const nodes = cy
      .nodes()
      .map((node) => ({ id: node.id(), ...node.position(), radius: Math.min(node.outerWidth(), node.outerHeight()) / 2 }));
    const lines = cy.edges().map((edge): DrawnLine => {
      const control = edge.controlPoints()?.[0] ?? edge.midpoint();
      return {
        id: edge.id(),
        ends: [edge.source().id(), edge.target().id()],
        curve: [edge.sourceEndpoint(), control, edge.targetEndpoint()],
      };
    });
    return { nodes, lines };
  });

/** The lines that run through a node that they do not join, as `line > node`. */
export function findForeign({ nodes, lines }: { readonly nodes: readonly DrawnNode[]; readonly lines: readonly DrawnLine[] }): string[] {
  return lines.flatMap(({ id, ends, curve }) =>
    nodes.filter((node) => !ends.includes(node.id) && measureDistance(curve, node) < node.radius).map((node) => `${id} > ${node.id}`),
  );
}

const STEPS = 200;

function measureDistance([from, control, to]: DrawnLine['curve'], { x, y }: Point): number {
  const distances = Array.from({ length: STEPS + 1 }, (_, index) => {
    const t = index / STEPS;
    const at = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
    return Math.hypot(at(from.x, control.x, to.x) - x, at(from.y, control.y, to.y) - y);
  });
  return Math.min(...distances);
}

/** The curves of a saved picture, in the order of the file. */
export const readSavedCurves = (svg: string): DrawnLine['curve'][] =>
  [...svg.matchAll(/<path d="M(\S+) (\S+?)Q(\S+) (\S+) (\S+) (\S+?)"/g)].map(([, ...numbers]) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers.map(Number);
    return [
      { x: a, y: b },
      { x: c, y: d },
      { x: e, y: f },
    ];
  });
