import { expect, test } from 'vitest';
import { addExpansion } from '../../explorer/src/graph/actions.ts';
import { convertEventsToLinks } from '../../explorer/src/graph/events-to-links.ts';
import { filterGraph } from '../../explorer/src/graph/filter-graph.ts';
import { foldBranches } from '../../explorer/src/graph/fold-branches.ts';
import type { GraphData, GraphLink, GraphNode } from '../../explorer/src/graph/graph-data.ts';
import { placeAroundHubs } from '../../explorer/src/graph/hub-layout.ts';
import { placeRadially } from '../../explorer/src/graph/radial-layout.ts';
import { START } from '../../explorer/src/state/state.ts';

const node = (id: string): GraphNode => ({
  id,
  kind: id.startsWith('?') ? null : id.startsWith('V') ? 'EVENT' : 'PERSON',
  label: id,
  isCollective: false,
  isPlanned: false,
  folded: 0,
});

/** A picture of links written `A-B`, `A~B` where they are inferred; a name on V is an event, on ? an UNKNOWN value. */
function drawn(of: readonly string[], lines: readonly string[], lit: readonly string[] = []): GraphData {
  const links = lines.map((line, at): GraphLink => {
    const [source = '', target = ''] = line.split(/[-~]/);
    const certainty = line.includes('~') ? 'INFERRED' : 'STATED';
    return { id: `S${at + 1}`, source, target, predicate: 'PAYER', label: 'x', certainty, event: null };
  });
  const ids = [...new Set([...of, ...links.flatMap(({ source, target }) => [source, target])])];
  const rest = { derived: [], omitted: [], unknownOmitted: 0, isMissingLinks: false, isTruncated: false };
  return { ...rest, of, nodes: ids.map(node), links, highlighted: new Set(lit) };
}

const ids = ({ nodes }: GraphData) => nodes.map(({ id }) => id);

test('an event is a link between each two of its participants, inferred where one of them is', () => {
  const { links, nodes } = convertEventsToLinks(drawn(['A'], ['V1-A', 'V1-B', 'V1~?1']));
  expect(nodes.map(({ id }) => id)).toEqual(['A', 'B', '?1']);
  expect(links.map(({ source, target, certainty, label, event }) => [source, target, certainty, label, event])).toEqual([
    ['A', 'B', 'STATED', 'V1', 'V1'],
    ['A', '?1', 'INFERRED', 'V1', 'V1'],
    ['B', '?1', 'INFERRED', 'V1', 'V1'],
  ]);
});

test.for([
  ['of one participant', ['A'], ['V1-A'], []],
  ['of too many', ['A'], [...'ABCDEFGHI'].map((id) => `V1-${id}`), []],
  ['where the picture starts', ['V1'], ['V1-A', 'V1-B'], []],
  ['on a path', ['A'], ['V1-A', 'V1-B'], ['V1', 'S1', 'S2']],
] as const)('an event %s stays a node, and nothing is lost', ([, of, lines, lit]) => {
  const picture = drawn(of, lines, lit);
  expect(convertEventsToLinks(picture)).toEqual(picture);
});

test('of two linked events one stays, and is a participant of the other', () => {
  const { links, nodes } = convertEventsToLinks(drawn(['A'], ['V1-A', 'V1-V2', 'V2-B', 'V2-C', 'V2-V3', 'V3-C']));
  expect(nodes.map(({ id }) => id)).toEqual(['A', 'V2', 'B', 'C']);
  expect(links.map(({ source, target, event }) => `${source}-${target} ${event}`)).toEqual([
    'V2-B null',
    'V2-C null',
    'A-V2 V1',
    'V2-C V3',
  ]);
});

test('what is folded hangs on it alone; it says how much that is', () => {
  const picture = drawn(['A'], ['A-B', 'B-C', 'C-D', 'A-X', 'B-X']);
  const left = foldBranches(picture, ['B', 'nobody']);
  expect(ids(left)).toEqual(['A', 'B', 'X']);
  expect(left.nodes.find(({ id }) => id === 'B')?.folded).toBe(2);
  expect(left.links.map(({ id }) => id)).toEqual(['S1', 'S4', 'S5']);
  expect(ids(foldBranches(picture, ['A']))).toEqual(['A']);
  expect(ids(foldBranches(drawn(['A', 'D'], ['A-B', 'B-C', 'C-D']), ['B']))).toEqual(['A', 'D', 'B', 'C']);
});

test('what is lit is never hidden, the rest is with what hung on it', () => {
  const hiding = { ...START, hiddenKinds: ['EVENT'], hidesUnknown: true, hiddenCertainty: ['INFERRED'] } as const;
  expect(ids(filterGraph(drawn(['A'], ['V1-A', 'V1-B', 'A-?1', 'A~C', 'A-D']), hiding))).toEqual(['A', 'D']);
  expect(ids(filterGraph(drawn(['A'], ['V1-A', 'V1~B'], ['A', 'V1', 'B', 'S1', 'S2']), hiding))).toEqual(['A', 'V1', 'B']);
});

test('expanding again adds a page; there is an end to it, and none of it is silent', () => {
  const way = { of: 'E1', predicate: null, direction: null };
  const once = addExpansion([], way);
  expect(once).toEqual([{ ...way, pages: 1 }]);
  expect(addExpansion(once ?? [], way)).toEqual([{ ...way, pages: 2 }]);
  expect(addExpansion(once ?? [], { ...way, predicate: 'PAYER', direction: 'IN' })).toHaveLength(2);
  expect(addExpansion([{ ...way, pages: 20 }], way)).toBeNull();
});

test('what has a place keeps it when more comes', () => {
  const before = new Map([
    ['A', { x: 3, y: 4 }],
    ['B', { x: -50, y: 7 }],
  ]);
  const found = placeRadially(drawn(['A'], ['A-B', 'B-C', 'Z-Y']), before);
  expect([found.get('A'), found.get('B')]).toEqual([before.get('A'), before.get('B')]);
  expect(found.size).toBe(5);
});

test('a crowd is placed around its hubs, each apart from the others, and stays where it was', () => {
  const members = Array.from({ length: 200 }, (_, at) => [
    `M${at}-H${at % 2}`,
    ...(at % 5 === 0 ? [`M${at}-H${(at + 1) % 2}`] : []),
  ]).flat();
  const picture = drawn(['H0'], members);
  const found = placeAroundHubs(picture, new Map([['M3', { x: 1, y: 2 }]]));
  expect(found.size).toBe(picture.nodes.length);
  expect(found.get('M3')).toEqual({ x: 1, y: 2 });
  expect(new Set([...found.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(found.size);
  expect(placeAroundHubs(picture, found)).toEqual(found);
});
