import { expect, test } from 'vitest';
import { findControlPoint, type Obstacle, type RoutedLink, routeLinks } from '../../explorer/src/graph/routing.ts';
import { separateBoxes } from '../../explorer/src/graph/separation.ts';

const node = (id: string, x: number, y: number, radius = 15): Obstacle => ({ id, x, y, radius });
const link = (source: string, target: string, more = ''): RoutedLink => ({ id: `${source}-${target}${more}`, source, target });

/** The smallest distance between a node and the curve that is drawn for a link. */
function measureDistance(nodes: readonly Obstacle[], { id, source, target }: RoutedLink, links: readonly RoutedLink[], foreign: string) {
  const find = (name: string) => nodes.find((item) => item.id === name) ?? node(name, 0, 0);
  const [from, to, passed] = [find(source), find(target), find(foreign)];
  const control = findControlPoint(from, to, routeLinks(nodes, links).get(id) ?? { distance: 0, weight: 0.5 });
  return Math.min(
    ...Array.from({ length: 401 }, (_, index) => {
      const t = index / 400;
      const at = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
      return Math.hypot(at(from.x, control.x, to.x) - passed.x, at(from.y, control.y, to.y) - passed.y);
    }),
  );
}

test('a line that passes nothing is straight', () => {
  const links = [link('A', 'B')];
  expect(routeLinks([node('A', 0, 0), node('B', 200, 0), node('C', 100, 60)], links).get('A-B')).toEqual({ distance: 0, weight: 0.5 });
});

test.for([
  ['in the middle', [node('C', 100, 0)]],
  ['near its end', [node('C', 165, 3)]],
  ['near its start', [node('C', 33, -2)]],
  ['large', [node('C', 100, 0, 40)]],
  ['with others on both sides', [node('C', 100, 0), node('D', 100, 45), node('E', 100, -45)]],
] as const)('a line runs round a node %s, and through no other', ([, foreign]) => {
  const nodes = [node('A', 0, 0), node('B', 200, 0), ...foreign];
  const links = [link('A', 'B')];
  for (const { id, radius } of foreign) expect(measureDistance(nodes, links[0] ?? link('A', 'B'), links, id)).toBeGreaterThan(radius);
});

test('lines between the same two nodes are apart, in either direction, round a node too', () => {
  const nodes = [node('A', 0, 0), node('B', 200, 0), node('C', 100, 0)];
  const links = [link('A', 'B', '1'), link('B', 'A', '2'), link('A', 'B', '3')];
  const bends = routeLinks(nodes, links);
  const middles = links.map(({ id, source, target }) => {
    const [from, to] = source === 'A' ? [nodes[0], nodes[1]] : [nodes[1], nodes[0]];
    return from && to ? findControlPoint(from, to, bends.get(id) ?? { distance: 0, weight: target.length }).y : 0;
  });
  const [a = 0, b = 0, c = 0] = middles.toSorted((one, other) => one - other);
  expect(Math.min(b - a, c - b)).toBeGreaterThanOrEqual(17);
  for (const item of links) expect(measureDistance(nodes, item, links, 'C')).toBeGreaterThan(15);
});

test('a node that is closed in is reached all the same, and what is missing is left out', () => {
  const ring = Array.from({ length: 24 }, (_, at) =>
    node(`R${at}`, 100 * Math.cos((at * Math.PI) / 12), 100 * Math.sin((at * Math.PI) / 12), 20),
  );
  const bends = routeLinks([node('A', 0, 0), node('B', 300, 0), ...ring], [link('A', 'B'), link('A', 'nobody'), link('A', 'A')]);
  expect([...bends.keys()]).toEqual(['A-B']);
});

const box = (id: string, x: number, y: number, isFixed = false) => ({
  id,
  x,
  y,
  left: x - 50,
  right: x + 50,
  top: y - 15,
  bottom: y + 40,
  isFixed,
});

test('labels are moved apart, and what is fixed stays', () => {
  const boxes = [box('A', 0, 0, true), box('B', 20, 10), box('C', 30, 45), box('D', 400, 400)];
  const found = separateBoxes(boxes);
  expect(found.get('A')).toEqual({ x: 0, y: 0 });
  expect(found.get('D')).toEqual({ x: 400, y: 400 });
  const moved = boxes.map(({ id, x, y }) => found.get(id) ?? { x, y });
  for (const [index, one] of moved.entries())
    for (const other of moved.slice(index + 1)) expect(Math.abs(one.x - other.x) >= 100 || Math.abs(one.y - other.y) >= 55).toBe(true);
});
