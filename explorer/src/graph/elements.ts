import type { ElementDefinition } from 'cytoscape';
import type { State } from '../state/state.ts';
import type { Derived, Picture, PictureLink, PictureNode } from './picture.ts';

/** The id of the plate that says how much more there is of an entity. */
export const moreId = (entity: string): string => `+${entity}`;

/** A picture as Cytoscape takes it. What is told apart by its look is told by classes, which stylesheet.ts draws. */
export function elementsOf(picture: Picture, pinned: State['pinned']): ElementDefinition[] {
  const { nodes, links, derived, of, lit } = picture;
  const pins = new Set(pinned.map(({ id }) => id));
  const faint = (id: string) => lit.size > 0 && (lit.has(id) ? 'lit' : 'faint');
  return [
    ...nodes.map((node) => nodeElement(node, [of.includes(node.id) && 'start', pins.has(node.id) && 'pinned', faint(node.id)])),
    ...links.map((link) => linkElement(link, [faint(link.id)])),
    ...derived.flatMap(derivedElements),
    ...moreElements(picture),
  ];
}

type Classes = readonly (string | false)[];
const named = (classes: Classes): string[] => classes.filter((name) => name !== false);

const nodeElement = ({ id, kind, label, isCollective, isPlanned, folded }: PictureNode, classes: Classes): ElementDefinition => ({
  group: 'nodes',
  data: { id, label: folded > 0 ? `${label} (+${folded})` : label, kind: kind ?? 'UNKNOWN' },
  classes: named([isCollective && 'collective', isPlanned && 'planned', folded > 0 && 'folded', ...classes]),
});

const linkElement = ({ id, source, target, label, certainty, event }: PictureLink, classes: Classes): ElementDefinition => ({
  group: 'edges',
  data: { id, source, target, label },
  classes: named([certainty === 'INFERRED' && 'inferred', event !== null && 'event', ...classes]),
});

/** A plate with the rule, dotted lines to those it joins. */
const derivedElements = ({ id, label, via, entities }: Derived): ElementDefinition[] => [
  { group: 'nodes', data: { id, label: via.label === null ? label : `${label}: ${via.label}`, kind: 'DERIVED' }, classes: ['derived'] },
  ...entities.map((entity) => ({
    group: 'edges' as const,
    data: { id: `${id}:${entity}`, source: entity, target: id, label: '' },
    classes: ['derived'],
  })),
];

function moreElements({ nodes, omitted }: Picture): ElementDefinition[] {
  const there = new Set(nodes.map(({ id }) => id));
  return [...Map.groupBy(omitted, ({ of }) => of)]
    .filter(([of]) => there.has(of))
    .flatMap(([of, ways]) => {
      const count = ways.reduce((sum, way) => sum + way.count, 0);
      const id = moreId(of);
      return [
        { group: 'nodes' as const, data: { id, label: `+${count}`, kind: 'MORE' }, classes: ['more'] },
        { group: 'edges' as const, data: { id: `${id}:`, source: of, target: id, label: '' }, classes: ['more'] },
      ];
    });
}
