import { expect, test } from 'vitest';
import { crowdPlaces } from '../../explorer/src/graph/crowd.ts';
import { eventsAsLinks } from '../../explorer/src/graph/events-as-links.ts';
import { folded } from '../../explorer/src/graph/folded.ts';
import type { Picture, PictureLink, PictureNode } from '../../explorer/src/graph/picture.ts';
import { places } from '../../explorer/src/graph/places.ts';
import { shown } from '../../explorer/src/graph/shown.ts';
import { expandedBy } from '../../explorer/src/graph/steps.ts';
import { START } from '../../explorer/src/state/state.ts';

const node = (id: string): PictureNode => ({
  id,
  kind: id.startsWith('?') ? null : id.startsWith('V') ? 'EVENT' : 'PERSON',
  label: id,
  isCollective: false,
  isPlanned: false,
  folded: 0,
});

/** A picture of links written `A-B`, `A~B` where they are inferred; a name on V is an event, on ? an UNKNOWN value. */
function drawn(of: readonly string[], lines: readonly string[], lit: readonly string[] = []): Picture {
  const links = lines.map((line, at): PictureLink => {
    const [source = '', target = ''] = line.split(/[-~]/);
    const certainty = line.includes('~') ? 'INFERRED' : 'STATED';
    return { id: `S${at + 1}`, source, target, predicate: 'PAYER', label: 'x', certainty, event: null };
  });
  const ids = [...new Set([...of, ...links.flatMap(({ source, target }) => [source, target])])];
  const rest = { derived: [], omitted: [], unknownOmitted: 0, isLoose: false, isTruncated: false };
  return { ...rest, of, nodes: ids.map(node), links, lit: new Set(lit) };
}

const ids = ({ nodes }: Picture) => nodes.map(({ id }) => id);

test('an event is a link between each two of its participants, inferred where one of them is', () => {
  const { links, nodes } = eventsAsLinks(drawn(['A'], ['V1-A', 'V1-B', 'V1~?1']));
  expect(nodes.map(({ id }) => id)).toEqual(['A', 'B', '?1']);
  expect(links.map(({ source, target, certainty, label, event }) => [source, target, certainty, label, event])).toEqual([
    ['A', 'B', 'STATED', 'V1', 'V1'],
    ['A', '?1', 'INFERRED', 'V1', 'V1'],
    ['B', '?1', 'INFERRED', 'V1', 'V1'],
  ]);
});

test.for([
  ['of one participant', ['A'], ['V1-A'], []],
  ['that is part of another', ['A'], ['V1-A', 'V1-V2', 'V2-A'], []],
  ['of too many', ['A'], ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((id) => `V1-${id}`), []],
  ['where the picture starts', ['V1'], ['V1-A', 'V1-B'], []],
  ['on a path', ['A'], ['V1-A', 'V1-B'], ['V1', 'S1', 'S2']],
] as const)('an event %s stays a node, and nothing is lost', ([, of, lines, lit]) => {
  const picture = drawn(of, lines, lit);
  expect(eventsAsLinks(picture)).toEqual(picture);
});

test('what is folded hangs on it alone; it says how much that is', () => {
  const picture = drawn(['A'], ['A-B', 'B-C', 'C-D', 'A-X', 'B-X']);
  const left = folded(picture, ['B', 'nobody']);
  expect(ids(left)).toEqual(['A', 'B', 'X']);
  expect(left.nodes.find(({ id }) => id === 'B')?.folded).toBe(2);
  expect(left.links.map(({ id }) => id)).toEqual(['S1', 'S4', 'S5']);
  expect(ids(folded(picture, ['A']))).toEqual(['A']);
  expect(ids(folded(drawn(['A', 'D'], ['A-B', 'B-C', 'C-D']), ['B']))).toEqual(['A', 'D', 'B', 'C']);
});

test('what is lit is never hidden, the rest is with what hung on it', () => {
  const hiding = { ...START, hiddenKinds: ['EVENT'], hidesUnknown: true, hiddenCertainty: ['INFERRED'] } as const;
  expect(ids(shown(drawn(['A'], ['V1-A', 'V1-B', 'A-?1', 'A~C', 'A-D']), hiding))).toEqual(['A', 'D']);
  expect(ids(shown(drawn(['A'], ['V1-A', 'V1~B'], ['A', 'V1', 'B', 'S1', 'S2']), hiding))).toEqual(['A', 'V1', 'B']);
});

test('expanding again adds a page; there is an end to it, and none of it is silent', () => {
  const way = { of: 'E1', predicate: null, direction: null };
  const once = expandedBy([], way);
  expect(once).toEqual([{ ...way, pages: 1 }]);
  expect(expandedBy(once ?? [], way)).toEqual([{ ...way, pages: 2 }]);
  expect(expandedBy(once ?? [], { ...way, predicate: 'PAYER', direction: 'IN' })).toHaveLength(2);
  expect(expandedBy([{ ...way, pages: 20 }], way)).toBeNull();
});

test('what has a place keeps it when more comes', () => {
  const before = new Map([
    ['A', { x: 3, y: 4 }],
    ['B', { x: -50, y: 7 }],
  ]);
  const found = places(drawn(['A'], ['A-B', 'B-C', 'Z-Y']), before);
  expect([found.get('A'), found.get('B')]).toEqual([before.get('A'), before.get('B')]);
  expect(found.size).toBe(5);
});

test('a crowd is placed around its hubs, each apart from the others, and stays where it was', () => {
  const members = Array.from({ length: 200 }, (_, at) => [
    `M${at}-H${at % 2}`,
    ...(at % 5 === 0 ? [`M${at}-H${(at + 1) % 2}`] : []),
  ]).flat();
  const picture = drawn(['H0'], members);
  const found = crowdPlaces(picture, new Map([['M3', { x: 1, y: 2 }]]));
  expect(found.size).toBe(picture.nodes.length);
  expect(found.get('M3')).toEqual({ x: 1, y: 2 });
  expect(new Set([...found.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(found.size);
  expect(crowdPlaces(picture, found)).toEqual(found);
});
